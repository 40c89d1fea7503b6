package plimsoll.views.liquidation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// The ladder of liquidation prices, and what stands behind the selected one.
public final class LiquidationView {
    private static final Messages TEXT = Messages.of("liquidation");

    private final LiquidationViewModel model;

    @FXML
    private TableView<LadderRow> ladder;

    @FXML
    private TableView<LegRow> legs;

    @FXML
    private TableView<ReliefRow> reliefs;

    @FXML
    private TextField distance;

    @FXML
    private ToggleButton underlying;

    @FXML
    private ToggleButton instrument;

    @FXML
    private ToggleGroup moves;

    public LiquidationView(LiquidationViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addLadder();
        addLegs();
        addReliefs();
        model.moveProperty().subscribe(move -> moves.selectToggle(move == Move.UNDERLYING ? underlying : instrument));
        model.distanceProperty().subscribe(d -> distance.setText(Numbers.quantity(d.doubleValue() * 100)));
        model.selectedProperty().subscribe(_ -> keepSelection());
        model.rows().addListener((ListChangeListener<LadderRow>) _ -> keepSelection());
        ladder.getSelectionModel().selectedItemProperty().subscribe(this::select);
        ladder.skinProperty().addListener(_ -> model.show());
    }

    private void addLadder() {
        var columns = ladder.getColumns();
        columns.add(FigureColumns.text(TEXT.text("account"), 72, LadderRow::accountName));
        columns.add(FigureColumns.text(TEXT.text("pool"), 156, LadderRow::poolName));
        columns.add(FigureColumns.text(TEXT.text("moving"), 54, LadderRow::moving));
        columns.add(FigureColumns.number(TEXT.text("price"), 76, r -> r.price(Direction.DOWN)));
        columns.add(FigureColumns.number(TEXT.text("dist"), 76, r -> r.distance(Direction.DOWN)));
        columns.add(bar());
        columns.add(FigureColumns.number(TEXT.text("dist2"), 76, r -> r.distance(Direction.UP)));
        columns.add(FigureColumns.number(TEXT.text("price2"), 76, r -> r.price(Direction.UP)));
        columns.add(FigureColumns.number(TEXT.text("nearSigma"), 56, LadderRow::sigma));
        TableColumn<LadderRow, Figure> away = FigureColumns.number(TEXT.text("nearUsd"), 82, LadderRow::away);
        away.textProperty()
                .bind(model.moveProperty()
                        .map(m -> m == Move.UNDERLYING ? TEXT.text("nearUsd") : TEXT.text("nearPriceAsset")));
        columns.add(away);
        columns.add(FigureColumns.text(TEXT.text("outcome"), 66, LadderRow::outcome));
        Widths.fill(ladder);
        ladder.setItems(model.rows());
    }

    private static TableColumn<LadderRow, Figure> bar() {
        TableColumn<LadderRow, Figure> bar = FigureColumns.text(TEXT.text("now2"), 126, LadderRow::bar);
        bar.setCellFactory(_ -> new LadderBarCell());
        bar.setSortable(false);
        return bar;
    }

    private void addLegs() {
        legs.getColumns().add(FigureColumns.text(TEXT.text("position"), 170, LegRow::position));
        legs.getColumns().add(change("▼", LegRow::downwards));
        legs.getColumns().add(change("▲", LegRow::upwards));
        Widths.fill(legs);
        legs.setItems(model.legs());
    }

    private TableColumn<LegRow, Figure> change(String arrow, Function<LegRow, Figure> figure) {
        TableColumn<LegRow, Figure> column = FigureColumns.number(arrow, 112, figure);
        column.textProperty().bind(model.selectedProperty().map(row -> TEXT.text("change", arrow, unit(row))));
        return column;
    }

    private static String unit(Optional<LadderRow> row) {
        return row.map(r -> ", " + r.pool().currency()).orElse("");
    }

    private void addReliefs() {
        reliefs.getColumns().add(FigureColumns.text(TEXT.text("move"), 116, ReliefRow::move));
        reliefs.getColumns().add(FigureColumns.number(TEXT.text("collateralToAdd"), 118, ReliefRow::collateral));
        reliefs.getColumns().add(FigureColumns.number(TEXT.text("orClose"), 62, ReliefRow::cut));
        reliefs.getColumns().add(FigureColumns.number(TEXT.text("bankruptAtUsd"), 96, ReliefRow::bankruptcy));
        Widths.fill(reliefs);
        reliefs.setItems(model.reliefs());
    }

    private void select(@Nullable LadderRow row) {
        if (row != null) {
            model.select(row);
        }
    }

    private void keepSelection() {
        List<LadderRow.Key> keys = model.rows().stream().map(LadderRow::key).toList();
        int index = model.selectedProperty()
                .get()
                .map(row -> keys.indexOf(row.key()))
                .orElse(-1);
        if (index >= 0 && index != ladder.getSelectionModel().getSelectedIndex()) {
            ladder.getSelectionModel().select(index);
        }
    }

    @FXML
    private void wantDistance() {
        model.wantDistance(distance.getText());
        distance.setText(Numbers.quantity(model.distanceProperty().get() * 100));
        distance.selectAll();
    }

    @FXML
    private void byUnderlying() {
        model.moveProperty().set(Move.UNDERLYING);
        moves.selectToggle(underlying);
    }

    @FXML
    private void byInstrument() {
        model.moveProperty().set(Move.INSTRUMENT);
        moves.selectToggle(instrument);
    }
}
