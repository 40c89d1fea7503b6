package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;

/// A node of the requirement tree, pool currency; unknown amounts are NaN.
///
/// Both columns of the top level sum to the pool's totals. Under a "greatest of" rule the losing
/// children have `binding` false and count 0.
public record Requirement(
        String id,
        Kind kind,
        String name,
        double initial,
        double maintenance,
        boolean binding,
        List<Requirement> children,
        List<ScenarioProfit> scenarios,
        Optional<Derivation> derivation) {
    public enum Kind {
        POSITION,
        UNDERLYING,
        SCAN,
        /// An instrument's part in a scenario.
        INSTRUMENT,
        ROLL,
        DELTA,
        BASIS,
        CONTINGENCY,
        CONFIDENCE,
        MINIMUM,
        FEE,
        PREMIUM,
        ORDERS,
        HAIRCUT,
        BORROWING,
        OUTSIDE,
        UNKNOWN
    }

    public Requirement {
        children = List.copyOf(children);
        scenarios = scenarios instanceof ScenarioVector ? scenarios : List.copyOf(scenarios);
    }

    static Requirement leaf(String id, Kind kind, String name, double initial, double maintenance) {
        return new Requirement(id, kind, name, initial, maintenance, true, List.of(), List.of(), Optional.empty());
    }

    /// A node that adds up its binding children.
    static Requirement sum(String id, Kind kind, String name, List<Requirement> children) {
        List<Requirement> counted =
                children.stream().filter(Requirement::binding).toList();
        return new Requirement(
                id,
                kind,
                name,
                counted.stream().mapToDouble(Requirement::initial).sum(),
                counted.stream().mapToDouble(Requirement::maintenance).sum(),
                true,
                children,
                List.of(),
                Optional.empty());
    }

    /// What a "lesser of" or "greatest of" rule leaves of it in each test; of neither, it does not bind.
    Requirement counting(boolean ofInitial, boolean ofMaintenance) {
        boolean counts = ofInitial || ofMaintenance;
        return new Requirement(
                id,
                kind,
                name,
                counts && !ofInitial ? 0 : initial,
                counts && !ofMaintenance ? 0 : maintenance,
                counts,
                counts
                        ? children.stream()
                                .map(c -> c.counting(ofInitial, ofMaintenance))
                                .toList()
                        : children,
                scenarios,
                derivation);
    }

    Requirement withChildren(List<Requirement> newChildren) {
        return new Requirement(id, kind, name, initial, maintenance, binding, newChildren, scenarios, derivation);
    }

    Requirement withScenarios(List<ScenarioProfit> newScenarios) {
        return new Requirement(id, kind, name, initial, maintenance, binding, children, newScenarios, derivation);
    }

    static Requirement unknown(String id, String name) {
        return leaf(id, Kind.UNKNOWN, name, Double.NaN, Double.NaN);
    }

    /// The tree in another currency.
    Requirement times(double price) {
        return new Requirement(
                id,
                kind,
                name,
                initial * price,
                maintenance * price,
                binding,
                children.stream().map(c -> c.times(price)).toList(),
                scenarios,
                derivation);
    }

    Requirement explained(String formula, List<Derivation.Input> inputs) {
        return new Requirement(
                id,
                kind,
                name,
                initial,
                maintenance,
                binding,
                children,
                scenarios,
                Optional.of(new Derivation(formula, inputs)));
    }
}
