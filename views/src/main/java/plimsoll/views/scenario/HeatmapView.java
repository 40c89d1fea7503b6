package plimsoll.views.scenario;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.surface.Measure;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.HeatmapActions;
import plimsoll.views.control.HeatmapCanvas;
import plimsoll.views.control.Named;
import plimsoll.views.control.Words;
import plimsoll.views.picture.Png;
import plimsoll.views.scenario.HeatmapViewModel.AxesChoice;
import plimsoll.views.scenario.HeatmapViewModel.MovingChoice;
import plimsoll.views.workspace.FilePrompt;

/// The heatmap, its choices above it, its ranges and the legs of a cell on demand.
public final class HeatmapView implements HeatmapActions {
    private final HeatmapViewModel model;
    private final FilePrompt files;
    private final HeatmapCanvas canvas;
    private final SplitLine split = new SplitLine();
    private final RangesBar bar;
    private final LegsPane pane;

    @FXML
    private ComboBox<Measure> measure;

    @FXML
    private ComboBox<AxesChoice> axes;

    @FXML
    private ComboBox<MovingChoice> moving;

    @FXML
    private ComboBox<UnderlyingId> second;

    @FXML
    private CheckBox collateral;

    @FXML
    private CheckMenuItem legs;

    @FXML
    private CheckMenuItem ranges;

    @FXML
    private VBox head;

    @FXML
    private Label title;

    @FXML
    private Label extremes;

    @FXML
    private Label empty;

    @FXML
    private BorderPane middle;

    @FXML
    private StackPane place;

    @FXML
    private VBox captions;

    public HeatmapView(HeatmapViewModel model, FilePrompt files) {
        this.model = model;
        this.files = files;
        this.canvas = new HeatmapCanvas(model.cursor(), this);
        this.bar = new RangesBar(model);
        this.pane = new LegsPane(model, this::closeLegs);
    }

    @FXML
    private void initialize() {
        place.getChildren().addFirst(canvas);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::closeLegs);
        title.textProperty().bind(model.titleProperty());
        extremes.textProperty().bind(model.extremesProperty());
        captions.getChildren().add(split);
        model.lookProperty().subscribe(split::show);
        bindChoices();
        legs.selectedProperty().subscribe(shown -> middle.setRight(shown ? pane : null));
        ranges.selectedProperty().subscribe(this::showRanges);
        model.heatmapProperty().subscribe(map -> {
            canvas.show(map);
            empty.setVisible(map.isEmpty());
            bar.refresh();
            showAxes();
        });
    }

    private void bindChoices() {
        measure.getItems().setAll(Measure.values());
        measure.setConverter(new Named<>(Words::measure));
        bind(measure, model.choiceProperty().map(c -> c.measure()));
        measure.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        axes.getItems().setAll(HeatmapViewModel.AXES);
        model.choiceProperty().subscribe(_ -> showAxes());
        axes.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        moving.setItems(model.movings());
        moving.getSelectionModel().selectFirst();
        moving.valueProperty().addListener((_, _, chosen) -> choose(chosen));
        second.setItems(model.seconds());
        second.valueProperty()
                .addListener((_, _, chosen) -> Optional.ofNullable(chosen).ifPresent(model::chooseSecond));
        model.choiceProperty().subscribe(choice -> collateral.setSelected(choice.collateral()));
        collateral.selectedProperty().addListener((_, _, moves) -> model.moveCollateral(moves));
    }

    private static <T> void bind(ComboBox<T> box, ObservableValue<T> chosen) {
        chosen.subscribe(box::setValue);
    }

    /// The second underlying is there where both axes are prices.
    private void showAxes() {
        axes.setValue(model.axes());
        boolean two = model.second().isPresent();
        second.setVisible(two);
        second.setManaged(two);
        model.second().ifPresent(second::setValue);
    }

    private void showRanges(boolean shown) {
        head.getChildren().remove(bar);
        if (shown) {
            bar.refresh();
            head.getChildren().add(bar);
        }
    }

    /// When the choices change and the chosen one is gone, the first one is taken.
    private void choose(MovingChoice chosen) {
        if (chosen == null) {
            moving.getSelectionModel().selectFirst();
        } else {
            model.choose(chosen);
        }
    }

    private void closeLegs(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && legs.isSelected()) {
            closeLegs();
            event.consume();
        }
    }

    private void closeLegs() {
        legs.setSelected(false);
        canvas.requestFocus();
    }

    @Override
    public void zoomTo(Cell from, Cell to) {
        model.ranges().zoomTo(from, to);
    }

    @Override
    public void zoomIn(Optional<Cell> around) {
        model.ranges().zoomIn(around);
    }

    @FXML
    private void zoomIn() {
        zoomIn(model.cursor().cellProperty().get());
    }

    @Override
    @FXML
    public void zoomOut() {
        model.ranges().zoomOut();
    }

    @Override
    @FXML
    public void zoomBack() {
        model.ranges().zoomBack();
    }

    @FXML
    private void standard() {
        model.ranges().reset();
    }

    @FXML
    private void frontier() {
        model.chooseFrontier();
    }

    @Override
    public void open() {
        legs.setSelected(true);
    }

    @Override
    @FXML
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.files().table(false));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void savePicture() {
        byte[] picture = Png.of(canvas.picture());
        files.toSave(model.files().name() + ".png")
                .ifPresent(to -> model.files().write(to, picture));
    }

    @FXML
    private void saveTable() {
        files.toSave(model.files().name() + ".csv").ifPresent(model.files()::writeTable);
    }
}
