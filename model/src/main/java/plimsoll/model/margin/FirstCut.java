package plimsoll.model.margin;

/// What the first published step with a size closes of a position when its price is reached.
///
/// @param price of the position's instrument at which the pool is liquidated, price asset
/// @param step of the process, counted from 0; -1 where no published step gives a size
/// @param contracts to close, never negative; NaN where no published step gives a size
public record FirstCut(String pool, String position, double price, int step, double contracts) {}
