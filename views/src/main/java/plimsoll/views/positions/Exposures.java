package plimsoll.views.positions;

import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.Leg;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;

/// Greeks in the units traders use: gamma per 1 % of price, vega per volatility point, theta per day.
final class Exposures {
    private static final double ONE_PERCENT = 0.01;
    private static final double VOLATILITY_POINT = 0.01;
    private static final double DAYS_PER_YEAR = 365;
    private static final int GAMMA_DECIMALS = 6;

    static final Measure DELTA = Measure.adding(
            (row, _) -> greek(row, Greeks::delta), Exposures::underlying, (_, delta) -> Figures.coin(delta));
    static final Measure DOLLAR_DELTA = Measure.adding(
            (row, _) -> row.figures().dollarDelta(row.key().position()), Exposures::dollars, Exposures::dollars);
    static final Measure GAMMA = Measure.adding(
            (row, leg) -> greek(row, Greeks::gamma) * ONE_PERCENT * leg.index(),
            Exposures::underlying,
            (_, gamma) -> Figure.of(gamma, Numbers.fixed(gamma, GAMMA_DECIMALS)));
    static final Measure VEGA = Measure.adding(
            (row, _) -> greek(row, Greeks::vega) * VOLATILITY_POINT, Exposures::dollars, Exposures::dollars);
    static final Measure THETA = Measure.adding(
            (row, _) -> greek(row, Greeks::theta) / DAYS_PER_YEAR, Exposures::dollars, Exposures::dollars);

    private Exposures() {}

    private static double greek(PositionRow row, ToDoubleFunction<Greeks> greek) {
        return row.figures()
                .greeks(row.key().position())
                .map(greek::applyAsDouble)
                .orElse(Double.NaN);
    }

    /// Coins of one underlying add up.
    private static String underlying(PositionRow row, Leg leg) {
        return leg.underlying().name();
    }

    private static String dollars(PositionRow row, Leg leg) {
        return Asset.USD.code();
    }

    private static Figure dollars(PositionRow row, double value) {
        return Figures.profit(value, Asset.USD);
    }
}
