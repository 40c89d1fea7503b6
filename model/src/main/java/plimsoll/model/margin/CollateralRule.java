package plimsoll.model.margin;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.valuation.Leg;

/// Counts an account coin by coin: balance and profits settled in it together, a positive sum at the
/// steps of its collateral schedule, a negative one whole; charges each leg by the standard rule.
/// Amounts in the reporting currency.
///
/// Source: Bybit "Glossary (UTA)" 2026-03-13, collateral value; OKX `disEq`.
///
/// @param cash units of assets whose price does not move; coins are legs
record CollateralRule(StandardRule charges, Map<Asset, CollateralSchedule> schedules, Map<Asset, Double> cash)
        implements PoolRule {
    /// What there is of one asset.
    ///
    /// @param price reporting currency for one unit
    record Held(double units, double price) {
        double value() {
            return units == 0 ? 0 : units * price;
        }
    }

    static Asset asset(Leg leg) {
        return leg.isSpot() ? leg.terms().base() : leg.terms().settle();
    }

    /// Options stay outside the margin balance.
    private static double units(Leg leg) {
        if (leg.isOption()) {
            return 0;
        }
        return leg.isSpot() ? leg.quantity() * leg.terms().contractSize() : leg.equity();
    }

    private static double price(Leg leg) {
        return leg.isSpot() ? leg.mark() * leg.settlePrice() : leg.settlePrice();
    }

    @Override
    public String group(Leg leg) {
        return asset(leg).code();
    }

    /// Before any discount.
    @Override
    public double equity(Leg leg) {
        return units(leg) * price(leg);
    }

    @Override
    public double equity(List<Leg> group) {
        return group.isEmpty() ? 0 : counted(asset(group.getFirst()), held(group));
    }

    Held held(List<Leg> group) {
        double units = group.stream().mapToDouble(CollateralRule::units).sum();
        Leg any = group.getFirst();
        return new Held(cash.getOrDefault(asset(any), 0.0) + units, price(any));
    }

    double counted(Asset asset, Held held) {
        CollateralSchedule schedule = schedules.get(asset);
        if (schedule == null) {
            return held.units() == 0 ? 0 : Double.NaN;
        }
        return new Held(schedule.counted(held.units()), held.price()).value();
    }

    @Override
    public ToDoubleFunction<List<Leg>> varyingEquity(List<Leg> fixed) {
        double rest = fixed.stream().mapToDouble(CollateralRule::units).sum();
        return varied -> {
            Held alone = held(varied);
            return counted(asset(varied.getFirst()), new Held(rest + alone.units(), alone.price()));
        };
    }

    @Override
    public double maintenance(List<Leg> group) {
        return charges.maintenance(group);
    }

    @Override
    public ToDoubleFunction<List<Leg>> varying(List<Leg> fixed) {
        double rest = maintenance(fixed);
        return varied -> rest + maintenance(varied);
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        return charges.requirements(group);
    }

    @Override
    public DoubleStream jumps(Leg leg) {
        return charges.jumps(leg);
    }
}
