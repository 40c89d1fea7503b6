package plimsoll.views.greeks;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.pricing.Greeks;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;

/// Greeks in the units traders use: gamma per 1 % of price, vega per volatility point, theta per day.
///
/// @param index of the underlying, USD; NaN where several are added up
record GreekUnits(Greeks greeks, double dollarDelta, double index) {
    private static final Messages TEXT = Messages.of("greeks");

    private static final double ONE_PERCENT = 0.01;
    private static final double VOLATILITY_POINT = 0.01;
    private static final double DAYS_PER_YEAR = 365;
    private static final int COIN_DECIMALS = 4;

    Figure coinDelta() {
        return coin(greeks.delta());
    }

    Figure dollars() {
        return Figures.profit(dollarDelta, Asset.USD);
    }

    Figure gamma() {
        return coin(greeks.gamma() * ONE_PERCENT * index);
    }

    Figure vega() {
        return Figures.profit(greeks.vega() * VOLATILITY_POINT, Asset.USD);
    }

    Figure theta() {
        return Figures.profit(greeks.theta() / DAYS_PER_YEAR, Asset.USD);
    }

    private static Figure coin(double value) {
        if (Double.isNaN(value)) {
            return Figure.none(TEXT.text("coinsOfDifferentUnderlyings"));
        }
        String sign = value > 0 ? "+" : "";
        return Figure.of(value, sign + Numbers.fixed(value, COIN_DECIMALS)).toned(Figures.gain(value));
    }
}
