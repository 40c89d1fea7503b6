package plimsoll.views.scenario;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.surface.LegProfits;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;

/// What a leg contributes to a cell.
///
/// @param total profit of the cell
record LegRow(LegProfits.Row row, double total, Asset currency) {
    private static final Messages TEXT = Messages.of("heatmap");

    Figure name() {
        return row.isPosition()
                ? Figure.text(row.name())
                : Figure.text(TEXT.text("balance", row.name())).noted(TEXT.text("balancesPostedMarginAnd"));
    }

    Figure before() {
        return Figures.amount(row.before(), currency);
    }

    Figure after() {
        return Figures.amount(row.after(), currency);
    }

    Figure profit() {
        ProfitSplit s = row.split();
        String note = TEXT.text(
                "deltaGammaVegaTheta",
                signed(s.delta()),
                signed(s.gamma()),
                signed(s.vega()),
                signed(s.theta()),
                signed(s.rest()));
        return Figures.profit(row.profit(), currency).noted(note);
    }

    private String signed(double value) {
        return Numbers.signedAmount(value, currency);
    }

    /// Of the cell's profit; above 1 where others work against it.
    Figure share() {
        double share = row.profit() / total;
        return Double.isFinite(share)
                ? Figure.of(share, Numbers.percent(share))
                : Figure.none(TEXT.text("theCellHasNo"));
    }
}
