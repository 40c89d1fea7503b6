package plimsoll.model.surface;

import java.time.Duration;
import plimsoll.model.array.DoubleArray;

/// Profit over price on one valuation date.
///
/// @param elapsed time from now
/// @param prices relative moves
/// @param profits reporting currency, one for each price; NaN where unknown
/// @param breakevens relative moves between −99 % and +900 % at which profit changes its sign, rising
public record ProfitCurve(Duration elapsed, DoubleArray prices, DoubleArray profits, DoubleArray breakevens) {
    /// Where profit is counted from.
    public enum Since {
        /// Today's marks.
        NOW,
        /// Entry prices, premiums included, at today's price of the settle asset; unknown if one of
        /// them is.
        ENTRY
    }
}
