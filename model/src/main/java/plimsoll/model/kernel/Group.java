package plimsoll.model.kernel;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.Smiles;

/// Legs that follow one underlying and settle alike, as arrays.
///
/// @param settlePrice reporting currency for one unit of the settle asset
record Group(Key key, double settlePrice, OptionArrays options, FutureArrays futures) {
    /// @param inverse whether prices are counted in the coin
    record Key(UnderlyingId underlying, Asset settle, boolean inverse) {
        static Key of(Leg leg) {
            boolean inverse = leg.terms().payoff() == Payoff.INVERSE && !(leg.instrument() instanceof Instrument.Spot);
            return new Key(leg.underlying(), leg.terms().settle(), inverse);
        }
    }

    static Group of(Key key, List<Leg> legs, Smiles smiles) {
        List<Leg> options = legs.stream().filter(Leg::isOption).toList();
        List<Leg> futures = legs.stream().filter(l -> !l.isOption()).toList();
        double settlePrice = legs.getFirst().settlePrice();
        return new Group(key, settlePrice, OptionArrays.of(options, smiles), new FutureArrays(futures, key.inverse()));
    }

    UnderlyingId underlying() {
        return key.underlying();
    }

    Asset settle() {
        return key.settle();
    }
}
