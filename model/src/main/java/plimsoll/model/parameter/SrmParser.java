package plimsoll.model.parameter;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads Derive's groups `option`, `perp`, `base`, `oracleContingency` and `depeg`: at the top for
/// every market, or by name below `markets`.
record SrmParser(ParameterParser values) {
    /// Empty where the file holds no such rule.
    Optional<SrmRule> parse(JsonNode tree) {
        Optional<SrmRule.Oracle> oracle = values.member(tree, "oracleContingency", this::oracle);
        Optional<SrmRule.Depeg> depeg = values.member(tree, "depeg", this::depeg);
        return oracle.flatMap(o ->
                depeg.map(d -> new SrmRule(market("", tree), values.each(tree, "markets", this::market), o, d)));
    }

    private SrmRule.Market market(String where, JsonNode node) {
        return new SrmRule.Market(
                values.member(node, "option", (_, n) -> option(where + ".option", n)),
                values.member(node, "perp", (_, n) -> perp(where + ".perp", n)),
                values.member(node, "base", (_, n) -> base(where + ".base", n)));
    }

    private SrmRule.Options option(String where, JsonNode node) {
        return new SrmRule.Options(
                values.atLeast(0, node, where, "maxSpotReq"),
                values.atLeast(0, node, where, "minSpotReq"),
                values.atLeast(0, node, where, "mmCallSpotReq"),
                values.atLeast(0, node, where, "mmPutSpotReq"),
                values.atLeast(0, node, where, "mmPutMtmReq"),
                values.atLeast(0, node, where, "unpairedIMScale"),
                values.atLeast(0, node, where, "unpairedMMScale"),
                values.atLeast(0, node, where, "mmOffsetScale"));
    }

    private SrmRule.Perpetuals perp(String where, JsonNode node) {
        return new SrmRule.Perpetuals(values.atLeast(0, node, where, "mm"), values.atLeast(0, node, where, "im"));
    }

    private SrmRule.Collateral base(String where, JsonNode node) {
        return new SrmRule.Collateral(
                values.atLeast(0, node, where, "marginFactor"), values.atLeast(0, node, where, "imScale"));
    }

    private SrmRule.Oracle oracle(String where, JsonNode node) {
        return new SrmRule.Oracle(
                values.atLeast(0, node, where, "perpThreshold"),
                values.atLeast(0, node, where, "optionThreshold"),
                values.atLeast(0, node, where, "baseThreshold"),
                values.atLeast(0, node, where, "ocFactor"));
    }

    private SrmRule.Depeg depeg(String where, JsonNode node) {
        return new SrmRule.Depeg(values.atLeast(0, node, where, "threshold"), values.atLeast(0, node, where, "factor"));
    }
}
