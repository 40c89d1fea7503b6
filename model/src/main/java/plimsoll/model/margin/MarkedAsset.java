package plimsoll.model.margin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.valuation.Leg;

/// Everything settled in one asset, of which one instrument's mark varies; the others are summed once for
/// all instruments.
final class MarkedAsset implements MarkedGroup {
    private final CollateralRule rule;
    private final Others<InstrumentId> units;
    private final Others<InstrumentId> charges;

    MarkedAsset(CollateralRule rule, List<Leg> legs) {
        this.rule = rule;
        Map<InstrumentId, List<Leg>> byInstrument = legs.stream()
                .collect(Collectors.groupingBy(l -> l.instrument().id(), LinkedHashMap::new, Collectors.toList()));
        this.units = others(byInstrument, rule::units);
        this.charges = others(byInstrument, rule.charges()::maintenance);
    }

    private static Others<InstrumentId> others(
            Map<InstrumentId, List<Leg>> byInstrument, ToDoubleFunction<List<Leg>> amount) {
        Map<InstrumentId, Double> amounts = new LinkedHashMap<>();
        byInstrument.forEach((instrument, own) -> amounts.put(instrument, amount.applyAsDouble(own)));
        return new Others<>(amounts);
    }

    @Override
    public ToDoubleFunction<List<Leg>> equity(InstrumentId instrument) {
        return rule.varyingEquity(units.than(instrument));
    }

    @Override
    public ToDoubleFunction<List<Leg>> maintenance(InstrumentId instrument) {
        return rule.varying(charges.than(instrument), units.than(instrument));
    }
}
