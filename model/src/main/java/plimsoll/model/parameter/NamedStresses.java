package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.NamedStress.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes named stresses.
///
/// A figure is `{"move": -0.2}` or `{"from": 100, "to": 80}`, with its `source`; what is not there does
/// not move. `others` may be `{"as": "ETH"}`.
public final class NamedStresses {
    private static final String FOLDER = "plimsoll/model/stresses/";

    private NamedStresses() {}

    private static final class BuiltIn {
        static final List<NamedStress> ALL = packed();
    }

    /// Those of the program, file by file: the historical ones by date, then the hypothetical ones.
    public static List<NamedStress> builtIn() {
        return BuiltIn.ALL;
    }

    private static List<NamedStress> packed() {
        return Packed.texts(FOLDER).values().stream()
                .flatMap(text -> read(text).stream())
                .toList();
    }

    /// @param text one stress, or a JSON array of them as written by `text`
    /// @throws IllegalArgumentException naming what cannot be read
    public static List<NamedStress> read(String text) {
        try {
            JsonNode tree = ParameterLibrary.JSON.readTree(text);
            List<NamedStress> found = new ArrayList<>();
            for (JsonNode node : tree.isArray()
                    ? tree
                    : ParameterLibrary.JSON.createArrayNode().add(tree)) {
                found.add(stress("stress " + (found.size() + 1), node));
            }
            return found;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no list of stresses: " + e.getOriginalMessage(), e);
        }
    }

    /// All of them as a JSON array.
    public static String text(List<NamedStress> stresses) {
        var array = ParameterLibrary.JSON.createArrayNode();
        stresses.forEach(stress -> array.add(json(stress)));
        return array.toString();
    }

    private static JsonNode json(NamedStress stress) {
        ObjectNode node = ParameterLibrary.JSON.createObjectNode();
        node.put("id", stress.id()).put("name", stress.name());
        node.put("kind", stress.origin().name().toLowerCase(Locale.ROOT)).put("what", stress.what());
        ObjectNode prices = node.putObject("prices");
        new TreeMap<>(stress.prices())
                .forEach((u, move) -> prices.putObject(u.name()).put("move", move));
        stress.others().ifPresent(move -> node.putObject("others").put("move", move));
        node.putObject("volatility").put("move", stress.volatility());
        node.putObject("basis").put("move", stress.basis());
        ObjectNode assets = node.putObject("assets");
        new TreeMap<>(stress.assets())
                .forEach((a, move) -> assets.putObject(a.code()).put("move", move));
        node.putObject("haircut").put("factor", stress.haircut());
        return node;
    }

    private static NamedStress stress(String where, JsonNode node) {
        try {
            return new Reader(node).stress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /// One stress, and the sources met on the way.
    private record Reader(JsonNode node, List<String> sources) {
        Reader(JsonNode node) {
            this(node, new ArrayList<>());
        }

        NamedStress stress() {
            Map<UnderlyingId, Double> prices = new TreeMap<>();
            node.path("prices")
                    .properties()
                    .forEach(p -> prices.put(new UnderlyingId(p.getKey()), move(p.getKey(), p.getValue())));
            OptionalDouble others = others(prices);
            double volatility = single("volatility");
            double basis = single("basis");
            Map<Asset, Double> assets = new TreeMap<>();
            node.path("assets")
                    .properties()
                    .forEach(p -> assets.put(new Asset(p.getKey()), move(p.getKey(), p.getValue())));
            double haircut = haircut();
            if (node.hasNonNull("leftOut")) {
                sources.add("Left out. " + text("leftOut"));
            }
            return new NamedStress(
                    text("id"),
                    text("name"),
                    Origin.valueOf(text("kind").toUpperCase(Locale.ROOT)),
                    node.path("what").asString(""),
                    prices,
                    others,
                    volatility,
                    basis,
                    assets,
                    haircut,
                    sources);
        }

        private OptionalDouble others(Map<UnderlyingId, Double> prices) {
            JsonNode others = node.path("others");
            if (!others.isObject()) {
                return OptionalDouble.empty();
            }
            if (!others.hasNonNull("as")) {
                return OptionalDouble.of(move("others", others));
            }
            String like = others.path("as").asString("");
            cite("others as " + like, others);
            Double move = like.isBlank() ? null : prices.get(new UnderlyingId(like));
            if (move == null) {
                throw new IllegalArgumentException("others.as must be one of the prices: " + like);
            }
            return OptionalDouble.of(move);
        }

        private double single(String name) {
            return node.hasNonNull(name) ? move(name, node.path(name)) : 0;
        }

        private double haircut() {
            if (!node.hasNonNull("haircut")) {
                return 1;
            }
            double factor = number("haircut.factor", node.path("haircut").path("factor"));
            cite("haircuts × " + Numbers.quantity(factor), node.path("haircut"));
            return factor;
        }

        private double move(String name, JsonNode figure) {
            boolean stated = figure.hasNonNull("move");
            double from = stated ? 1 : number(name + ".from", figure.path("from"));
            double to =
                    stated ? 1 + number(name + ".move", figure.path("move")) : number(name + ".to", figure.path("to"));
            double move = stated ? figure.path("move").doubleValue() : to / from - 1;
            String range =
                    stated ? "" : ", from " + Numbers.quantity(from) + " to " + Numbers.quantity(to) + date(figure);
            cite(name + " " + Numbers.signedPercent(move) + range, figure);
            return move;
        }

        private static String date(JsonNode figure) {
            return figure.hasNonNull("date") ? " on " + figure.path("date").asString("") : "";
        }

        private void cite(String what, JsonNode figure) {
            if (figure.hasNonNull("source")) {
                sources.add(what + ": " + figure.path("source").asString(""));
            }
        }

        private String text(String field) {
            String text = node.path(field).asString("");
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text `" + field + "` is missing");
            }
            return text;
        }

        private static double number(String name, JsonNode node) {
            if (!node.isNumber()) {
                throw new IllegalArgumentException(name + " must be a number: " + node);
            }
            return node.doubleValue();
        }
    }
}
