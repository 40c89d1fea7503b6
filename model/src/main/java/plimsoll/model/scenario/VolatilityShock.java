package plimsoll.model.scenario;

/// What a scenario makes of an option's volatility.
@FunctionalInterface
public interface VolatilityShock {
    VolatilityShock NONE = (volatility, _, _) -> volatility;

    /// Annual fraction, never negative.
    ///
    /// @param moneyness ln(strike ÷ forward) before the scenario
    /// @param days to expiry
    double shocked(double volatility, double moneyness, double days);
}
