package plimsoll.views.positions;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.MarginMode.Isolated;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;
import plimsoll.views.liquidation.Danger;
import plimsoll.views.liquidation.Outlook;
import plimsoll.views.positions.AccountFigures.Margin;

/// What a position needs, holds and owes, and where it ends.
final class Margins {
    private static final Messages TEXT = Messages.of("positions");

    private static final Figure TOGETHER = Figure.none(TEXT.text("marginedTogetherWithOthers"));
    private static final Figure CROSS = Figure.none(TEXT.text("crossItSharesThe"));
    private static final Figure NOT_SEARCHED =
            Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH).noted(TEXT.text("noSearchWasMade"));

    static final Measure INITIAL = margin(Margin::initial);
    static final Measure MAINTENANCE = margin(Margin::maintenance);
    static final Measure POSTED =
            Measure.adding((row, _) -> posted(row.position()), Margins::settle, Margins::posted, Margins::cross);
    static final Measure FUNDING =
            Measure.adding((row, _) -> row.position().fundingOwed(), Margins::settle, Margins::settled);
    static final Measure LIQUIDATION = liquidation(Margins::price);
    static final Measure DISTANCE = liquidation((_, l) -> new Outlook(l).distance());
    static final Measure SIGMA = liquidation((_, l) -> new Outlook(l).sigma());

    private interface Shown {
        Figure figure(Leg leg, Liquidation liquidation);
    }

    private Margins() {}

    private static Measure margin(ToDoubleFunction<Margin> kind) {
        return Measure.adding(
                (row, _) -> row.figures()
                        .margin(row.key().position())
                        .map(kind::applyAsDouble)
                        .orElse(Double.NaN),
                Values::currency,
                Values::amount,
                row -> row.figures().margin(row.key().position()).isPresent()
                        ? Optional.empty()
                        : Optional.of(TOGETHER));
    }

    private static Measure liquidation(Shown shown) {
        return Measure.ofLeg((row, leg) -> {
            boolean searched = row.figures().isSearched();
            return row.figures()
                    .liquidation(leg)
                    .map(l -> shown.figure(leg, l))
                    .orElse(searched ? NOT_SEARCHED : Figure.AWAITED)
                    .staleUnless(searched);
        });
    }

    private static double posted(Position position) {
        return position.mode() instanceof Isolated isolated ? isolated.posted() : Double.NaN;
    }

    private static Optional<Figure> cross(PositionRow row) {
        return row.position().isIsolated() ? Optional.empty() : Optional.of(CROSS);
    }

    private static String settle(PositionRow row, Leg leg) {
        return leg.terms().settle().code();
    }

    private static Figure posted(PositionRow row, double posted) {
        return Terms.edited(settled(row, posted), row.before().map(Margins::posted));
    }

    /// With the unit: settle assets differ from row to row.
    private static Figure settled(PositionRow row, double amount) {
        Asset settle = row.leg().orElseThrow().terms().settle();
        Figure figure = Figures.amount(amount, settle);
        return Double.isNaN(amount) ? figure : Figure.of(amount, figure.text() + " " + settle);
    }

    /// Futures: the own mark at the crossing; options: the underlying's price, named.
    static Figure price(Leg leg, Liquidation liquidation) {
        Outlook outlook = new Outlook(liquidation);
        Figure figure = liquidation.at().map(at -> price(leg, liquidation, at)).orElseGet(outlook::price);
        return figure.toned(Danger.tone(liquidation.outcome())).noted(outlook.note());
    }

    private static Figure price(Leg leg, Liquidation liquidation, At at) {
        if (liquidation.move() == Move.UNDERLYING && leg.isOption()) {
            return Figure.of(
                    at.price(),
                    leg.underlying() + " " + new Outlook(liquidation).price().text());
        }
        double mark = at.marks().getOrDefault(leg.instrument().id(), at.displayPrice());
        double tick = leg.terms().tickSize();
        return Figure.of(mark, Prices.text(Prices.toward(mark, leg.mark(), tick), tick));
    }
}
