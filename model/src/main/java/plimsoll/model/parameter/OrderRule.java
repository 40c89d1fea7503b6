package plimsoll.model.parameter;

/// What a venue charges for open orders, in the initial test only.
///
/// @param inTier whether orders count towards the tier of the position they change, which may raise
///     its maintenance as well
/// @param openingFee whether the taker fee of the fill is held back as well
/// @param minimumSold least charge of a sold option, fraction of the index per unit of base coin
/// @param optionFee fee to open an option, fraction of the index per unit of base coin
public record OrderRule(
        Charging futures, Charging options, boolean openingFee, double minimumSold, double optionFee, boolean inTier) {
    /// Nothing is known of open orders.
    public static final OrderRule UNKNOWN =
            new OrderRule(Charging.UNKNOWN, Charging.UNKNOWN, false, Double.NaN, Double.NaN, false);

    public enum Charging {
        /// Nobody published it.
        UNKNOWN,
        /// Buys together and sells together, each with what is held; the worse side counts.
        WORSE_SIDE,
        /// Each order by itself, as the position it would open, a bought option by its premium. How
        /// orders net that may reduce a position is not known.
        EACH,
        /// Options: a bought one its premium, a sold one its initial margin less its premium, at least
        /// a fraction of its size; each with the fee to open.
        LESS_PREMIUM
    }
}
