package plimsoll.model.margin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;

/// An account under portfolio margin by risk units of which one future's mark varies.
///
/// Scenarios move the index, so what they lose stays; what the future settles in and its delta at the mark
/// vary. The same figures as by laying the account out at every mark, apart from rounding.
final class MarkedUnits implements MarkedGroup {
    private final RiskUnitMargin margin;
    private final List<Leg> legs;
    private final MarkedGroup anew;
    private final Map<UnderlyingId, Unit> units = new LinkedHashMap<>();
    private final Map<Asset, List<Leg>> assets;

    /// @param deltas of each instrument
    private record Unit(
            RiskUnit unit, UnitCharges.Charged charged, double maintenance, Map<InstrumentId, Double> deltas) {}

    MarkedUnits(RiskUnitMargin margin, List<Leg> legs) {
        this.margin = margin;
        this.legs = legs;
        this.anew = MarkedGroup.of(margin, legs);
        this.assets = RiskUnitMargin.byAsset(legs);
        for (RiskUnit unit : RiskUnit.of(legs, margin.usd())) {
            UnitCharges.Charged charged = margin.charges().of(unit);
            units.put(unit.coin(), new Unit(unit, charged, charged.maintenance(unit, _ -> 1), unit.deltas()));
        }
    }

    private Leg first(InstrumentId instrument) {
        return legs.stream()
                .filter(l -> l.instrument().id().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFuture(Leg leg) {
        return !leg.isSpot() && !leg.isOption();
    }

    @Override
    public ToDoubleFunction<List<Leg>> equity(InstrumentId instrument) {
        Leg first = first(instrument);
        if (!isFuture(first)) {
            return anew.equity(instrument);
        }
        double others = otherAssets(first, margin.money()::equity);
        ToDoubleFunction<List<Leg>> own = margin.money().varyingEquity(stillOfAsset(first));
        return varied -> others + own.applyAsDouble(varied);
    }

    @Override
    public ToDoubleFunction<List<Leg>> maintenance(InstrumentId instrument) {
        Leg first = first(instrument);
        if (!isFuture(first)) {
            return anew.maintenance(instrument);
        }
        double others = otherAssets(first, margin.money()::maintenance) + otherUnits(first);
        ToDoubleFunction<List<Leg>> debt = margin.money().varying(stillOfAsset(first));
        ToDoubleFunction<List<Leg>> unit = unit(first);
        return varied -> others + debt.applyAsDouble(varied) + unit.applyAsDouble(varied);
    }

    private double otherAssets(Leg leg, ToDoubleFunction<List<Leg>> amount) {
        Asset own = CollateralRule.asset(leg);
        return assets.entrySet().stream()
                .filter(e -> !e.getKey().equals(own))
                .mapToDouble(e -> amount.applyAsDouble(e.getValue()))
                .sum();
    }

    private List<Leg> stillOfAsset(Leg leg) {
        List<Leg> all = Objects.requireNonNull(assets.get(CollateralRule.asset(leg)));
        return MarkedGroup.without(all, leg.instrument().id());
    }

    private double otherUnits(Leg leg) {
        return units.entrySet().stream()
                .filter(e -> !e.getKey().equals(leg.underlying()))
                .mapToDouble(e -> e.getValue().maintenance())
                .sum();
    }

    private ToDoubleFunction<List<Leg>> unit(Leg leg) {
        Unit own = Objects.requireNonNull(units.get(leg.underlying()));
        double net = 0;
        double gross = 0;
        for (Map.Entry<InstrumentId, Double> e : own.deltas().entrySet()) {
            boolean still = !e.getKey().equals(leg.instrument().id());
            net += still ? e.getValue() : 0;
            gross += still ? Math.abs(e.getValue()) : 0;
        }
        double stillNet = net;
        double stillGross = gross;
        return varied -> {
            double delta = varied.stream().mapToDouble(own.unit()::cashDelta).sum();
            return own.charged().marked(stillNet + delta, stillGross + Math.abs(delta));
        };
    }
}
