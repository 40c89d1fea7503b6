package plimsoll.model.valuation;

import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.pricing.Greeks;

/// Sensitivities of a whole leg.
public final class LegGreeks {
    private LegGreeks() {}

    /// Greeks of the position, not of one contract, unscaled: delta in base coin as at the venue
    /// (inverse future Q/P; coin option Black-76 delta less the mark in coin), the others in USD of
    /// plain Black-76. Inside a settlement window, where part of the forward is fixed, by spot: delta
    /// falls with the moving part of the forward and gamma with its square.
    ///
    /// Sources: contract section 4; Deribit "net transaction delta" and its linear decay of delta;
    /// Derive's split of the forward.
    public static Greeks of(Leg leg) {
        return switch (leg.instrument()) {
            case Instrument.Option o ->
                leg.option().map(state -> option(leg, o, state)).orElseThrow();
            case Instrument.Perpetual _, Instrument.Future _, Instrument.Spot _ -> deltaOne(leg.baseQuantity());
        };
    }

    private static Greeks deltaOne(double delta) {
        return new Greeks(delta, 0, 0, 0, 0, 0, 0, 0, delta);
    }

    private static Greeks option(Leg leg, Instrument.Option option, OptionState s) {
        Greeks byForward = s.greeks(option);
        Greeks unit = byForward.bySpot(slope(leg, s));
        boolean coin = option.terms().payoff() == Payoff.INVERSE;
        double adjusted = coin ? byForward.delta() - leg.mark() : byForward.premiumAdjustedDelta();
        double moving = s.forwardFixed() == 0 ? adjusted : adjusted * s.forward() / s.totalForward();
        Greeks venue = new Greeks(
                coin ? moving : unit.delta(),
                unit.gamma(),
                unit.vega(),
                unit.theta(),
                unit.rho(),
                unit.vanna(),
                unit.volga(),
                unit.charm(),
                moving);
        return venue.times(leg.quantity() * option.terms().contractSize());
    }

    /// ∂forward/∂spot inside a settlement window; outside it Greeks are by the forward.
    private static double slope(Leg leg, OptionState s) {
        return s.forwardFixed() == 0 ? 1 : s.forward() / leg.index();
    }
}
