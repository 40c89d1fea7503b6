package plimsoll.model.margin;

import plimsoll.model.market.Smile;

/// What Derive's oracle makes of a smile: SVI is read no further from the forward than where its wings
/// are known, and total variance has a limit.
///
/// Source: derivexyz/lyra-utils, src/math/SVI.sol.
final class DeriveSmile {
    private static final double WINGS = 4;
    private static final double LARGEST_VARIANCE = 144;

    private DeriveSmile() {}

    /// Annual fraction.
    static double volatility(Smile smile, double strike, double years) {
        return smile instanceof Smile.Svi svi ? volatility(svi, strike) : smile.volatility(strike, years);
    }

    private static double volatility(Smile.Svi svi, double strike) {
        double limit = WINGS * Math.sqrt(svi.a() + svi.b() * svi.sigma());
        double d = Math.clamp(Math.log(strike / svi.forward()), -limit, limit) - svi.m();
        double variance = svi.a() + svi.b() * (svi.rho() * d + Math.sqrt(d * d + svi.sigma() * svi.sigma()));
        return Math.sqrt(Math.min(variance, LARGEST_VARIANCE) / svi.tenor());
    }
}
