package plimsoll.views.scenario;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import plimsoll.views.control.FigureLabel;
import plimsoll.views.scenario.HeatmapViewModel.Look;
import plimsoll.views.scenario.HeatmapViewModel.Part;

/// The cell looked at and the parts of its profit, side by side.
final class SplitLine extends FlowPane {
    SplitLine() {
        getStyleClass().add("split-line");
    }

    void show(Look look) {
        getChildren().setAll(new Label(look.where()));
        look.parts().forEach(this::add);
        if (!look.parts().isEmpty()) {
            getChildren().add(caption(look.unit()));
        }
    }

    private void add(Part part) {
        FigureLabel figure = new FigureLabel();
        figure.show(part.figure(), part.name());
        figure.setAccessibleText(part.name() + " " + part.figure().text());
        getChildren().addAll(caption(getChildren().size() == 1 ? "= " + part.name() : part.name()), figure);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }
}
