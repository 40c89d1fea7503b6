package plimsoll.model.output;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginResult;

/// The liquidation of each underlying that is nearest to today, over all pools and both directions.
record ByUnderlying(List<Liquidation> nearest) {
    static ByUnderlying of(MarginResult result) {
        Map<String, Liquidation> nearest = new TreeMap<>();
        result.pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.UNDERLYING)
                .forEach(l -> nearest.merge(l.name(), l, ByUnderlying::nearer));
        return new ByUnderlying(List.copyOf(nearest.values()));
    }

    private static final Comparator<Liquidation> ORDER =
            Comparator.comparingInt(ByUnderlying::rank).thenComparingDouble(ByUnderlying::distance);

    private static Liquidation nearer(Liquidation a, Liquidation b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    private static int rank(Liquidation l) {
        return switch (l.outcome()) {
            case Liquidation.Already _ -> 0;
            case Liquidation.Incomplete _ -> 1;
            case Liquidation.At _ -> 2;
            case Liquidation.NotModelled _ -> 3;
            case Liquidation.None _ -> 4;
        };
    }

    private static double distance(Liquidation l) {
        return l.at().map(at -> Math.abs(at.distance())).orElse(0.0);
    }

    String words() {
        return nearest.stream().map(ByUnderlying::words).collect(Collectors.joining("; "));
    }

    private static String words(Liquidation l) {
        return l.name() + " "
                + l.at().map(at -> Nearest.price(at.price()) + " (" + Numbers.signedPercent(at.distance()) + ")")
                        .orElseGet(() -> word(l.outcome()));
    }

    static String word(Liquidation.Outcome outcome) {
        return switch (outcome) {
            case Liquidation.Already _ -> "now";
            case Liquidation.Incomplete _ -> Numbers.UNKNOWN;
            default -> Words.of(outcome);
        };
    }

    static JsonObject json(Liquidation l) {
        return new JsonObject()
                .text("underlying", l.name())
                .text("direction", Words.of(l.direction()))
                .text("outcome", Words.of(l.outcome()))
                .number("price", l.at().map(Liquidation.At::price).orElse(Double.NaN))
                .number("distance", l.at().map(Liquidation.At::distance).orElse(Double.NaN))
                .number("sigma", l.at().map(Liquidation.At::sigma).orElse(Double.NaN));
    }
}
