package plimsoll.model.output;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.margin.Liquidation;

/// One liquidation search's outcome.
final class LiquidationJson {
    private LiquidationJson() {}

    static JsonObject of(Liquidation l) {
        JsonObject object = new JsonObject()
                .text("move", Words.of(l.move()))
                .text("name", l.name())
                .text("direction", Words.of(l.direction()))
                .text("outcome", Words.of(l.outcome()));
        l.at().ifPresentOrElse(at -> at(object, at), () -> nowhere(object));
        return object;
    }

    private static void at(JsonObject object, Liquidation.At at) {
        object.number("price", at.price())
                .number("displayPrice", at.displayPrice())
                .number("distance", at.distance())
                .number("sigma", at.sigma())
                .text("sigmaSource", at.sigmaSource())
                .numbers("marks", sorted(at.marks()))
                .numbers("contributions", sorted(at.contributions()));
    }

    private static void nowhere(JsonObject object) {
        object.nothing("price")
                .nothing("displayPrice")
                .nothing("distance")
                .nothing("sigma")
                .nothing("sigmaSource")
                .numbers("marks", Map.of())
                .numbers("contributions", Map.of());
    }

    private static Map<String, Double> sorted(Map<?, Double> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> String.valueOf(e.getKey()), Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }
}
