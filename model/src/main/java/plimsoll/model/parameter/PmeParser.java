package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.MinimumVolatility;
import plimsoll.model.parameter.PmeRule.OpenPoints;
import plimsoll.model.parameter.PmeRule.Pair;
import plimsoll.model.parameter.PmeRule.PairRule;
import plimsoll.model.parameter.PmeRule.RollDelta;
import plimsoll.model.parameter.PmeRule.RollRisk;
import tools.jackson.databind.JsonNode;

/// Reads Deribit's groups `general`, `currency` and `currency_pair`, named as in the API's `model_params`,
/// and `portfolioMargin`, which holds what the API does not say.
record PmeParser(ParameterParser values) {
    private static final String OPEN = "portfolioMargin";

    /// Empty where the file holds no such rule.
    Optional<PmeRule> parse(JsonNode tree) {
        return values.member(tree, OPEN, (_, open) -> rule(tree, open));
    }

    private PmeRule rule(JsonNode tree, JsonNode open) {
        JsonNode general = tree.path("general");
        return new PmeRule(
                values.number(general, "general", "mm_factor"),
                buckets(general),
                moves(open.path("extendedMoves")),
                values.each(tree, "currency_pair", this::pair),
                values.each(tree, "currency", this::currency),
                openPoints(open),
                words(open.path("assumed")));
    }

    private int buckets(JsonNode general) {
        double count = values.positive(general, "general", "buckets_count");
        if (count != Math.rint(count) || count > 1000) {
            throw new IllegalArgumentException("general.buckets_count must be a whole number up to 1000: " + count);
        }
        return (int) count;
    }

    private static List<Double> moves(JsonNode node) {
        List<Double> moves = new ArrayList<>();
        for (JsonNode move : node) {
            double value = ParameterParser.finite(move, OPEN + ".extendedMoves");
            if (value <= -1 || value == 0) {
                throw new IllegalArgumentException(OPEN + ".extendedMoves must be above -1 and not 0: " + value);
            }
            moves.add(value);
        }
        return ScenarioSet.rising(moves, OPEN + ".extendedMoves");
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.forEach(word -> words.add(word.asString("")));
        return words;
    }

    private OpenPoints openPoints(JsonNode open) {
        return new OpenPoints(
                values.positive(open, OPEN, "daysFloor"),
                values.word(open, OPEN, "minimumVolatility", MinimumVolatility.class, MinimumVolatility.FLOOR),
                values.word(open, OPEN, "rollRisk", RollRisk.class, RollRisk.EXPONENTIAL),
                values.word(open, OPEN, "rollDelta", RollDelta.class, RollDelta.BLACK_SCHOLES),
                values.word(open, OPEN, "pairs", PairRule.class, PairRule.SCENARIO));
    }

    private Pair pair(String where, JsonNode node) {
        double range = number(node, where, "price_range");
        if (range >= 1) {
            throw new IllegalArgumentException(where + ".price_range must be below 1: " + range);
        }
        return new Pair(
                range,
                number(node, where, "volatility_range_up"),
                number(node, where, "volatility_range_down"),
                number(node, where, "min_volatility_for_shock_up"),
                number(node, where, "short_term_vega_power"),
                number(node, where, "long_term_vega_power"),
                number(node, where, "extended_table_factor"),
                number(node, where, "delta_total_liq_shock_threshold"),
                number(node, where, "max_delta_shock"),
                number(node, where, "m_inc"));
    }

    private Currency currency(String where, JsonNode node) {
        return new Currency(
                number(node, where, "min_annualised_move"),
                number(node, where, "annualised_move_risk"),
                number(node, where, "extended_dampener"),
                number(node, where, "pnl_offset"),
                number(node, where, "max_offsetable_pnl"),
                !node.path("equity_side_impact").asString("none").equals("none"),
                node.path("correlation_set").asBoolean(false));
    }

    /// NaN where it is absent.
    private double number(JsonNode node, String where, String field) {
        double value = values.number(node, where, field);
        if (value < 0) {
            throw new IllegalArgumentException(where + "." + field + " must be at least 0: " + value);
        }
        return value;
    }
}
