package plimsoll.model.margin;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.PositionId;

/// Where a pool meets its trigger when one price moves in one direction.
///
/// @param name the underlying, or the position whose mark moves
public record Liquidation(Move move, String name, Direction direction, Outcome outcome) {
    /// `UNDERLYING`: every mark, forward and coin of it moves by one factor. `INSTRUMENT`: only that
    /// instrument's mark moves, as in the venues' own liquidation price.
    public enum Move {
        UNDERLYING,
        INSTRUMENT
    }

    public enum Direction {
        DOWN,
        UP
    }

    public sealed interface Outcome {}

    /// @param price of the moving index or mark at the first crossing, USD or price asset
    /// @param displayPrice `price` rounded to the tick toward today's price
    /// @param distance price / today's price − 1
    /// @param sigma daily standard deviations, |ln(price / today's)| / (v √(1/365)); NaN without v
    /// @param sigmaSource where v comes from, in words
    /// @param contributions change of the pool's equity from now to the crossing, pool currency
    public record At(
            double price,
            double displayPrice,
            double distance,
            double sigma,
            String sigmaSource,
            Map<InstrumentId, Double> marks,
            Map<PositionId, Double> contributions)
            implements Outcome {
        At with(Map<PositionId, Double> newContributions) {
            return new At(price, displayPrice, distance, sigma, sigmaSource, marks, newContributions);
        }
    }

    /// No crossing within the searched range.
    public record None() implements Outcome {}

    /// The trigger is met now.
    public record Already() implements Outcome {}

    /// A figure the search needs is unknown.
    public record Incomplete() implements Outcome {}

    public record NotModelled() implements Outcome {}

    /// None where an instrument's price is at or above the price from which the venue states none.
    Liquidation statedBelow(double highest) {
        boolean beyond = move == Move.INSTRUMENT
                && at().filter(at -> at.price() >= highest).isPresent();
        return beyond ? new Liquidation(move, name, direction, new None()) : this;
    }

    public Optional<At> at() {
        return outcome instanceof At at ? Optional.of(at) : Optional.empty();
    }
}
