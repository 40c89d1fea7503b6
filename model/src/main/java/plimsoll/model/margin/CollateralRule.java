package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.valuation.Leg;

/// Counts an account coin by coin: balance and profits settled in it together, a positive sum at the
/// rates of its collateral schedule, a negative one at its debt rate; charges each leg by the standard
/// rule, and each debt. Amounts in the reporting currency.
///
/// Source: Bybit "Glossary (UTA)" 2026-03-13, collateral value; OKX `disEq`; Binance multi-assets mode,
/// rate × (wallet + unrealised profit).
///
/// @param assets all that balances hold or legs settle in
record CollateralRule(PoolRule charges, Map<Asset, CollateralAsset> assets, Options options) implements PoolRule {
    /// Where the venue counts what options are worth.
    enum Options {
        /// Nowhere (Bybit cross).
        OUTSIDE,
        /// In the equity of their settle asset (OKX `eq`, portfolio margin).
        AT_MARK
    }

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

    private CollateralAsset of(List<Leg> group) {
        return of(asset(group.getFirst()));
    }

    private CollateralAsset of(Asset asset) {
        return Objects.requireNonNull(assets.get(asset));
    }

    private double units(Leg leg) {
        if (leg.isOption() && options == Options.OUTSIDE) {
            return 0;
        }
        return leg.isSpot() ? held(leg) : leg.equity();
    }

    double units(List<Leg> legs) {
        return legs.stream().mapToDouble(this::units).sum();
    }

    /// Units of a spot leg's coin.
    static double held(Leg spot) {
        return spot.quantity() * spot.terms().contractSize();
    }

    /// Units whose price does not move.
    double cash(Asset asset) {
        return of(asset).cash();
    }

    double equity(Asset asset, Held held) {
        return counted(of(asset), held);
    }

    /// What a debt in the asset needs.
    double borrowing(Asset asset, Held held) {
        return borrowing(of(asset), held);
    }

    static double price(Leg leg) {
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

    /// What is realised stays in its asset, see [#after].
    @Override
    public double worth(Leg leg) {
        return 0;
    }

    @Override
    public PoolRule after(List<Leg> closed) {
        Map<Asset, CollateralAsset> then = new TreeMap<>(assets);
        closed.forEach(leg -> then.computeIfPresent(asset(leg), (_, a) -> a.withCash(units(leg))));
        return new CollateralRule(charges, then, options);
    }

    @Override
    public double equity(List<Leg> group) {
        return group.isEmpty() ? 0 : counted(of(group), held(group));
    }

    Held held(List<Leg> group) {
        return new Held(of(group).cash() + units(group), price(group.getFirst()));
    }

    static double counted(CollateralAsset asset, Held held) {
        return new Held(asset.counted(held.units()), held.price()).value();
    }

    @Override
    public ToDoubleFunction<List<Leg>> varyingEquity(List<Leg> fixed) {
        return varyingEquity(units(fixed));
    }

    /// @param rest units that stay
    ToDoubleFunction<List<Leg>> varyingEquity(double rest) {
        return varied -> {
            Held alone = held(varied);
            return counted(of(varied), new Held(rest + alone.units(), alone.price()));
        };
    }

    @Override
    public double maintenance(List<Leg> group) {
        return group.isEmpty() ? 0 : charges.maintenance(group) + borrowing(of(group), held(group));
    }

    private static double borrowing(CollateralAsset asset, Held held) {
        return new Held(asset.maintenance(held.units()), held.price()).value();
    }

    @Override
    public ToDoubleFunction<List<Leg>> varying(List<Leg> fixed) {
        return varying(charges.maintenance(fixed), units(fixed));
    }

    /// @param rest maintenance of legs that stay
    /// @param units of theirs
    ToDoubleFunction<List<Leg>> varying(double rest, double units) {
        return varied -> {
            Held alone = held(varied);
            return rest
                    + charges.maintenance(varied)
                    + borrowing(of(varied), new Held(units + alone.units(), alone.price()));
        };
    }

    @Override
    public MarkedGroup marked(List<Leg> legs) {
        return new MarkedAsset(this, legs);
    }

    @Override
    public Margins margins(List<Leg> group) {
        return group.isEmpty() ? Margins.NOTHING : charges.margins(group).plus(ofAsset(group));
    }

    @Override
    public Margins change(List<Leg> group, Exchange exchange) {
        Margins ofAsset = ofAsset(exchange.applied(group)).less(ofAsset(group));
        return charges.change(group, exchange).plus(ofAsset);
    }

    /// What there is of the asset needs, whichever legs hold it.
    private Margins ofAsset(List<Leg> group) {
        Held held = held(group);
        return Margins.of(of(group).requirements(held.units(), held.price()));
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        List<Requirement> all = new ArrayList<>(charges.requirements(group));
        Held held = held(group);
        all.addAll(of(group).requirements(held.units(), held.price()));
        return all;
    }

    @Override
    public Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.QUICK.where(moving);
    }

    @Override
    public DoubleStream jumps(Leg leg) {
        return charges.jumps(leg);
    }
}
