package plimsoll.model.parameter;

/// Deribit standard margin of a future, rule B, as far as it is known: the initial rate is 1 / leverage
/// up to a share of the largest size; beyond it the leverage falls in a way that is not published.
///
/// @param leverage of small positions, `C1`
/// @param share of the largest size up to which it holds, `C3`; NaN when unknown
/// @param largestSize `NMax`, coins; NaN when unknown
public record LeverageCurve(double leverage, double share, double largestSize) {
    /// Coins.
    public boolean isKnownAt(double size) {
        return size <= share * largestSize;
    }

    public double leastInitialRate() {
        return 1 / leverage;
    }
}
