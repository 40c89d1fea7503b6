package plimsoll.model.margin;

/// One scenario of a risk matrix.
///
/// @param spot relative price move
/// @param volatility relative volatility move before term scaling
/// @param damping share of the profit that counts
/// @param profit pool currency, after damping
public record ScenarioProfit(double spot, double volatility, double damping, double profit) {}
