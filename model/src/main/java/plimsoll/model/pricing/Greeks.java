package plimsoll.model.pricing;

/// Sensitivities of one option, or a sum of them, unscaled: per 1.00 of volatility, per year.
///
/// The deltas, vanna and charm belong to the undiscounted price; gamma, vega, theta, rho and volga
/// to the discounted one. With a discount factor of 1 all belong to the same price. Partial
/// derivatives hold the forward fixed. Signs are those of a long position.
///
/// @param delta ∂price/∂forward, undiscounted; call 0 to 1, put −1 to 0
/// @param gamma ∂²price/∂forward²
/// @param vega ∂price/∂volatility, per 1.00; divide by 100 for a volatility point
/// @param theta change of price as calendar time passes, per year; divide by 365 for a day
/// @param rho ∂price/∂rate, per 1.00, of the discounting alone: −years × price
/// @param vanna ∂delta/∂volatility, per 1.00
/// @param volga ∂vega/∂volatility, per 1.00 squared
/// @param charm change of delta as calendar time passes, per year
/// @param premiumAdjustedDelta delta less the undiscounted price in coin (price ÷ forward), the
///     hedge of an option whose premium is paid in the coin; −∞ for a put on a forward of 0, whose
///     price in coin is infinite. Source: Deribit "net transaction delta"
public record Greeks(
        double delta,
        double gamma,
        double vega,
        double theta,
        double rho,
        double vanna,
        double volga,
        double charm,
        double premiumAdjustedDelta) {
    public static final Greeks ZERO = new Greeks(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Greeks plus(Greeks other) {
        return new Greeks(
                delta + other.delta,
                gamma + other.gamma,
                vega + other.vega,
                theta + other.theta,
                rho + other.rho,
                vanna + other.vanna,
                volga + other.volga,
                charm + other.charm,
                premiumAdjustedDelta + other.premiumAdjustedDelta);
    }

    /// The same by spot, when the forward moves by `slope` for each unit that spot does: the moving
    /// share of a forward inside a settlement window, see [SettlementAverage].
    ///
    /// @param slope ∂forward/∂spot; the deltas, vanna and charm scale with it, gamma with its square
    public Greeks bySpot(double slope) {
        return new Greeks(
                delta * slope,
                gamma * slope * slope,
                vega,
                theta,
                rho,
                vanna * slope,
                volga,
                charm * slope,
                premiumAdjustedDelta * slope);
    }

    public Greeks times(double factor) {
        return new Greeks(
                delta * factor,
                gamma * factor,
                vega * factor,
                theta * factor,
                rho * factor,
                vanna * factor,
                volga * factor,
                charm * factor,
                premiumAdjustedDelta * factor);
    }
}
