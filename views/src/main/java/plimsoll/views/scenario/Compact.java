package plimsoll.views.scenario;

import java.util.Locale;
import java.util.regex.Pattern;
import plimsoll.model.format.Numbers;

/// Numbers in a few characters, all of one map with the same unit and decimals.
///
/// @param divisor what a number is divided by before it is written
record Compact(double divisor, int decimals, String suffix) {
    private static final int SMALLEST_DECIMALS = 6;
    private static final Pattern ZERO = Pattern.compile("-?0(\\.0*)?");

    /// @param limit the largest number of the map, unsigned
    static Compact upTo(double limit) {
        if (limit >= 1e6) {
            return new Compact(1e6, limit >= 1e8 ? 0 : 1, "m");
        }
        if (limit >= 1e4) {
            return new Compact(1e3, limit >= 1e5 ? 0 : 1, "k");
        }
        if (!(limit > 0)) {
            return new Compact(1, 0, "");
        }
        int magnitude = (int) Math.floor(Math.log10(limit));
        return new Compact(1, Math.clamp(2 - magnitude, 0, SMALLEST_DECIMALS), "");
    }

    /// Thousands and millions without decimals, where two digits are left.
    Compact coarse(double limit) {
        return !suffix.isEmpty() && limit >= 10 * divisor ? new Compact(divisor, 0, suffix) : this;
    }

    static Compact percent() {
        return new Compact(0.01, 1, "%");
    }

    String of(double value) {
        if (Double.isNaN(value)) {
            return Numbers.UNKNOWN;
        }
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value / divisor);
        boolean zero = ZERO.matcher(number).matches();
        return zero ? "0" : number + suffix;
    }

    String signed(double value) {
        String text = of(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }
}
