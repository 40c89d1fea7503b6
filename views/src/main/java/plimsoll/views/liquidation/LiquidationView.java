package plimsoll.views.liquidation;

import javafx.fxml.FXML;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Widths;

/// The list of liquidation prices.
public final class LiquidationView {
    private final LiquidationViewModel model;

    @FXML
    private TableView<LiquidationRow> table;

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
        table.getColumns().add(FigureColumns.text("Account", 72, LiquidationRow::account));
        table.getColumns().add(FigureColumns.text("Pool", 172, LiquidationRow::pool));
        table.getColumns().add(FigureColumns.text("Moving", 146, LiquidationRow::moving));
        table.getColumns().add(FigureColumns.text("Direction", 66, LiquidationRow::direction));
        table.getColumns().add(FigureColumns.number("Price", 90, LiquidationRow::price));
        table.getColumns().add(FigureColumns.number("Distance", 78, LiquidationRow::distance));
        table.getColumns().add(FigureColumns.number("σ, daily", 54, LiquidationRow::sigma));
        table.getColumns().add(FigureColumns.text("Outcome", 104, LiquidationRow::outcome));
        table.getColumns().add(FigureColumns.text("Volatility from", 204, LiquidationRow::source));
        Widths.fill(table);
        table.setItems(model.rows());
        model.moveProperty().subscribe(move -> moves.selectToggle(move == Move.UNDERLYING ? underlying : instrument));
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
