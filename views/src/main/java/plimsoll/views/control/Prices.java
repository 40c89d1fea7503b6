package plimsoll.views.control;

import java.math.BigDecimal;
import java.math.MathContext;
import plimsoll.model.format.Numbers;

/// Prices in a table.
public final class Prices {
    private static final int SIGNIFICANT = 6;
    private static final MathContext OF_SMALL = new MathContext(4);

    /// Ticks that a price on a tick may be off by.
    private static final double EXACT = 1e-6;

    private Prices() {}

    /// Decimals of the tick; where it is unknown two and more up to six significant digits. Prices
    /// below 1, which the tick would round away, keep four.
    public static String text(double price, double tick) {
        double size = Math.abs(price);
        if (size > 0 && size < 1) {
            return Numbers.quantity(BigDecimal.valueOf(price).round(OF_SMALL).doubleValue());
        }
        if (tick > 0 || !(size >= 1)) {
            return Numbers.price(price, tick);
        }
        int magnitude = (int) Math.floor(Math.log10(size));
        return Numbers.fixed(price, Math.max(SIGNIFICANT - 1 - magnitude, 2));
    }

    /// Rounded to the tick toward today's price, as liquidation prices are.
    public static double toward(double price, double today, double tick) {
        if (!(tick > 0)) {
            return price;
        }
        double ticks = price / tick;
        return (price < today ? Math.ceil(ticks - EXACT) : Math.floor(ticks + EXACT)) * tick;
    }
}
