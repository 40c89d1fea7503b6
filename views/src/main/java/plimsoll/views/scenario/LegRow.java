package plimsoll.views.scenario;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.surface.LegProfits;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;

/// What a leg contributes to a cell.
///
/// @param total profit of the cell
record LegRow(LegProfits.Row row, double total, Asset currency) {
    Figure name() {
        return row.isPosition()
                ? Figure.text(row.name())
                : Figure.text(row.name() + " balance").noted("balances, posted margin and profit outside");
    }

    Figure before() {
        return Figures.amount(row.before(), currency);
    }

    Figure after() {
        return Figures.amount(row.after(), currency);
    }

    Figure profit() {
        ProfitSplit s = row.split();
        String note = "delta " + signed(s.delta()) + ", gamma " + signed(s.gamma()) + ", vega " + signed(s.vega())
                + ", theta " + signed(s.theta()) + ", rest " + signed(s.rest());
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
                : Figure.none("the cell has no profit to share");
    }
}
