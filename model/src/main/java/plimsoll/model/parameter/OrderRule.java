package plimsoll.model.parameter;

/// What a venue charges for open orders, in the initial test only.
///
/// @param openingFee whether the taker fee of the fill is held back as well
public record OrderRule(Charging futures, Charging options, boolean openingFee) {
    public enum Charging {
        /// Nobody published it.
        UNKNOWN,
        /// Buys together and sells together, each with what is held; the worse side counts.
        WORSE_SIDE,
        /// Each order by itself, as the position it would open, a bought option by its premium. How
        /// orders net that may reduce a position is not known.
        EACH
    }

    static final OrderRule UNKNOWN = new OrderRule(Charging.UNKNOWN, Charging.UNKNOWN, false);
}
