package plimsoll.model.volatility;

/// What the options of one strike say together.
///
/// @param volatility annual fraction
public record StrikeVolatility(double strike, double volatility) {}
