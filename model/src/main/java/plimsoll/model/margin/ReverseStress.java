package plimsoll.model.margin;

import plimsoll.model.parameter.Stressable;

/// How far one parameter may be tightened before a pool fails.
///
/// @param reaches whether the pool's figures depend on the parameter at all
/// @param initial where the pool's initial excess is gone
/// @param liquidation where the pool can be liquidated
public record ReverseStress(
        String pool, String currency, Stressable parameter, boolean reaches, Limit initial, Limit liquidation) {
    /// Times a parameter is tightened up to which it is searched.
    public static final double MOST = 10;

    /// @param times a parameter is tightened, from 1; 1 where the pool fails as it is, +∞ where it
    ///     holds to the end of the search, NaN where a figure is unknown
    /// @param factor of `--scale` that does so, the one in force included; NaN where times is not finite
    public record Limit(double times, double factor) {
        public boolean isAlready() {
            return times == 1;
        }

        public boolean isNone() {
            return Double.isInfinite(times);
        }

        public boolean isUnknown() {
            return Double.isNaN(times);
        }
    }

    /// What fails first by this parameter, times tightened; +∞ where nothing does, or it has already.
    public double first() {
        return Math.min(caused(initial), caused(liquidation));
    }

    private static double caused(Limit limit) {
        return limit.isUnknown() || limit.isAlready() ? Double.POSITIVE_INFINITY : limit.times();
    }
}
