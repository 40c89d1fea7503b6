package plimsoll.app.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.scenario.VolatilityMove;

/// What a grid of scenarios moves.
final class ScenarioMoves {
    /// The kinds of axes by the names of their options.
    private enum Name {
        PRICE,
        VOL,
        POINTS,
        SKEW,
        BASIS,
        TIME
    }

    @Option(
            names = "--axes",
            paramLabel = "COLUMNS,ROWS",
            description = {
                "Two of price, vol, points, skew, basis, time (price,vol; with --time price,time).",
                "Prices of two underlyings: price:BTC,price:ETH."
            })
    private @Nullable String axes;

    @Option(
            names = "--price",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Relative price moves (-30%%:30%%:5%%).")
    private DoubleArray prices = DoubleArray.range(-0.3, 0.3, 0.05);

    @Option(
            names = "--vol",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Relative moves of every volatility (-50%%:100%%:25%%).")
    private DoubleArray volatilities = DoubleArray.range(-0.5, 1, 0.25);

    @Option(
            names = "--points",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Volatility itself up or down: 5%% turns 60%% into 65%% (-20%%:20%%:5%%).")
    private DoubleArray points = DoubleArray.range(-0.2, 0.2, 0.05);

    @Option(
            names = "--skew",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Volatility per unit of ln(strike / forward) (-20%%:20%%:5%%).")
    private DoubleArray skews = DoubleArray.range(-0.2, 0.2, 0.05);

    @Option(
            names = "--basis",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Annualised basis of dated contracts up or down (-10%%:10%%:5%%).")
    private DoubleArray bases = DoubleArray.range(-0.1, 0.1, 0.05);

    @Option(
            names = "--time",
            paramLabel = "FROM:TO:STEP",
            converter = DayRange.class,
            description = "Days until the valuation date (0:30:5).")
    private @Nullable DoubleArray times;

    @Option(names = "--days", paramLabel = "N", description = "Days that pass in every scenario (0).")
    private double days;

    @Option(
            names = "--term-power",
            paramLabel = "P",
            description = "Volatility moves of an option with t days times (30 / t)^P (0).")
    private double termPower;

    @Option(
            names = "--sticky",
            paramLabel = "strike|moneyness",
            description = "What keeps its volatility when the price moves (strike).")
    private Stickiness sticky = Stickiness.STRIKE;

    Scenario base() {
        if (!(days >= 0 && days < 1e6)) {
            throw new Refused("--days: 0 or more is expected, not " + days);
        }
        if (!(Math.abs(termPower) <= 2)) {
            throw new Refused("--term-power: a number from -2 to 2 is expected, not " + termPower);
        }
        return Scenario.NONE
                .withVolatility(new VolatilityMove(0, 0, 0, termPower))
                .withStickiness(sticky)
                .withElapsed(Axis.days(days));
    }

    Axis columns() {
        return axis(names().getFirst());
    }

    Axis rows() {
        return axis(names().getLast());
    }

    /// What an axis moves.
    ///
    /// @param only the underlying of a price that moves alone, else blank
    private record Side(Name name, String only) {}

    private List<Side> names() {
        if (axes == null) {
            return List.of(new Side(Name.PRICE, ""), new Side(times == null ? Name.VOL : Name.TIME, ""));
        }
        List<Side> sides = Arrays.stream(axes.split(",", -1)).map(this::side).toList();
        boolean different = sides.size() == 2 && !sides.getFirst().equals(sides.getLast());
        if (!different || (sides.getFirst().name() == sides.getLast().name() && hasBlank(sides))) {
            throw new Refused("--axes: two different ones are expected, such as price,time, not " + axes);
        }
        return sides;
    }

    private static boolean hasBlank(List<Side> sides) {
        return sides.stream().anyMatch(side -> side.only().isEmpty());
    }

    private Side side(String text) {
        String[] parts = text.strip().split(":", 2);
        if (parts.length == 1) {
            return new Side(name(text), "");
        }
        if (name(parts[0]) != Name.PRICE || parts[1].isBlank()) {
            throw new Refused("--axes: only a price has a name, such as price:BTC, not " + text);
        }
        return new Side(Name.PRICE, parts[1]);
    }

    private Name name(String text) {
        return Arrays.stream(Name.values())
                .filter(name -> name.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("--axes: price, vol, points, skew, basis or time is expected, not " + text));
    }

    private Axis axis(Side side) {
        return switch (side.name()) {
            case PRICE ->
                side.only().isEmpty()
                        ? new Axis(Axis.Kind.PRICE, prices)
                        : Axis.priceOf(new UnderlyingId(side.only()), prices);
            case VOL -> new Axis(Axis.Kind.VOLATILITY, volatilities);
            case POINTS -> new Axis(Axis.Kind.VOLATILITY_POINTS, points);
            case SKEW -> new Axis(Axis.Kind.SKEW, skews);
            case BASIS -> new Axis(Axis.Kind.BASIS, bases);
            case TIME -> new Axis(Axis.Kind.TIME, times == null ? DoubleArray.range(0, 30, 5) : times);
        };
    }
}
