package plimsoll.model.parameter;

import plimsoll.model.parameter.OrderRule.Charging;
import tools.jackson.databind.JsonNode;

/// Reads what a venue charges for open orders.
record OrderParser(ParameterParser parser) {
    OrderRule parse(JsonNode orders) {
        return new OrderRule(
                charging(orders, "futures"),
                charging(orders, "options"),
                orders.path("openingFee").asBoolean(false),
                parser.number(orders, "orders", "minimumSold"),
                parser.number(orders, "orders", "optionFee"),
                orders.path("inTier").asBoolean(false));
    }

    private Charging charging(JsonNode orders, String field) {
        return parser.word(orders, "orders", field, Charging.class, Charging.UNKNOWN);
    }
}
