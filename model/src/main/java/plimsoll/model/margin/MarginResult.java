package plimsoll.model.margin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.problem.Problem;

/// An account's margin in one mode; totals in the reporting currency, unknown ones NaN.
///
/// @param method the rule that was applied, e.g. `binance-usdm/single` or `house-matrix/1`
/// @param freeBalance value that no pool's test counts: unallocated balances and, where the venue
///     leaves options out of its margin balance, their market value
/// @param equityBeforeHaircuts the same in every mode
public record MarginResult(
        String method,
        AsIf asIf,
        Instant asOf,
        Asset currency,
        List<Provenance> parameters,
        double freeBalance,
        double equityBeforeHaircuts,
        List<MarginPool> pools,
        List<Problem> problems) {
    public MarginResult {
        parameters = List.copyOf(parameters);
        pools = List.copyOf(pools);
        problems = List.copyOf(problems);
    }

    MarginResult as(AsIf other) {
        return new MarginResult(
                method, other, asOf, currency, parameters, freeBalance, equityBeforeHaircuts, pools, problems);
    }

    MarginResult with(List<MarginPool> newPools) {
        return new MarginResult(
                method, asIf, asOf, currency, parameters, freeBalance, equityBeforeHaircuts, newPools, problems);
    }

    MarginResult noting(List<Problem> remarks) {
        if (remarks.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(remarks);
        return new MarginResult(
                method, asIf, asOf, currency, parameters, freeBalance, equityBeforeHaircuts, pools, all);
    }

    /// Pools with the liquidations that the same pool had before.
    MarginResult recalling(MarginResult before, Predicate<Liquidation> stillThere) {
        Map<String, List<Liquidation>> known = new HashMap<>();
        before.pools.forEach(p ->
                known.put(p.id(), p.liquidations().stream().filter(stillThere).toList()));
        return with(pools.stream()
                .map(p -> p.with(p.requirements(), known.getOrDefault(p.id(), List.of())))
                .toList());
    }

    public double equity() {
        return total(MarginPool::equity);
    }

    public double initialMargin() {
        return total(MarginPool::initialMargin);
    }

    public double maintenanceMargin() {
        return total(MarginPool::maintenanceMargin);
    }

    public double initialExcess() {
        return equity() - initialMargin();
    }

    public double maintenanceExcess() {
        return equity() - maintenanceMargin();
    }

    public double marginRatio() {
        return Ratios.marginRatio(maintenanceMargin(), equity());
    }

    private double total(ToDoubleFunction<MarginPool> amount) {
        return pools.stream()
                .mapToDouble(p -> amount.applyAsDouble(p) * p.indexPrice())
                .sum();
    }

    public boolean complete() {
        return !Double.isNaN(freeBalance) && pools.stream().allMatch(MarginPool::complete);
    }

    /// The worst state of any pool; a pool to be liquidated outranks an incomplete one.
    public MarginState state() {
        if (pools.stream().anyMatch(p -> p.state() == MarginState.LIQUIDATABLE)) {
            return MarginState.LIQUIDATABLE;
        }
        return complete() ? MarginState.OK : MarginState.INCOMPLETE;
    }

    /// The liquidation nearest to today's price over all pools.
    public Optional<Liquidation> nearestLiquidation(Liquidation.Move move) {
        return pools.stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == move && l.at().isPresent())
                .min(Comparator.comparingDouble(
                        l -> Math.abs(l.at().orElseThrow().distance())));
    }
}
