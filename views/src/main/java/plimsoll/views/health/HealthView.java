package plimsoll.views.health;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import plimsoll.model.alert.Band;
import plimsoll.views.control.EntryCell;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// Gauges of the pools, alerts, and the limits they come from.
public final class HealthView {
    private static final Messages TEXT = Messages.of("health");

    private final HealthViewModel model;

    @FXML
    private ListView<GaugeRow> gauges;

    @FXML
    private TableView<AlertRow> alerts;

    @FXML
    private TableView<LimitRow> limits;

    @FXML
    private Label summary;

    @FXML
    private Button acknowledge;

    @FXML
    private Button acknowledgeAll;

    @FXML
    private CheckBox notifying;

    @FXML
    private CheckBox sound;

    public HealthView(HealthViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        gauges.setCellFactory(_ -> new GaugeCell());
        gauges.setItems(model.gauges());
        addAlerts();
        addLimits();
        acknowledge
                .disableProperty()
                .bind(alerts.getSelectionModel().selectedItemProperty().isNull());
        acknowledgeAll.disableProperty().bind(model.silentProperty());
        notifying.selectedProperty().bindBidirectional(model.notifyProperty());
        sound.selectedProperty().bindBidirectional(model.soundProperty());
    }

    private void addAlerts() {
        alerts.getColumns().add(FigureColumns.text(TEXT.text("state"), 60, AlertRow::state));
        alerts.getColumns().add(FigureColumns.text(TEXT.text("band"), 78, AlertRow::band));
        alerts.getColumns().add(FigureColumns.text(TEXT.text("alert2"), 430, AlertRow::words));
        alerts.getColumns().add(FigureColumns.text(TEXT.text("sinceUtc"), 84, AlertRow::since));
        Widths.fill(alerts);
        alerts.setItems(model.alerts());
        alerts.setOnKeyPressed(this::acknowledgeOnKey);
    }

    private void acknowledgeOnKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            acknowledge();
            event.consume();
        }
    }

    private void addLimits() {
        limits.getColumns().add(FigureColumns.text(TEXT.text("yourLimit"), 236, LimitRow::name));
        limits.getColumns().add(entry(TEXT.text("watch2"), Band.WATCH));
        limits.getColumns().add(entry(TEXT.text("danger2"), Band.DANGER));
        Widths.fill(limits);
        limits.setEditable(true);
        limits.setItems(model.limits());
    }

    private TableColumn<LimitRow, Figure> entry(String title, Band band) {
        TableColumn<LimitRow, Figure> column =
                FigureColumns.number(title, 66, row -> band == Band.WATCH ? row.watch() : row.danger());
        column.setEditable(true);
        column.setCellFactory(EntryCell.of((row, typed) -> model.limit(row, band, typed)));
        return column;
    }

    @FXML
    private void acknowledge() {
        AlertRow row = alerts.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.acknowledge(row);
        }
    }

    @FXML
    private void acknowledgeAll() {
        model.acknowledgeAll();
    }

    @FXML
    private void reset() {
        model.reset();
    }
}
