package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.model.parameter.LiquidationProcess.Of;
import plimsoll.model.parameter.LiquidationProcess.Step;
import tools.jackson.databind.JsonNode;

/// Reads `liquidation`: the published steps of a venue.
record LiquidationParser(ParameterParser values) {
    /// Empty where the file names none.
    Optional<LiquidationProcess> parse(JsonNode tree) {
        return values.member(tree, "liquidation", this::process);
    }

    private LiquidationProcess process(String where, JsonNode node) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            steps.add(step(where + ".steps[" + steps.size() + "]", step));
        }
        return new LiquidationProcess(node.path("source").asString(""), steps);
    }

    private Step step(String where, JsonNode node) {
        double above = values.number(node, where, "above");
        return new Step(
                node.path("what").asString(""),
                Of.valueOf(node.path("of").asString("any").toUpperCase(Locale.ROOT)),
                values.number(node, where, "share"),
                Double.isNaN(above) ? 0 : above,
                node.path("lowerTiers").asInt(0),
                node.path("fromTier").asInt(1));
    }
}
