package plimsoll.model.report;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;

/// Numbers as cells.
final class Figures {
    private static final String NONE = "–";
    private static final int DIGITS = 8;

    private Figures() {}

    static Cell amount(double value, Asset asset) {
        return Cell.number(value, Numbers.amount(value, asset));
    }

    static Cell signed(double value, Asset asset) {
        return Cell.number(value, Numbers.signedAmount(value, asset));
    }

    static Cell percent(double fraction) {
        return Cell.number(fraction, Numbers.percent(fraction));
    }

    static Cell signedPercent(double fraction) {
        return Cell.number(fraction, Numbers.signedPercent(fraction));
    }

    static Cell fixed(double value, int decimals) {
        return Cell.number(value, Numbers.fixed(value, decimals));
    }

    static Cell quantity(double value) {
        return Cell.number(value, Numbers.quantity(value));
    }

    /// Without a tick eight digits, however many there are before the point.
    static Cell price(double value, double tick) {
        int whole = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 1;
        return Cell.number(
                value, tick > 0 ? Numbers.price(value, tick) : Numbers.upTo(value, Math.max(DIGITS - whole, 2)));
    }

    /// A dash where there is nothing to say, as a sum of coins that do not add up.
    static Cell orNone(boolean isThere, Cell cell) {
        return isThere ? cell : Cell.text(NONE);
    }

    static Cell none() {
        return Cell.text(NONE);
    }
}
