package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.parameter.RiskUnitRule.Step;
import plimsoll.model.parameter.RiskUnitRule.Unit;
import plimsoll.model.parameter.VolatilityMoves.ByDays;
import plimsoll.model.parameter.VolatilityMoves.ByPower;
import tools.jackson.databind.JsonNode;

/// Reads `riskUnits`: scenarios and charges of OKX and Bybit portfolio margin.
record RiskUnitParser(ParameterParser values) {
    Optional<RiskUnitRule> parse(JsonNode tree) {
        return values.member(tree, "riskUnits", this::rule);
    }

    private RiskUnitRule rule(String where, JsonNode node) {
        return new RiskUnitRule(
                values.each(node, "units", (unit, n) -> unit(where + "." + unit, n)),
                volatility(where + ".volatility", node.path("volatility")),
                optional(node, where, "extremeShare"),
                values.atLeast(1, node, where, "initialFactor"),
                node.path("borrowingFee").isMissingNode() ? 0 : values.atLeast(0, node, where, "borrowingFee"),
                node.path("volatility").path("hypothesis").asString(""));
    }

    private Unit unit(String where, JsonNode node) {
        List<Double> moves = new ArrayList<>();
        node.path("priceMoves").forEach(m -> moves.add(ParameterParser.finite(m, where + ".priceMoves")));
        List<Step> steps = new ArrayList<>();
        node.path("minimumSteps").forEach(s -> steps.add(step(where + ".minimumSteps[" + steps.size() + "]", s)));
        return new Unit(
                moves,
                optional(node, where, "extremeMove"),
                optional(node, where, "basisRate"),
                optional(node, where, "futuresRate"),
                optional(node, where, "minimumRate"),
                steps,
                node.path("hypothesis").asString(""));
    }

    private Step step(String where, JsonNode node) {
        return new Step(values.cap(node, where), values.positive(node, where, "multiplier"));
    }

    private double optional(JsonNode node, String where, String field) {
        return node.path(field).isMissingNode() ? Double.NaN : ParameterParser.share(node.path(field), where);
    }

    private VolatilityMoves volatility(String where, JsonNode node) {
        return node.path("relative").isMissingNode()
                ? new ByPower(
                        values.atLeast(0, node, where, "up"),
                        values.atLeast(0, node, where, "down"),
                        values.atLeast(0, node, where, "power"),
                        values.positive(node, where, "referenceDays"))
                : new ByDays(nodes(where, node, "relative"), nodes(where, node, "absolute"));
    }

    private List<ByDays.Node> nodes(String where, JsonNode node, String member) {
        List<ByDays.Node> nodes = new ArrayList<>();
        for (JsonNode n : node.path(member)) {
            String at = where + "." + member + "[" + nodes.size() + "]";
            nodes.add(new ByDays.Node(values.atLeast(0, n, at, "days"), values.atLeast(0, n, at, "move")));
        }
        return nodes;
    }
}
