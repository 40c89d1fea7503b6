package plimsoll.model.reconcile;

import java.math.BigDecimal;

/// Whether two figures are the same, judged by the digits the venue gave.
///
/// @param tick the venue rounds prices to; NaN when unknown
record Nearness(double tick) {
    static final Nearness OF_AMOUNTS = new Nearness(Double.NaN);

    /// Relative to the venue's figure.
    private static final double TOLERANCE = 1e-6;

    /// Ticks that a price on a tick may be off by.
    private static final double EXACT = 1e-6;

    /// A step larger than this part of the figure is no rounding of it.
    private static final double COARSEST = 1e-3;

    static boolean agrees(double ours, double venue) {
        return Math.abs(ours - venue) <= TOLERANCE * Math.abs(venue);
    }

    /// Less than one step apart.
    boolean isRounded(double ours, double venue) {
        double step = isOnTick(venue) ? tick : lastDigit(venue);
        return step <= COARSEST * Math.abs(venue) && Math.abs(ours - venue) < step;
    }

    private boolean isOnTick(double venue) {
        double ticks = venue / tick;
        return tick > 0 && Math.abs(ticks - Math.rint(ticks)) < EXACT;
    }

    /// One unit of it; zeros at the end of a whole number count as digits.
    private static double lastDigit(double venue) {
        int scale = BigDecimal.valueOf(venue).stripTrailingZeros().scale();
        return Math.pow(10, -Math.max(scale, 0));
    }

    boolean matches(double ours, double venue) {
        return agrees(ours, venue) || isRounded(ours, venue);
    }
}
