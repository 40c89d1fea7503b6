package plimsoll.views.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.volatility.StrikeVolatility;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.views.chart.Overlay;
import plimsoll.views.control.Messages;

/// A smile as a chart and in words.
final class SmileWords {
    private static final Messages TEXT = Messages.of("chain");

    private static final int POINTS = 120;
    private static final double PERCENT = 100;
    private static final double BESIDE = 0.1;

    private SmileWords() {}

    static Overlay chart(VolatilitySlice slice) {
        List<Overlay.Line> lines = new ArrayList<>();
        DoubleArray strikes = strikes(slice);
        lines.add(new Overlay.Line(kind(slice), strikes, strikes.map(k -> slice.volatility(k) * PERCENT), false));
        if (!slice.quotes().isEmpty()) {
            lines.add(new Overlay.Line(
                    TEXT.text("quoted"),
                    DoubleArray.of(slice.quotes().stream().mapToDouble(StrikeVolatility::strike)),
                    DoubleArray.of(slice.quotes().stream().mapToDouble(q -> q.volatility() * PERCENT)),
                    true));
        }
        return new Overlay(
                TEXT.text("strikeUsd"),
                TEXT.text("volatilityPercent"),
                OptionalDouble.of(slice.forward()),
                false,
                lines);
    }

    /// From a little below the lowest quote to a little above the highest; around the forward without quotes.
    private static DoubleArray strikes(VolatilitySlice slice) {
        double deviation = 3 * Math.sqrt(slice.totalVariance(0));
        double low = slice.quotes().isEmpty()
                ? slice.forward() * Math.exp(-deviation)
                : slice.quotes().getFirst().strike();
        double high = slice.quotes().isEmpty()
                ? slice.forward() * Math.exp(deviation)
                : slice.quotes().getLast().strike();
        double beside = high > low ? BESIDE * (high - low) : BESIDE * low;
        double from = Math.max(low - beside, low / 2);
        double step = (high + beside - from) / POINTS;
        return DoubleArray.of(IntStream.rangeClosed(0, POINTS).mapToDouble(i -> from + i * step));
    }

    private static String kind(VolatilitySlice slice) {
        return switch (slice.kind()) {
            case FILE -> TEXT.text("smileOfTheFile");
            case SVI -> TEXT.text("sviFit");
            case INTERPOLATED -> TEXT.text("linesBetweenQuotes");
        };
    }

    static String of(VolatilitySlice slice) {
        int n = slice.quotes().size();
        String error = Double.isNaN(slice.error().rms())
                ? ""
                : TEXT.text(
                        "fitErrorRmsLargest",
                        points(slice.error().rms()),
                        points(slice.error().largest()),
                        Numbers.quantity(slice.error().strike()));
        return n == 1
                ? TEXT.text("strikeForward", kind(slice), n, error, Numbers.price(slice.forward(), Double.NaN))
                : TEXT.text("strikesForward", kind(slice), n, error, Numbers.price(slice.forward(), Double.NaN));
    }

    private static String points(double volatility) {
        return TEXT.text("volPoints", Numbers.fixed(volatility * PERCENT, 2));
    }
}
