package plimsoll.model.parameter;

import tools.jackson.databind.JsonNode;

/// Reads `options`, standard margin rates by product.
record OptionParser(ParameterParser values) {
    OptionRule option(String where, JsonNode node) {
        return new OptionRule(
                values.atLeast(0, node, where, "initialRate"),
                values.atLeast(0, node, where, "minimumInitialRate"),
                new OptionRule.Maintenance(
                        values.atLeast(0, node, where, "maintenanceRate"),
                        values.number(node, where, "minimumMaintenanceRate"),
                        values.number(node, where, "callMarkRate"),
                        values.number(node, where, "putMarkRate"),
                        ParameterParser.orZero(values.number(node, where, "liquidationFee"))),
                factor(where, node),
                values.word(
                        node, where, "outOfTheMoney", OptionRule.OutOfTheMoney.class, OptionRule.OutOfTheMoney.INDEX),
                values.word(node, where, "premium", OptionRule.Premium.class, OptionRule.Premium.MARK));
    }

    /// 1 where the venue has none, NaN where it has one that the file leaves open.
    private double factor(String where, JsonNode node) {
        JsonNode factor = node.path("factor");
        if (factor.isNull()) {
            return Double.NaN;
        }
        return factor.isMissingNode() ? 1 : values.atLeast(1, node, where, "factor");
    }
}
