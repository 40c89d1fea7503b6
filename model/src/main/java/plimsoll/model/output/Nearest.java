package plimsoll.model.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;

/// The nearest liquidation by underlying, in words.
public record Nearest(String place, String distance, String sigma) {
    private static final String NOTHING = "–";
    private static final double CENTS_FROM = 1000;

    public static Nearest of(MarginResult result) {
        return of(
                result.pools().stream().flatMap(p -> p.liquidations().stream()).toList());
    }

    public static Nearest of(MarginPool pool) {
        return of(pool.liquidations());
    }

    private static Nearest of(List<Liquidation> all) {
        List<Liquidation> found = all.stream()
                .filter(l -> l.move() == Liquidation.Move.UNDERLYING)
                .toList();
        if (has(found, Liquidation.Already.class)) {
            return new Nearest("now", NOTHING, NOTHING);
        }
        Optional<Liquidation> nearest =
                found.stream().filter(l -> l.at().isPresent()).min(Comparator.comparingDouble(Nearest::distance));
        return nearest.flatMap(l -> l.at().map(at -> of(l, at))).orElseGet(() -> without(found));
    }

    private static Nearest without(List<Liquidation> found) {
        String place = has(found, Liquidation.Incomplete.class) ? Numbers.UNKNOWN : "none";
        return new Nearest(found.isEmpty() ? NOTHING : place, NOTHING, NOTHING);
    }

    private static Nearest of(Liquidation l, Liquidation.At at) {
        return new Nearest(
                l.name() + " " + price(at.displayPrice()),
                Numbers.signedPercent(at.distance()),
                Numbers.fixed(at.sigma(), 1));
    }

    /// Six digits or more, whatever the magnitude.
    public static String price(double price) {
        if (price < 1) {
            return Numbers.price(price, Double.NaN);
        }
        return Numbers.fixed(price, price >= CENTS_FROM ? 2 : 4);
    }

    private static double distance(Liquidation l) {
        return l.at().map(at -> Math.abs(at.distance())).orElse(Double.MAX_VALUE);
    }

    private static boolean has(List<Liquidation> found, Class<? extends Liquidation.Outcome> kind) {
        return found.stream().anyMatch(l -> kind.isInstance(l.outcome()));
    }
}
