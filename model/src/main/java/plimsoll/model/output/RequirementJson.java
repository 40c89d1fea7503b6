package plimsoll.model.output;

import java.util.List;
import plimsoll.model.margin.Derivation;
import plimsoll.model.margin.Requirement;
import plimsoll.model.margin.ScenarioProfit;

/// A requirement and what it consists of.
final class RequirementJson {
    private RequirementJson() {}

    /// Without the scenarios of single instruments.
    ///
    /// @param parameters ids of the parameter files the result used
    static JsonObject of(Requirement r, List<String> parameters) {
        return of(r, parameters, List.of(), false);
    }

    /// With the scenarios of every instrument.
    static JsonObject whole(Requirement r, List<String> parameters) {
        return of(r, parameters, List.of(), true);
    }

    /// A child without inputs of its own used those of its parent.
    private static JsonObject of(Requirement r, List<String> parameters, List<String> inherited, boolean whole) {
        List<String> used = r.derivation().map(d -> used(d, parameters)).orElse(inherited);
        JsonObject object = new JsonObject()
                .text("id", r.id())
                .text("kind", Words.of(r.kind()))
                .text("name", r.name())
                .number("initial", r.initial())
                .number("maintenance", r.maintenance())
                .flag("binding", r.binding())
                .list("children", r.children(), c -> of(c, parameters, used, whole))
                .list("scenarios", scenarios(r, whole), RequirementJson::scenario)
                .texts("parameters", used);
        r.derivation().ifPresentOrElse(d -> object.text("formula", d.formula()), () -> object.nothing("formula"));
        return object.list("inputs", inputs(r), RequirementJson::input);
    }

    private static List<ScenarioProfit> scenarios(Requirement r, boolean whole) {
        return whole || r.kind() != Requirement.Kind.INSTRUMENT ? r.scenarios() : List.of();
    }

    private static List<Derivation.Input> inputs(Requirement r) {
        return r.derivation().map(Derivation::inputs).orElse(List.of());
    }

    private static List<String> used(Derivation derivation, List<String> parameters) {
        return parameters.stream()
                .filter(id -> derivation.inputs().stream()
                        .anyMatch(i -> List.of(i.source().split(", ")).contains(id)))
                .toList();
    }

    private static JsonObject scenario(ScenarioProfit s) {
        return new JsonObject()
                .number("spot", s.spot())
                .number("volatility", s.volatility())
                .number("damping", s.damping())
                .number("profit", s.profit());
    }

    private static JsonObject input(Derivation.Input i) {
        return new JsonObject()
                .text("name", i.name())
                .number("value", i.value())
                .text("unit", i.unit())
                .text("source", i.source());
    }
}
