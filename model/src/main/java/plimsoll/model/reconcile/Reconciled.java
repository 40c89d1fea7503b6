package plimsoll.model.reconcile;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.model.format.Numbers;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;

/// One figure a venue reported, beside ours.
///
/// @param what the figure; for a position with its name in front
/// @param unit empty for a ratio
/// @param outcome what we say instead of a price, `none` or `already`; else empty
public record Reconciled(
        AccountId account, String what, String unit, double ours, String outcome, double venue, Reason reason) {
    private static final int EXTRA = 2;
    private static final int MOST_DECIMALS = 11;
    private static final int DIGITS = 4;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final String NOTHING = "–";

    /// Of amounts, with the reason of a difference where one is known.
    ///
    /// @param venue a number
    /// @param problems that bear on our figure, the nearest first
    public static Reconciled of(
            AccountId account, String what, String unit, double ours, double venue, List<Problem> problems) {
        Reason reason = new Reasons(Nearness.OF_AMOUNTS, problems, List.of()).of(ours, venue);
        return new Reconciled(account, what, unit, ours, "", venue, reason);
    }

    /// In `unit`, positive when ours is larger.
    public double difference() {
        return ours - venue;
    }

    /// Of the venue's figure; NaN where that is 0.
    public double relativeDifference() {
        return venue == 0 ? Double.NaN : difference() / Math.abs(venue);
    }

    public String oursText() {
        return outcome.isEmpty() ? text(ours, Math.max(decimals(), significant(ours))) : outcome;
    }

    public String venueText() {
        return text(venue, decimals());
    }

    /// A power of ten where it would have too many zeros.
    public String differenceText() {
        if (Math.abs(difference()) < SMALLEST_PLAIN && difference() != 0) {
            return Numbers.power(difference());
        }
        String text = text(difference(), decimals());
        return difference() > 0 && !text.equals("0") ? "+" + text : text;
    }

    /// Percent, or a power of ten where percent would have too many zeros.
    public String relativeDifferenceText() {
        return Numbers.tiny(relativeDifference());
    }

    private static String text(double value, int decimals) {
        int room = MOST_DECIMALS - (int) Math.ceil(Math.log10(Math.max(Math.abs(value), 1)));
        return Double.isNaN(value) ? NOTHING : Numbers.upTo(value, Math.clamp(decimals, EXTRA, Math.max(room, EXTRA)));
    }

    /// Two more than the venue gave, so that its rounding can be seen.
    private int decimals() {
        return BigDecimal.valueOf(venue).stripTrailingZeros().scale() + EXTRA;
    }

    /// Decimals that show the first digits of a small number.
    private static int significant(double value) {
        return Math.abs(value) > 0 && Math.abs(value) < 1 ? DIGITS - (int) Math.ceil(Math.log10(Math.abs(value))) : 0;
    }
}
