package plimsoll.model.market;

/// What the market says of one instrument; unknown numbers are NaN.
///
/// @param mark in the instrument's price asset
/// @param volatility annual fraction, options only
/// @param index the venue's index at that moment
/// @param fundingRate fraction for one funding interval
/// @param confidence 0 to 1
/// @param time when the venue said so, empty when unknown
/// @param origin who said so, empty when unknown
public record Quote(
        double mark,
        double volatility,
        double bid,
        double ask,
        double index,
        double fundingRate,
        double openInterest,
        double confidence,
        String time,
        String origin) {
    public static Quote ofMark(double mark) {
        return new Quote(mark, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1, "", "");
    }

    public static Quote ofOption(double mark, double volatility) {
        return new Quote(mark, volatility, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1, "", "");
    }

    /// With another mark and volatility; bid and ask keep their distance to the mark as a ratio.
    public Quote moved(double newMark, double newVolatility) {
        double factor = mark > 0 && newMark >= 0 ? newMark / mark : 1;
        return new Quote(
                newMark,
                newVolatility,
                bid * factor,
                ask * factor,
                index,
                fundingRate,
                openInterest,
                confidence,
                time,
                origin);
    }

    /// With another index beside the mark.
    public Quote withIndex(double newIndex) {
        return new Quote(mark, volatility, bid, ask, newIndex, fundingRate, openInterest, confidence, time, origin);
    }
}
