package plimsoll.views.scenario;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import plimsoll.model.surface.Measure;
import plimsoll.views.control.HeatmapCanvas;
import plimsoll.views.control.Words;
import plimsoll.views.scenario.HeatmapViewModel.AxesChoice;
import plimsoll.views.scenario.HeatmapViewModel.MovingChoice;

/// The scenario heatmap and its choices.
public final class HeatmapView {
    private final HeatmapViewModel model;
    private final HeatmapCanvas canvas;
    private final SplitLine split = new SplitLine();

    @FXML
    private ComboBox<Measure> measure;

    @FXML
    private ComboBox<AxesChoice> axes;

    @FXML
    private ComboBox<MovingChoice> moving;

    @FXML
    private CheckBox collateral;

    @FXML
    private Label title;

    @FXML
    private Label extremes;

    @FXML
    private Label empty;

    @FXML
    private StackPane place;

    @FXML
    private VBox captions;

    public HeatmapView(HeatmapViewModel model) {
        this.model = model;
        this.canvas = new HeatmapCanvas(model.cursor());
    }

    @FXML
    private void initialize() {
        place.getChildren().addFirst(canvas);
        title.textProperty().bind(model.titleProperty());
        extremes.textProperty().bind(model.extremesProperty());
        captions.getChildren().add(split);
        model.lookProperty().subscribe(split::show);
        measure.getItems().setAll(Measure.values());
        measure.setConverter(new MeasureWords());
        model.choiceProperty().subscribe(choice -> measure.setValue(choice.measure()));
        measure.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        axes.getItems().setAll(HeatmapViewModel.AXES);
        model.choiceProperty().subscribe(_ -> axes.setValue(model.axes()));
        axes.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        moving.setItems(model.movings());
        moving.getSelectionModel().selectFirst();
        moving.valueProperty().addListener((_, _, chosen) -> choose(chosen));
        model.choiceProperty().subscribe(choice -> collateral.setSelected(choice.collateral()));
        collateral.selectedProperty().addListener((_, _, moves) -> model.moveCollateral(moves));
        model.heatmapProperty().subscribe(map -> {
            canvas.show(map);
            empty.setVisible(map.isEmpty());
        });
    }

    /// When the choices change and the chosen one is gone, the first one is taken.
    private void choose(MovingChoice chosen) {
        if (chosen == null) {
            moving.getSelectionModel().selectFirst();
        } else {
            model.choose(chosen);
        }
    }

    private static final class MeasureWords extends StringConverter<Measure> {
        @Override
        public String toString(Measure measure) {
            return Words.measure(measure);
        }

        @Override
        public Measure fromString(String text) {
            throw new UnsupportedOperationException("measures are chosen, not typed: " + text);
        }
    }
}
