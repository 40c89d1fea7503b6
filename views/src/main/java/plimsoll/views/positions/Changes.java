package plimsoll.views.positions;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;
import plimsoll.views.positions.AccountFigures.Margin;

/// What the edits changed, against the file without them. A position that the file does not have, or
/// that is gone, counts as none there.
final class Changes {
    private static final Messages TEXT = Messages.of("positions");

    static final Measure QUANTITY = new Measure(
            row -> quantity(row, quantity(row)),
            Changes::quantity,
            row -> Optional.of(row.position().instrument().name()),
            Changes::quantity,
            true);
    static final Measure INITIAL = margin(Margin::initial);
    static final Measure MAINTENANCE = margin(Margin::maintenance);
    static final Measure LIQUIDATION = Measure.ofLeg(Changes::liquidation);

    private Changes() {}

    private static double quantity(PositionRow row) {
        double before = row.before().map(Position::quantity).orElse(0.0);
        return (row.counts() ? row.position().quantity() : 0) - before;
    }

    private static Figure quantity(PositionRow row, double change) {
        return signed(change, Numbers.quantity(change));
    }

    private static Figure signed(double change, String text) {
        Figure figure = Figure.of(change, change > 0 ? "+" + text : text);
        return change == 0 ? figure.toned(Tone.MUTED) : figure;
    }

    /// Needed more is no gain, so it has no colour.
    private static Measure margin(ToDoubleFunction<Margin> kind) {
        return new Measure(
                row -> marginFigure(row, margin(row, kind)),
                row -> margin(row, kind),
                row -> Optional.of(row.currency().code()),
                Changes::marginFigure,
                true);
    }

    private static double margin(PositionRow row, ToDoubleFunction<Margin> kind) {
        double now = row.counts() ? margin(Optional.of(row.figures()), row, kind) : 0;
        double before = row.before().isPresent() ? margin(row.actual(), row, kind) : 0;
        return now - before;
    }

    private static double margin(Optional<AccountFigures> figures, PositionRow row, ToDoubleFunction<Margin> kind) {
        return figures.flatMap(f -> f.margin(row.key().position()))
                .map(kind::applyAsDouble)
                .orElse(Double.NaN);
    }

    private static Figure marginFigure(PositionRow row, double change) {
        return Double.isNaN(change)
                ? Figure.none(TEXT.text("notKnownForThe"))
                : signed(change, Numbers.amount(change, row.currency()));
    }

    private static Figure liquidation(PositionRow row, Leg leg) {
        double now = price(row.figures(), leg);
        double before =
                row.actualLeg().map(l -> price(row.actual().orElseThrow(), l)).orElse(Double.NaN);
        double change = now - before;
        return Double.isNaN(change)
                ? Figure.none(TEXT.text("noLiquidationPriceNow"))
                : signed(change, Prices.text(change, leg.terms().tickSize()))
                        .staleUnless(row.figures().isSearched());
    }

    private static double price(AccountFigures figures, Leg leg) {
        return figures.liquidation(leg).map(l -> Margins.price(leg, l).value()).orElse(Double.NaN);
    }
}
