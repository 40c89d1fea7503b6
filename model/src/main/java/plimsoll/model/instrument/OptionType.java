package plimsoll.model.instrument;

public enum OptionType {
    CALL,
    PUT;

    /// +1 for a call, −1 for a put.
    public double sign() {
        return this == CALL ? 1 : -1;
    }

    /// Value at expiry, in the unit of the two prices.
    public double intrinsic(double price, double strike) {
        return Math.max(sign() * (price - strike), 0);
    }
}
