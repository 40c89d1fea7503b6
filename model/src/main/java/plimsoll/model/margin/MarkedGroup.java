package plimsoll.model.margin;

import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.valuation.Leg;

/// Legs charged together of which those of one instrument vary while the others stay, pool currency.
interface MarkedGroup {
    ToDoubleFunction<List<Leg>> equity(InstrumentId instrument);

    ToDoubleFunction<List<Leg>> maintenance(InstrumentId instrument);

    static MarkedGroup of(PoolRule rule, List<Leg> legs) {
        return new MarkedGroup() {
            @Override
            public ToDoubleFunction<List<Leg>> equity(InstrumentId instrument) {
                return rule.varyingEquity(without(legs, instrument));
            }

            @Override
            public ToDoubleFunction<List<Leg>> maintenance(InstrumentId instrument) {
                return rule.varying(without(legs, instrument));
            }
        };
    }

    static List<Leg> without(List<Leg> legs, InstrumentId instrument) {
        return legs.stream()
                .filter(l -> !l.instrument().id().equals(instrument))
                .toList();
    }
}
