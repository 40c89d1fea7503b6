package plimsoll.model.valuation;

import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.Greeks;

/// Sensitivities of a whole leg.
public final class LegGreeks {
    private LegGreeks() {}

    /// Greeks of the position, not of one contract, unscaled: delta in base coin as at the venue
    /// (inverse future Q/P; coin option Black-76 delta less the mark in coin), the others in USD of
    /// plain Black-76. Source: contract section 4, Deribit "net transaction delta".
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
        Greeks unit = Black76.value(
                        option.type(), s.totalForward(), option.strike(), s.years(), s.volatility(), s.discount())
                .greeks();
        boolean coin = option.terms().payoff() == Payoff.INVERSE;
        double adjusted = coin ? unit.delta() - leg.mark() : unit.premiumAdjustedDelta();
        Greeks venue = new Greeks(
                coin ? adjusted : unit.delta(),
                unit.gamma(),
                unit.vega(),
                unit.theta(),
                unit.rho(),
                unit.vanna(),
                unit.volga(),
                unit.charm(),
                adjusted);
        return venue.times(leg.quantity() * option.terms().contractSize());
    }
}
