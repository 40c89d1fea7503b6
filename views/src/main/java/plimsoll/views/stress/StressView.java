package plimsoll.views.stress;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import plimsoll.views.control.Messages;
import plimsoll.views.stress.StressViewModel.Position;

/// Sliders for the parameters that venues tighten.
public final class StressView {
    private static final Messages TEXT = Messages.of("stress");

    private final StressViewModel model;
    private final List<Row> rows = new ArrayList<>();

    @FXML
    private GridPane levers;

    @FXML
    private Label note;

    @FXML
    private Button reset;

    private record Row(Slider slider, Label factor, Label effect) {}

    public StressView(StressViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        StressViewModel.LEVERS.forEach(this::add);
        note.textProperty().bind(model.noteProperty());
        reset.disableProperty().bind(model.stressedProperty().not());
        model.positionsProperty().subscribe(this::show);
    }

    private void add(Lever lever) {
        Slider slider = new Slider(0, lever.last(), 0);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(TEXT.text("ofTheVenueTimes", lever.name()));
        slider.setId(lever.parameter().key());
        slider.getStyleClass().add("keyboard-start");
        slider.valueProperty().addListener((_, _, value) -> model.choose(lever, (int) Math.round(value.doubleValue())));
        Label name = new Label(lever.name());
        name.setLabelFor(slider);
        Label hint = new Label(lever.hint());
        hint.getStyleClass().add("caption");
        Label factor = new Label();
        factor.getStyleClass().add("stress-factor");
        Label effect = new Label();
        effect.getStyleClass().add("caption");
        levers.addRow(rows.size(), name, slider, factor, hint, effect);
        rows.add(new Row(slider, factor, effect));
    }

    private void show(List<Position> positions) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Position position = positions.get(i);
            row.slider().setValue(position.step());
            row.factor().setText(position.factor());
            row.factor().getStyleClass().remove("in-force");
            if (position.isInForce()) {
                row.factor().getStyleClass().add("in-force");
            }
            row.effect().setText(position.isIdle() ? TEXT.text("changesNoMarginHere") : "");
        }
    }

    @FXML
    private void reset() {
        model.reset();
    }
}
