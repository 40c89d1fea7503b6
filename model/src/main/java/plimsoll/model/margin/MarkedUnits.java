package plimsoll.model.margin;

import java.util.HashMap;
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
    private final MarkedGroup anew;
    private final Map<InstrumentId, Leg> first = new HashMap<>();
    private final Map<UnderlyingId, Unit> units = new LinkedHashMap<>();
    private final Map<Asset, MarkedGroup> assets = new HashMap<>();
    private final Others<UnderlyingId> otherUnits;
    private final Others<Asset> otherEquity;
    private final Others<Asset> otherDebts;

    /// @param net of the other instruments' deltas, and `gross` without their signs
    private record Unit(
            RiskUnit unit,
            UnitCharges.Charged charged,
            double maintenance,
            Others<InstrumentId> net,
            Others<InstrumentId> gross) {
        static Unit of(RiskUnit unit, UnitCharges.Charged charged) {
            Map<InstrumentId, Double> gross = new LinkedHashMap<>(unit.deltas());
            Others<InstrumentId> net = new Others<>(gross);
            gross.replaceAll((_, delta) -> Math.abs(delta));
            return new Unit(unit, charged, charged.maintenance(unit, _ -> 1), net, new Others<>(gross));
        }
    }

    MarkedUnits(RiskUnitMargin margin, List<Leg> legs) {
        this.anew = MarkedGroup.of(margin, legs);
        legs.forEach(leg -> first.putIfAbsent(leg.instrument().id(), leg));
        for (RiskUnit unit : RiskUnit.of(legs, margin.usd())) {
            units.put(unit.coin(), Unit.of(unit, margin.charges().of(unit)));
        }
        Map<Asset, List<Leg>> byAsset = RiskUnitMargin.byAsset(legs);
        byAsset.forEach((asset, own) -> assets.put(asset, margin.money().marked(own)));
        this.otherUnits = others(units, Unit::maintenance);
        this.otherEquity = others(byAsset, margin.money()::equity);
        this.otherDebts = others(byAsset, margin.money()::maintenance);
    }

    private static <K, V> Others<K> others(Map<K, V> all, ToDoubleFunction<V> amount) {
        Map<K, Double> amounts = new LinkedHashMap<>();
        all.forEach((key, value) -> amounts.put(key, amount.applyAsDouble(value)));
        return new Others<>(amounts);
    }

    private Leg first(InstrumentId instrument) {
        return Objects.requireNonNull(first.get(instrument));
    }

    private static boolean isFuture(Leg leg) {
        return !leg.isSpot() && !leg.isOption();
    }

    private MarkedGroup asset(Leg leg) {
        return Objects.requireNonNull(assets.get(CollateralRule.asset(leg)));
    }

    @Override
    public ToDoubleFunction<List<Leg>> equity(InstrumentId instrument) {
        Leg leg = first(instrument);
        if (!isFuture(leg)) {
            return anew.equity(instrument);
        }
        double others = otherEquity.than(CollateralRule.asset(leg));
        ToDoubleFunction<List<Leg>> own = asset(leg).equity(instrument);
        return varied -> others + own.applyAsDouble(varied);
    }

    @Override
    public ToDoubleFunction<List<Leg>> maintenance(InstrumentId instrument) {
        Leg leg = first(instrument);
        if (!isFuture(leg)) {
            return anew.maintenance(instrument);
        }
        double others = otherDebts.than(CollateralRule.asset(leg)) + otherUnits.than(leg.underlying());
        ToDoubleFunction<List<Leg>> debt = asset(leg).maintenance(instrument);
        ToDoubleFunction<List<Leg>> unit = unit(leg);
        return varied -> others + debt.applyAsDouble(varied) + unit.applyAsDouble(varied);
    }

    private ToDoubleFunction<List<Leg>> unit(Leg leg) {
        Unit own = Objects.requireNonNull(units.get(leg.underlying()));
        double net = own.net().than(leg.instrument().id());
        double gross = own.gross().than(leg.instrument().id());
        return varied -> {
            double delta = varied.stream().mapToDouble(own.unit()::cashDelta).sum();
            return own.charged().marked(net + delta, gross + Math.abs(delta));
        };
    }
}
