package plimsoll.model.volatility;

/// A volatility nobody quoted.
///
/// @param annual fraction, 0 or more
/// @param source in words, such as `between 2026-12-25 (SVI, 14 strikes) and 2027-03-26 (SVI, 12
///     strikes)`
public record SurfaceVolatility(double annual, String source) {}
