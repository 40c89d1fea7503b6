package plimsoll.views.control;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.views.control.Figure.Tone;

/// Figures of the usual kinds.
public final class Figures {
    private static final int COIN_DECIMALS = 4;

    private Figures() {}

    public static Figure amount(double value, Asset asset) {
        return Figure.of(value, Numbers.amount(value, asset)).toned(unknown(value));
    }

    /// With an explicit sign.
    public static Figure profit(double value, Asset asset) {
        return Figure.of(value, Numbers.signedAmount(value, asset)).toned(gain(value));
    }

    /// Whether what is left is positive.
    public static Figure excess(double value, Asset asset) {
        return amount(value, asset).toned(value < 0 ? Tone.DANGER : unknown(value));
    }

    public static Figure coin(double value) {
        return Figure.of(value, Numbers.fixed(value, COIN_DECIMALS)).toned(unknown(value));
    }

    public static Figure percent(double fraction) {
        return Figure.of(fraction, Numbers.percent(fraction)).toned(unknown(fraction));
    }

    public static Tone gain(double value) {
        if (Double.isNaN(value)) {
            return Tone.WATCH;
        }
        if (value == 0) {
            return Tone.PLAIN;
        }
        return value < 0 ? Tone.LOSS : Tone.GAIN;
    }

    private static Tone unknown(double value) {
        return Double.isNaN(value) ? Tone.WATCH : Tone.PLAIN;
    }
}
