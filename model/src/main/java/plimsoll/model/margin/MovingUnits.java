package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.LegValues;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;

/// An account under portfolio margin by risk units, again and again, each time at other prices: laid out
/// once, valued by the kernel. The same figures as leg by leg, apart from rounding.
final class MovingUnits implements MovingGroup {
    private final CollateralRule money;
    private final List<Unit> units = new ArrayList<>();
    private final List<Money> assets = new ArrayList<>();

    private record Unit(MovingUnit moving, UnitCharges.Charged charged) {
        Unit rough() {
            return new Unit(moving.rough(), charged.rough());
        }
    }

    /// What there is of one asset.
    ///
    /// @param first leg, by whose price it is counted
    /// @param coins held
    /// @param profits of derivatives settled in it, by what they follow
    private record Money(Asset asset, Leg first, double coins, List<Profit> profits) {
        Money rough() {
            return new Money(
                    asset, first, coins, profits.stream().map(Profit::rough).toList());
        }
    }

    /// @param value reporting currency
    /// @param settle a leg settled in the asset
    private record Profit(LegValues value, Leg settle) {
        static Profit of(List<Leg> legs) {
            return new Profit(RiskMatrix.still(legs), legs.getFirst());
        }

        Profit rough() {
            return new Profit(value.rough(), settle);
        }

        /// Units of the asset.
        double at(ToDoubleFunction<UnderlyingId> factors) {
            double factor = factors.applyAsDouble(settle.terms().settle().underlying());
            return value.from(factors)[0][0] / (settle.settlePrice() * factor);
        }
    }

    MovingUnits(RiskUnitMargin margin, List<Leg> legs) {
        this.money = margin.money();
        RiskUnit.of(legs, margin.usd())
                .forEach(unit -> units.add(
                        new Unit(new MovingUnit(unit), margin.charges().of(unit))));
        RiskUnitMargin.byAsset(legs).forEach((asset, own) -> assets.add(money(asset, own)));
    }

    private MovingUnits(MovingUnits exact) {
        this.money = exact.money;
        exact.units.forEach(unit -> units.add(unit.rough()));
        exact.assets.forEach(asset -> assets.add(asset.rough()));
    }

    @Override
    public MovingGroup rough() {
        return new MovingUnits(this);
    }

    /// Inside a settlement window a delta is that of the part of the forward that still moves.
    static boolean canMove(List<Leg> legs) {
        return legs.stream()
                .flatMap(l -> l.option().stream())
                .mapToDouble(OptionState::forwardFixed)
                .allMatch(fixed -> fixed == 0);
    }

    private static Money money(Asset asset, List<Leg> legs) {
        double coins = legs.stream()
                .filter(Leg::isSpot)
                .mapToDouble(CollateralRule::held)
                .sum();
        Map<UnderlyingId, List<Leg>> byCoin = legs.stream()
                .filter(l -> !l.isSpot())
                .collect(Collectors.groupingBy(Leg::underlying, TreeMap::new, Collectors.toList()));
        return new Money(
                asset,
                legs.getFirst(),
                coins,
                byCoin.values().stream().map(Profit::of).toList());
    }

    @Override
    public Moved at(ToDoubleFunction<UnderlyingId> factors) {
        double equity = 0;
        double maintenance = 0;
        for (Unit unit : units) {
            unit.moving().aim(factors);
            maintenance += unit.charged().maintenance(unit.moving(), factors);
        }
        for (Money asset : assets) {
            CollateralRule.Held held = held(asset, factors);
            equity += money.equity(asset.asset(), held);
            maintenance += money.borrowing(asset.asset(), held);
        }
        return new Moved(equity, maintenance);
    }

    private CollateralRule.Held held(Money asset, ToDoubleFunction<UnderlyingId> factors) {
        double units = money.cash(asset.asset()) + asset.coins();
        for (Profit profit : asset.profits()) {
            units += profit.at(factors);
        }
        return new CollateralRule.Held(units, CollateralRule.price(PoolRule.moved(asset.first(), factors)));
    }
}
