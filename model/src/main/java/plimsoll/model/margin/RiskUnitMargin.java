package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;

/// Portfolio margin of a whole account: equity and debts asset by asset, risk coin by coin. Amounts in
/// the reporting currency; options count at their mark, from which scenarios start.
///
/// @param money counts assets and charges debts, nothing else
/// @param usd reporting currency for one dollar
record RiskUnitMargin(CollateralRule money, UnitCharges charges, double usd) implements PoolRule {
    /// Positions are charged by unit.
    record NoCharges() implements PoolRule {
        @Override
        public String group(Leg leg) {
            return "";
        }

        @Override
        public double equity(Leg leg) {
            return 0;
        }

        @Override
        public List<Requirement> requirements(List<Leg> group) {
            return List.of();
        }

        @Override
        public double maintenance(List<Leg> group) {
            return 0;
        }
    }

    @Override
    public String group(Leg leg) {
        return "account";
    }

    @Override
    public double equity(Leg leg) {
        return money.equity(leg);
    }

    @Override
    public double worth(Leg leg) {
        return money.worth(leg);
    }

    @Override
    public PoolRule after(List<Leg> closed) {
        PoolRule then = money.after(closed);
        return new RiskUnitMargin(then instanceof CollateralRule rule ? rule : money, charges, usd);
    }

    @Override
    public double equity(List<Leg> group) {
        return byAsset(group).values().stream().mapToDouble(money::equity).sum();
    }

    static Map<Asset, List<Leg>> byAsset(List<Leg> group) {
        return group.stream()
                .collect(Collectors.groupingBy(CollateralRule::asset, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public ToDoubleFunction<List<Leg>> varyingEquity(List<Leg> fixed) {
        return varied -> {
            List<Leg> all = new ArrayList<>(fixed);
            all.addAll(varied);
            return equity(all);
        };
    }

    @Override
    public boolean modelsInstrumentMove(Leg leg) {
        return !leg.isOption();
    }

    @Override
    public double maintenance(List<Leg> group) {
        double units = RiskUnit.of(group, usd).stream()
                .mapToDouble(u -> charges.of(u).maintenance(u, _ -> 1))
                .sum();
        return units + debts(group);
    }

    private double debts(List<Leg> group) {
        return byAsset(group).values().stream().mapToDouble(money::maintenance).sum();
    }

    @Override
    public Margins margins(List<Leg> group) {
        Margins sum = Margins.NOTHING;
        for (List<Leg> asset : byAsset(group).values()) {
            sum = sum.plus(money.margins(asset));
        }
        for (RiskUnit unit : RiskUnit.of(group, usd)) {
            double maintenance = charges.of(unit).maintenance(unit, _ -> 1);
            sum = sum.plus(new Margins(charges.initialFactor() * maintenance, maintenance));
        }
        return sum;
    }

    @Override
    public MarkedGroup marked(List<Leg> legs) {
        return new MarkedUnits(this, legs);
    }

    /// Laid out once, by the kernel where it can be.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        return MovingUnits.canMove(legs) ? new MovingUnits(this, legs) : movingByLeg(legs);
    }

    MovingGroup movingByLeg(List<Leg> legs) {
        Map<UnderlyingId, UnitCharges.Charged> laidOut = new HashMap<>();
        RiskUnit.of(legs, usd).forEach(unit -> laidOut.put(unit.coin(), charges.of(unit)));
        return factors -> {
            List<Leg> moved = legs.stream().map(l -> PoolRule.moved(l, factors)).toList();
            double maintenance = debts(moved);
            for (RiskUnit unit : RiskUnit.of(moved, usd)) {
                maintenance += Objects.requireNonNull(laidOut.get(unit.coin())).maintenance(unit, factors);
            }
            return new MovingGroup.Moved(equity(moved), maintenance);
        };
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        List<Requirement> all = new ArrayList<>();
        RiskUnit.of(group, usd).forEach(unit -> all.add(charges.of(unit).explain()));
        byAsset(group).values().forEach(asset -> all.addAll(money.requirements(asset)));
        return all;
    }
}
