package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.valuation.Leg;

/// A risk unit under a set of scenarios: options by the kernel, futures by their size × index × move, and
/// the spot that hedges them.
final class UnitScan {
    /// What the coins that hedge gain in a scenario count.
    enum Hedge {
        /// Gains and losses (OKX).
        BOTH_WAYS,
        /// Gains alone (Bybit).
        GAINS,
        /// Nothing: spot hedging is off.
        NONE
    }

    private final RiskUnit unit;
    private final ScenarioSet set;
    private final Hedge hedge;
    private final Optional<Scan> options;

    UnitScan(RiskUnit unit, ScenarioSet set, Hedge hedge) {
        this.unit = unit;
        this.set = set;
        this.hedge = hedge;
        List<Leg> quoted = unit.derivatives().stream().filter(Leg::isOption).toList();
        this.options = quoted.isEmpty() ? Optional.empty() : Optional.of(Scan.of(quoted, set));
    }

    private UnitScan(UnitScan exact) {
        this.unit = exact.unit;
        this.set = exact.set;
        this.hedge = exact.hedge;
        this.options = exact.options.map(Scan::rough);
    }

    /// About the same, faster where it is asked often.
    UnitScan rough() {
        return new UnitScan(this);
    }

    /// @param now the unit at the prices
    /// @param factors what prices were multiplied by since the unit was laid out
    ScanRequirement at(UnitFigures now, ToDoubleFunction<UnderlyingId> factors) {
        double[] amounts = profits(now.futures());
        double[] spot = hedged(now);
        double[] optional = options.map(scan -> scan.at(factors).amounts()).orElse(new double[amounts.length]);
        Arrays.setAll(amounts, i -> amounts[i] + spot[i] + optional[i]);
        return new ScanRequirement(set, amounts);
    }

    /// @param value reporting currency, signed
    private double[] profits(double value) {
        return set.points().stream().mapToDouble(p -> value * p.move()).toArray();
    }

    private double[] hedged(UnitFigures now) {
        double[] profits = profits(hedge == Hedge.NONE ? 0 : now.hedge() * now.index());
        return hedge == Hedge.GAINS
                ? Arrays.stream(profits).map(p -> Math.max(p, 0)).toArray()
                : profits;
    }

    /// @param initialFactor initial ÷ maintenance
    Requirement node(String id, String name, double initialFactor) {
        return at(unit, _ -> 1).node(id, name, parts(), 1 / initialFactor).times(initialFactor);
    }

    private List<Scan.Part> parts() {
        List<Scan.Part> parts = new ArrayList<>();
        options.ifPresent(scan -> parts.addAll(scan.parts()));
        for (Leg leg : unit.derivatives()) {
            if (!leg.isOption()) {
                parts.add(new Scan.Part(leg.instrument().id(), profits(unit.atIndex(leg))));
            }
        }
        double[] spot = hedged(unit);
        if (Arrays.stream(spot).anyMatch(p -> p != 0)) {
            parts.add(new Scan.Part(new InstrumentId(unit.coin() + " that hedge"), spot));
        }
        return parts;
    }
}
