package plimsoll.model.parameter;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads `leverageCurves`.
record CurveParser(ParameterParser values) {
    /// Empty where the file holds none.
    Optional<LeverageCurves> parse(JsonNode tree) {
        return values.member(tree, "leverageCurves", this::curves);
    }

    private LeverageCurves curves(String where, JsonNode node) {
        return new LeverageCurves(
                values.positive(node, where, "initialOverMaintenance"), values.each(node, "products", this::curve));
    }

    private LeverageCurve curve(String where, JsonNode node) {
        return new LeverageCurve(
                values.positive(node, where, "leverage"),
                values.number(node, where, "share"),
                values.number(node, where, "largestSize"));
    }
}
