package plimsoll.model.margin;

import java.util.OptionalDouble;

/// What lets a pool survive a move of one underlying.
///
/// @param pool its id
/// @param distance of the move, positive in either direction
/// @param collateral to add now, in the pool's currency; 0 where the pool survives as it is, NaN where
///     a figure is unknown
/// @param cut smallest share of every position of the underlying to close at today's marks, without
///     fees, 0 to 1; NaN where no share is enough or one is unknown, and in an isolated pool, whose
///     margin goes with what is closed
/// @param bankruptcyPrice of the underlying, USD, where the pool's equity is gone; empty where it is
///     not within the range of the liquidation search, and where nothing can be liquidated
public record Relief(
        String pool,
        String currency,
        String underlying,
        Liquidation.Direction direction,
        double distance,
        double collateral,
        double cut,
        OptionalDouble bankruptcyPrice) {}
