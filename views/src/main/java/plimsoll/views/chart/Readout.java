package plimsoll.views.chart;

import java.util.List;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.views.chart.Profile.Curve;
import plimsoll.views.chart.Profile.Look;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Moves;

/// What the curves say at the price of the marker.
///
/// @param move of the price
record Readout(Profile profile, double move) {
    private static final Messages TEXT = Messages.of("profile");

    private static final String PROFIT = TEXT.text("profitUsd");

    /// One curve's value there and how it changes with the price.
    record Line(String text, Look look) {}

    /// The price and its move.
    String price() {
        return profile.today().isPresent()
                ? TEXT.text("usd", Moves.price(profile.today().getAsDouble(), move), Moves.percent(move))
                : Moves.percent(move);
    }

    List<Line> lines() {
        return profile.curves().stream()
                .map(c -> new Line(shortName(c) + " " + value(c) + ", " + slope(c), c.look()))
                .toList();
    }

    /// Without its date, which stands in the legend.
    private static String shortName(Curve curve) {
        int comma = curve.name().indexOf(',');
        return comma < 0 ? curve.name() : curve.name().substring(0, comma);
    }

    /// Between two points of the axis.
    double at(Curve curve, double where) {
        DoubleArray prices = profile.prices();
        int last = prices.size() - 1;
        int right = 1;
        while (right < last && prices.get(right) < where) {
            right++;
        }
        double from = prices.get(right - 1);
        double share = (where - from) / (prices.get(right) - from);
        return curve.values().get(right - 1) * (1 - share) + curve.values().get(right) * share;
    }

    private String value(Curve curve) {
        double value = at(curve, move);
        return (value > 0 ? "+" : "") + Numbers.fixed(value, 2);
    }

    /// Of a profit in USD the delta in coin, else the change for 1 % of today's price.
    private String slope(Curve curve) {
        double slope = derivative(curve);
        boolean coin = profile.value().equals(PROFIT) && profile.today().isPresent();
        double shown = coin ? slope / profile.today().getAsDouble() : slope / 100;
        String number = (shown > 0 ? "+" : "") + Numbers.fixed(shown, coin ? 4 : 2);
        return coin ? TEXT.text("delta", number) : TEXT.text("per1Percent", number);
    }

    /// By the move, over two steps of the axis, one at its ends.
    double derivative(Curve curve) {
        DoubleArray prices = profile.prices();
        double step = prices.get(1) - prices.get(0);
        double low = Math.max(move - step, prices.get(0));
        double high = Math.min(move + step, prices.get(prices.size() - 1));
        return (at(curve, high) - at(curve, low)) / (high - low);
    }
}
