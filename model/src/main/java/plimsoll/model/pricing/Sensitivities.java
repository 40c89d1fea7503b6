package plimsoll.model.pricing;

import plimsoll.model.instrument.OptionType;

/// The derivatives of one Black-76 price.
///
/// @param price discounted
record Sensitivities(
        OptionType type,
        double forward,
        double strike,
        double years,
        double volatility,
        double discount,
        double price) {

    /// A total volatility below this counts as none: gamma would not fit a number.
    private static final double SMALLEST_TOTAL = 1e-100;

    Greeks greeks() {
        double s = volatility * Math.sqrt(years) + 0.0;
        double h = moneyness(s);
        double d1 = h + 0.5 * s;
        double d2 = h - 0.5 * s;
        double density = Normal.density(d1);
        return s < SMALLEST_TOTAL || density == 0 ? flat(d1, d2) : curved(d1, d2, density);
    }

    /// ln(forward ÷ strike) ÷ s, 0 at the money and otherwise infinite where s is 0.
    private double moneyness(double s) {
        if (strike == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (forward == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double x = forward < strike ? TimeValue.logRatio(forward, strike) : -TimeValue.logRatio(strike, forward);
        return x == 0 ? 0 : x / s;
    }

    private Greeks flat(double d1, double d2) {
        return new Greeks(delta(d1), 0, 0, interest(), rho(), 0, 0, 0, premiumAdjustedDelta(d2));
    }

    private Greeks curved(double d1, double d2, double density) {
        double vega = discount * forward * density * Math.sqrt(years);
        return new Greeks(
                delta(d1),
                discount * density / (forward * volatility * Math.sqrt(years)),
                vega,
                interest() - vega * volatility / (2 * years),
                rho(),
                -density * d2 / volatility,
                vega * d1 * d2 / volatility,
                density * d2 / (2 * years),
                premiumAdjustedDelta(d2));
    }

    /// sign Φ(sign d1); adding 0 turns −0 into 0.
    private double delta(double d1) {
        return type.sign() * Normal.cdf(type.sign() * d1) + 0.0;
    }

    /// Φ(d1) − price ÷ forward = strike ÷ forward Φ(d2) without the cancellation.
    private double premiumAdjustedDelta(double d2) {
        double exercised = Normal.cdf(type.sign() * d2);
        return exercised == 0 || strike == 0 ? 0 : type.sign() * strike / forward * exercised;
    }

    private double rho() {
        return -years * price + 0.0;
    }

    /// Theta of the discount factor: rate × price.
    private double interest() {
        return years > 0 ? -Math.log(discount) / years * price + 0.0 : 0;
    }
}
