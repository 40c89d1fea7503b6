package plimsoll.model.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import plimsoll.model.instrument.Asset;

/// Numbers as a trader reads them: grouped, with a point, unknown as `?`.
public final class Numbers {
    public static final String UNKNOWN = "?";
    private static final int COIN_DECIMALS = 8;
    private static final double SMALLEST_PERCENT = 1e-4;

    private Numbers() {}

    /// Two decimals for currencies and stablecoins, eight for coins.
    public static String amount(double value, Asset asset) {
        return fixed(value, decimals(asset));
    }

    /// `amount` with an explicit plus.
    public static String signedAmount(double value, Asset asset) {
        return value > 0 ? "+" + amount(value, asset) : amount(value, asset);
    }

    /// Decimals of the tick; up to eight significant decimals where the tick is unknown.
    public static String price(double value, double tick) {
        return tick > 0
                ? fixed(
                        value,
                        Math.max(BigDecimal.valueOf(tick).stripTrailingZeros().scale(), 0))
                : plain(value, Math.abs(value) >= 1000 ? 2 : COIN_DECIMALS);
    }

    /// As few decimals as the number needs, at most eight.
    public static String quantity(double value) {
        return plain(value, COIN_DECIMALS);
    }

    /// As few decimals as the number needs, at most `decimals`.
    public static String upTo(double value, int decimals) {
        return plain(value, decimals);
    }

    /// A signed fraction that may be very small: percent, or `+2.1e-7` below a hundredth of one; `–` when NaN.
    public static String tiny(double fraction) {
        if (Double.isNaN(fraction) || fraction == 0) {
            return fraction == 0 ? "0" : "–";
        }
        return Math.abs(fraction) >= SMALLEST_PERCENT ? signedPercent(fraction) : power(fraction);
    }

    /// Two digits and a power of ten, signed.
    public static String power(double value) {
        return String.format(Locale.ROOT, "%+.1e", value).replace("e-0", "e-").replace("e+0", "e+");
    }

    /// A fraction as percent with two decimals, e.g. `12.50 %`.
    public static String percent(double fraction) {
        return Double.isNaN(fraction) ? UNKNOWN : fixed(fraction * 100, 2) + " %";
    }

    public static String signedPercent(double fraction) {
        return fraction > 0 ? "+" + percent(fraction) : percent(fraction);
    }

    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return pattern("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), value, decimals);
    }

    private static String plain(double value, int decimals) {
        return Double.isNaN(value) ? UNKNOWN : pattern("#,##0." + "#".repeat(decimals), value, decimals);
    }

    private static String pattern(String pattern, double value, int decimals) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }

    private static int decimals(Asset asset) {
        String code = asset.code();
        return code.contains("USD") || code.equals("EUR") || code.equals("DAI") ? 2 : COIN_DECIMALS;
    }
}
