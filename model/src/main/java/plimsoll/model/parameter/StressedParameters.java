package plimsoll.model.parameter;

import static plimsoll.model.parameter.Stressable.FEE;
import static plimsoll.model.parameter.Stressable.HAIRCUT;
import static plimsoll.model.parameter.Stressable.INITIAL;
import static plimsoll.model.parameter.Stressable.MAINTENANCE;
import static plimsoll.model.parameter.Stressable.MAX_LEVERAGE;
import static plimsoll.model.parameter.Stressable.PRICE_RANGE;
import static plimsoll.model.parameter.Stressable.VOLATILITY_RANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// A venue's parameters under stress, each source followed by the factors that reach it.
record StressedParameters(ParameterStress stress, Stretch stretch) {
    /// Of a price, in one scenario.
    static final double DEEPEST_FALL = 0.99;

    VenueParameters of(VenueParameters p) {
        VenueParameters scaled = scaled(p);
        return scaled.equals(p) ? p : scaled.from(marked(p));
    }

    private VenueParameters scaled(VenueParameters p) {
        StressedStandardMargin srm = new StressedStandardMargin(stress, stretch);
        return new VenueParameters(
                p.venue(),
                p.provenance(),
                each(p.tiers(), (name, table) -> new StressedTiers(stress, stretch, name).of(table)),
                stretch.share(p.takerFee(), stress.factor(FEE), "taker fee"),
                p.convention(),
                each(p.futures(), this::increments),
                each(p.options(), this::options),
                each(p.haircuts(), (asset, h) -> stretch.haircut(h, stress.factor(HAIRCUT), asset + " haircut")),
                each(p.collateral(), (asset, steps) -> collateral(asset.code(), steps)),
                p.matrix().map(this::matrix),
                p.isolatedOnly(),
                each(p.crossRates(), this::maintenance),
                p.openInterestCaps(),
                p.leverageCurves(),
                each(p.rates(), (position, rate) -> rate(position.name(), rate)),
                p.liquidation(),
                p.noLiquidationAbove(),
                p.srm().map(srm::of),
                p.pmrm().map(new StressedPmrm(stress, stretch)::of),
                orders(p.orders()),
                each(p.borrowing(), (asset, debts) -> borrowing(asset.code(), debts)),
                p.pme().map(new StressedPme(stress, stretch)::of),
                p.riskUnits().map(new StressedRiskUnits(stress, stretch)::of));
    }

    private static <K, V> Map<K, V> each(Map<K, V> all, BiFunction<K, V, V> change) {
        Map<K, V> changed = new TreeMap<>();
        all.forEach((key, value) -> changed.put(key, change.apply(key, value)));
        return changed;
    }

    private List<Provenance> marked(VenueParameters p) {
        List<Provenance> marked = new ArrayList<>(p.provenance());
        for (Stressable what : stress.names()) {
            ParameterStress alone = ParameterStress.of(what, stress.factor(what));
            boolean reaches =
                    !new StressedParameters(alone, new Stretch()).scaled(p).equals(p);
            if (reaches && !p.provenance().isEmpty()) {
                marked.add(mark(what, p.provenance().getFirst()));
            }
        }
        return marked;
    }

    private Provenance mark(Stressable what, Provenance of) {
        String why = "a what-if of " + of.id() + ", not the venue's";
        return new Provenance(stress.mark(what), of.venue(), of.effectiveFrom(), of.retrieved(), why, "stress");
    }

    /// Of the least initial rates of futures: what is asked for, and what a lower leverage asks for.
    static double initialOfFutures(ParameterStress stress) {
        return stress.factor(INITIAL) / stress.factor(MAX_LEVERAGE);
    }

    private double maintenance(String name, double rate) {
        return stretch.share(rate, stress.factor(MAINTENANCE), name + " maintenance");
    }

    private double initial(String name, double rate) {
        return stretch.share(rate, stress.factor(INITIAL), name + " initial");
    }

    private IncrementRule increments(String name, IncrementRule rule) {
        double initial = initialOfFutures(stress);
        return new IncrementRule(
                stretch.share(rule.initialBase(), initial, name + " initial"),
                maintenance(name, rule.maintenanceBase()),
                rule.increment() * initial,
                rule.maintenanceIncrement() * stress.factor(MAINTENANCE));
    }

    private OptionRule options(String name, OptionRule rule) {
        return new OptionRule(
                initial(name, rule.initialRate()),
                initial(name, rule.minimumInitialRate()),
                new OptionRule.Maintenance(
                        maintenance(name, rule.maintenance().rate()),
                        maintenance(name, rule.maintenance().minimumRate()),
                        maintenance(name, rule.maintenance().callMarkRate()),
                        maintenance(name, rule.maintenance().putMarkRate()),
                        stretch.share(rule.maintenance().liquidationFee(), stress.factor(FEE), name + " fee")),
                rule.factor(),
                rule.outOfTheMoney(),
                rule.premium());
    }

    private CollateralSchedule collateral(String name, CollateralSchedule schedule) {
        return new CollateralSchedule(schedule.steps().stream()
                .map(s -> new CollateralSchedule.Step(
                        s.floor(), s.cap(), stretch.counted(s.rate(), stress.factor(HAIRCUT), name + " haircut")))
                .toList());
    }

    private BorrowingSchedule borrowing(String name, BorrowingSchedule schedule) {
        return new BorrowingSchedule(
                schedule.rows().stream()
                        .map(r -> new BorrowingSchedule.Row(
                                r.floor(),
                                r.cap(),
                                initial(name + " borrowing", r.initialRate()),
                                maintenance(name + " borrowing", r.maintenanceRate())))
                        .toList(),
                schedule.by());
    }

    private OrderRule orders(OrderRule rule) {
        return new OrderRule(
                rule.futures(),
                rule.options(),
                rule.openingFee(),
                initial("sold option", rule.minimumSold()),
                stretch.share(rule.optionFee(), stress.factor(FEE), "option fee"),
                rule.inTier());
    }

    private MatrixRule matrix(MatrixRule rule) {
        double range = stress.factor(PRICE_RANGE);
        double volatility = stress.factor(VOLATILITY_RANGE);
        return new MatrixRule(
                rule.priceMoves(),
                each(rule.priceRange(), (name, r) -> stretch.upTo(widest(rule), r, range, name + " price range")),
                rule.volatilityUp() * volatility,
                stretch.share(rule.volatilityDown(), volatility, "volatility down"),
                rule.shortTermPower(),
                rule.longTermPower(),
                rule.referenceDays(),
                rule.extended(),
                initial("short option", rule.minimumShortOption()),
                maintenance("matrix", rule.maintenanceFactor()));
    }

    /// The deepest fall leaves something of the price: at zero an inverse contract has no value.
    private static double widest(MatrixRule rule) {
        double deepest = rule.priceMoves().stream().mapToDouble(m -> -m).max().orElse(1);
        return deepest > 0 ? DEEPEST_FALL / deepest : Double.POSITIVE_INFINITY;
    }

    private FutureRate rate(String position, FutureRate rate) {
        return new FutureRate(
                stretch.share(rate.initial(), initialOfFutures(stress), position + " initial"),
                maintenance(position, rate.maintenance()),
                sourced(rate.source()));
    }

    private String sourced(String source) {
        List<String> all = new ArrayList<>(List.of(source));
        for (Stressable what : List.of(MAINTENANCE, INITIAL, MAX_LEVERAGE)) {
            if (stress.factor(what) != 1) {
                all.add(stress.mark(what));
            }
        }
        return String.join(", ", all);
    }
}
