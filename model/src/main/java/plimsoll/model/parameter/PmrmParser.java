package plimsoll.model.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads Derive's portfolio margin: [PmrmGroups] below `pmrm1`, below `pmrm2` for every market and below
/// `pmrm2.markets` for one.
///
/// The same groups at the top are an account's own and win. All of them are a rule by themselves, some
/// of them are merged into the others; a member that only one version has says which version is meant.
record PmrmParser(ParameterParser values) {
    private static final List<String> NEEDED = List.of("scenarios", "volShock", "margin", "basis", "other");

    /// What the names of the two static discounts mean.
    enum Labels {
        AS_LABELLED,
        SWAPPED
    }

    /// Empty where the file holds no such rule.
    Optional<PmrmRule> parse(JsonNode tree) {
        JsonNode own = groups(tree);
        boolean whole = NEEDED.stream().noneMatch(g -> own.path(g).isMissingNode());
        boolean second = isSecond(own);
        JsonNode intoFirst = whole || second ? nothing() : own;
        JsonNode intoSecond = whole || isFirst(own) ? nothing() : own;
        Optional<PmrmRates> first = whole && !second
                ? values.attempt("scenarios", own, (_, node) -> groups("").first(node))
                : values.member(
                        tree, "pmrm1", (where, node) -> groups(where + ".").first(Merge.over(node, intoFirst)));
        Optional<PmrmRates> everywhere = whole && second
                ? values.attempt("scenarios", own, (_, node) -> groups("").second(node, false))
                : Optional.empty();
        Map<String, PmrmRates> markets = markets(tree.path("pmrm2"), intoSecond);
        return first.isEmpty() && everywhere.isEmpty() && markets.isEmpty()
                ? Optional.empty()
                : Optional.of(new PmrmRule(first, everywhere, markets));
    }

    private PmrmGroups groups(String where) {
        return new PmrmGroups(values, where);
    }

    private static ObjectNode nothing() {
        return ParameterLibrary.JSON.createObjectNode();
    }

    private static ObjectNode groups(JsonNode tree) {
        ObjectNode found = nothing();
        PmrmGroups.NAMES.stream().filter(tree::has).forEach(g -> found.set(g, tree.path(g)));
        return found;
    }

    private static boolean isSecond(JsonNode own) {
        boolean second = own.has("skew") || own.has("collaterals");
        for (JsonNode row : own.path("scenarios")) {
            String volatility = row.path("vol").asString("").toLowerCase(Locale.ROOT);
            second |= row.has("damp") || List.of("linear", "abs").contains(volatility);
        }
        return second
                || hasAny(own.path("margin"), "mmFactor", "longBaseStaticDiscount", "shortBaseStaticDiscount")
                || hasAny(own.path("volShock"), "minVolUpShock")
                || hasAny(own.path("other"), "mmPerpPercent", "mmOptionPercent", "imPerpPercent", "imOptionPercent");
    }

    private static boolean isFirst(JsonNode own) {
        return hasAny(own.path("margin"), "baseStaticDiscount", "rateMultScale", "rateAddScale")
                || hasAny(own.path("other"), "perpPercent", "basePercent", "optionPercent");
    }

    private static boolean hasAny(JsonNode node, String... names) {
        return Stream.of(names).anyMatch(node::has);
    }

    private Map<String, PmrmRates> markets(JsonNode tree, JsonNode own) {
        Labels labels = values.word(tree, "pmrm2", "staticDiscounts", Labels.class, Labels.AS_LABELLED);
        ObjectNode shared = groups(tree);
        boolean given = hasAny(own.path("margin"), "longBaseStaticDiscount", "shortBaseStaticDiscount");
        boolean swapped = labels == Labels.SWAPPED && !given;
        return values.each(tree, "markets", (where, node) -> {
            JsonNode market = Merge.over(shared, node);
            JsonNode meant = Merge.over(swapped ? swapped(market) : market, reaching(own, market));
            return groups("pmrm2." + where + ".").second(meant, swapped);
        });
    }

    /// A part of a haircut changes the markets that have the rest of it.
    private static JsonNode reaching(JsonNode own, JsonNode market) {
        ObjectNode reaching = (ObjectNode) own.deepCopy();
        own.path("collaterals").properties().stream()
                .filter(c -> !c.getValue().has("riskCancelling")
                        && !market.path("collaterals").has(c.getKey()))
                .forEach(c -> ((ObjectNode) reaching.path("collaterals")).remove(c.getKey()));
        return reaching;
    }

    private static JsonNode swapped(JsonNode market) {
        JsonNode margin = market.path("margin");
        ObjectNode changed = nothing();
        changed.set("longBaseStaticDiscount", margin.path("shortBaseStaticDiscount"));
        changed.set("shortBaseStaticDiscount", margin.path("longBaseStaticDiscount"));
        return Merge.over(market, nothing().set("margin", changed));
    }
}
