package plimsoll.views.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import plimsoll.views.control.Moves;

/// Moves in percent as ticks of an axis, the price they lead to in front where it is known.
final class MoveFormat extends NumberFormat {
    private static final long serialVersionUID = 1;

    private final double today;

    /// @param today price, NaN when unknown
    MoveFormat(double today) {
        this.today = today;
    }

    @Override
    public StringBuffer format(double percent, StringBuffer to, FieldPosition position) {
        String move = Moves.percent(percent / 100);
        boolean priced = today > 0 && percent >= -100;
        return to.append(priced ? Moves.price(today, percent / 100) + " (" + move + ")" : move);
    }

    @Override
    public StringBuffer format(long percent, StringBuffer to, FieldPosition position) {
        return format((double) percent, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("ticks are written, never read: " + text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoveFormat that && Double.compare(today, that.today) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(today);
    }
}
