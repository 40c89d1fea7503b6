package plimsoll.views.control;

import java.util.function.DoubleFunction;
import plimsoll.views.control.Figure.Tone;

/// What a figure differs by from another, with sign and arrow.
public final class Differences {
    /// Rounding of sums is no difference.
    private static final double NOISE = 1e-9;

    /// Which way is better for the trader.
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private Differences() {}

    public static boolean isSame(double now, double before) {
        return Double.compare(now, before) == 0
                || Math.abs(now - before) <= NOISE * Math.max(Math.abs(now), Math.abs(before));
    }

    /// Empty text where both are the same, or where one of them is unknown.
    ///
    /// @param words of an amount that is not negative
    public static Figure of(double now, double before, DoubleFunction<String> words, Better better) {
        double change = now - before;
        if (isSame(now, before) || Double.isNaN(change)) {
            return Figure.text("");
        }
        String size = words.apply(Math.abs(change));
        return new Figure(change, (change > 0 ? "▲ +" : "▼ −") + size, tone(change, better), "");
    }

    private static Tone tone(double change, Better better) {
        return switch (better) {
            case MORE -> change > 0 ? Tone.GAIN : Tone.LOSS;
            case LESS -> change > 0 ? Tone.LOSS : Tone.GAIN;
            case NEITHER -> Tone.PLAIN;
        };
    }
}
