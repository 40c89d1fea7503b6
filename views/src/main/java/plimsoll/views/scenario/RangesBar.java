package plimsoll.views.scenario;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import plimsoll.views.control.Messages;
import plimsoll.views.scenario.RangesViewModel.Typed;

/// Ranges and steps of both sides, and the value at which colours are full.
final class RangesBar extends FlowPane {
    private static final Messages TEXT = Messages.of("heatmap");

    private static final double FIELD = 58;

    private final HeatmapViewModel model;
    private final Side columns = new Side(TEXT.text("across"), true);
    private final Side rows = new Side(TEXT.text("up"), false);
    private final TextField clip = field(TEXT.text("valueAtWhichColours"));
    private final Label refused = new Label();

    RangesBar(HeatmapViewModel model) {
        this.model = model;
        getStyleClass().add("ranges-bar");
        Button standard = new Button(TEXT.text("standard"));
        standard.setOnAction(_ -> model.ranges().reset());
        standard.setAccessibleText(TEXT.text("standardRanges"));
        standard.disableProperty().bind(model.ranges().standardProperty());
        clip.setPromptText(TEXT.text("largest"));
        clip.setPrefWidth(80);
        clip.setOnAction(_ -> enterClip());
        clip.focusedProperty().addListener((_, _, focused) -> leave(focused, this::enterClip));
        refused.getStyleClass().add("refused");
        getChildren().addAll(columns.nodes());
        getChildren().addAll(rows.nodes());
        getChildren().addAll(caption(TEXT.text("coloursUpTo")), clip, standard, refused);
    }

    /// As it is now; a reason for a refusal is gone.
    void refresh() {
        columns.refresh();
        rows.refresh();
        clip.setText(model.clip());
        say(Optional.empty());
    }

    private void enterClip() {
        say(model.clip(clip.getText()));
    }

    private void say(Optional<String> complaint) {
        refused.setText(complaint.map(why -> TEXT.text("refused", why)).orElse(""));
    }

    private static void leave(boolean focused, Runnable entered) {
        if (!focused) {
            entered.run();
        }
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static TextField field(String spoken) {
        TextField field = new TextField();
        field.setPrefWidth(FIELD);
        field.setAccessibleText(spoken);
        return field;
    }

    private final class Side {
        private final String name;
        private final boolean isColumns;
        private final TextField from;
        private final TextField to;
        private final TextField step;
        private final Label unit = caption("");

        Side(String name, boolean isColumns) {
            this.name = name;
            this.isColumns = isColumns;
            this.from = field(TEXT.text("from", name));
            this.to = field(TEXT.text("to", name));
            this.step = field(TEXT.text("step", name));
            for (TextField field : List.of(from, to, step)) {
                field.setOnAction(_ -> enter());
                field.focusedProperty().addListener((_, _, focused) -> leave(focused, this::enter));
            }
        }

        List<Node> nodes() {
            return List.of(caption(name), from, caption(TEXT.text("toWord")), to, caption(TEXT.text("by")), step, unit);
        }

        private Typed typed() {
            return new Typed(from.getText(), to.getText(), step.getText(), unit.getText());
        }

        /// Nothing typed is nothing to take.
        private void enter() {
            if (!typed().equals(model.ranges().typed(isColumns))) {
                say(model.ranges().enter(isColumns, typed()));
            }
        }

        void refresh() {
            Typed now = model.ranges().typed(isColumns);
            from.setText(now.from());
            to.setText(now.to());
            step.setText(now.step());
            unit.setText(now.unit());
        }
    }
}
