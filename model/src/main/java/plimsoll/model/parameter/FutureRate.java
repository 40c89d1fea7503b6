package plimsoll.model.parameter;

/// Rates of one position, fractions of its size: coins of an inverse contract, value at the index of a
/// linear one.
///
/// @param source the parameter file's id, or `reported` when calibrated from the account's own figures
public record FutureRate(double initial, double maintenance, String source) {}
