package plimsoll.views.positions;

import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// Prices, and what a position is worth by them.
final class Values {
    private static final Messages TEXT = Messages.of("positions");

    static final Measure ENTRY = Measure.ofLeg((row, leg) ->
            Terms.edited(price(leg, leg.position().entryPrice()), row.before().map(Position::entryPrice)));
    static final Measure MARK = Measure.ofLeg(Values::mark);
    static final Measure VOLATILITY = Measure.ofLeg((row, leg) -> leg.option()
            .map(option -> volatility(row, option))
            .orElseGet(() -> Figure.none(TEXT.text("itIsNoOption"))));
    static final Measure NOTIONAL =
            Measure.adding((_, leg) -> leg.notional() * leg.settlePrice(), Values::currency, Values::amount);
    static final Measure PROFIT = Measure.adding(
            (_, leg) -> leg.unrealisedProfit() * leg.settlePrice(),
            Values::currency,
            (row, value) -> Figures.profit(value, row.currency()));

    private Values() {}

    static String currency(PositionRow row, Leg leg) {
        return row.currency().code();
    }

    static Figure amount(PositionRow row, double value) {
        return Figures.amount(value, row.currency());
    }

    /// Coin prices carry their unit; dollar-like ones do not.
    static Figure price(Leg leg, double price) {
        Asset unit = leg.terms().priceAsset();
        boolean coin = unit.equals(leg.terms().base());
        String text = Prices.text(price, leg.terms().tickSize());
        return Figure.of(price, coin && !Double.isNaN(price) ? text + " " + unit : text)
                .noted(Numbers.quantity(price) + " " + unit);
    }

    /// A mark computed with a volatility nobody quoted is marked as such.
    private static Figure mark(PositionRow row, Leg leg) {
        Figure figure = price(leg, leg.mark());
        Figure shown = leg.option()
                .filter(o -> o.volatilityOrigin() == VolatilityOrigin.INTERPOLATED && o.residual() == 0)
                .map(o -> new Figure(
                        figure.value(),
                        "≈ " + figure.text(),
                        figure.tone(),
                        TEXT.text("notQuotedModelPrice", Numbers.percent(o.volatility()))))
                .orElse(figure);
        return Terms.edited(shown, row.actualLeg().map(Leg::mark));
    }

    private static Figure volatility(PositionRow row, OptionState option) {
        Figure now = Figures.percent(option.volatility()).noted(origin(option.volatilityOrigin()));
        Optional<Double> was = row.actualLeg().flatMap(Leg::option).map(OptionState::volatility);
        return was.filter(v -> Double.compare(v, now.value()) != 0)
                .map(v -> new Figure(
                        now.value(),
                        "• " + now.text(),
                        Tone.EDITED,
                        TEXT.text("editedTheFileSays", Numbers.percent(v))))
                .orElse(now);
    }

    private static String origin(VolatilityOrigin origin) {
        return switch (origin) {
            case QUOTED -> TEXT.text("quoted");
            case SMILE -> TEXT.text("ofTheExpirysSmile");
            case IMPLIED -> TEXT.text("impliedByTheMark");
            case INTERPOLATED -> TEXT.text("interpolatedNobodyQuotesThis");
        };
    }
}
