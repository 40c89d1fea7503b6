package plimsoll.model.parameter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.model.scenario.VolatilityShock;

/// The scenarios of a risk matrix, in the venue's order.
public record ScenarioSet(List<Shock> shocks, List<Point> points) {
    /// @param nominal relative move of volatility before any scaling, for display; 0 when it stays
    public record Shock(String name, double nominal, VolatilityShock rule) {
        public static final Shock NONE = new Shock("none", 0, VolatilityShock.NONE);
    }

    /// @param move fraction of the price; NaN where it is unknown
    /// @param shock place in the list of shocks
    /// @param damping share of the profit that counts; NaN where it is unknown
    public record Point(double move, int shock, double damping) {}

    /// @throws IllegalArgumentException without a scenario in which nothing moves, or with a price below zero
    public ScenarioSet {
        shocks = List.copyOf(shocks);
        points = List.copyOf(points);
        points.forEach(ScenarioSet::require);
        List<Shock> all = shocks;
        if (points.stream().noneMatch(p -> isStill(all, p))) {
            throw new IllegalArgumentException("a scenario in which neither price nor volatility moves is missing");
        }
    }

    /// Scenarios one by one, as a venue publishes them.
    ///
    /// @throws IllegalArgumentException also where two are equal
    public static ScenarioSet listed(List<Shock> shocks, List<Point> points) {
        Set<List<Double>> known = new HashSet<>();
        for (Point point : points) {
            if (!known.add(List.of(point.move() + 0.0, (double) point.shock()))) {
                throw new IllegalArgumentException(
                        "two scenarios with the price move " + point.move() + " and the same volatility: "
                                + shocks.get(point.shock()).name());
            }
        }
        return new ScenarioSet(shocks, points);
    }

    private static void require(Point point) {
        if (point.move() < -1) {
            throw new IllegalArgumentException("a price move from -1 is expected, not " + point.move());
        }
        if (point.damping() < 0) {
            throw new IllegalArgumentException("a damping from 0 is expected, not " + point.damping());
        }
    }

    private static boolean isStill(List<Shock> shocks, Point point) {
        return point.move() == 0 && shocks.get(point.shock()).rule().equals(VolatilityShock.NONE);
    }

    /// The scenario in which nothing moves.
    public int still() {
        for (int i = 0; i < points.size(); i++) {
            if (isStill(shocks, points.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException("checked when built");
    }

    /// Price steps, as multiples or moves.
    ///
    /// @throws IllegalArgumentException without a step of 0, or with steps that do not rise
    public static List<Double> ordered(List<Double> steps, String where) {
        rising(steps, where);
        if (!steps.contains(0.0) && !steps.contains(-0.0)) {
            throw new IllegalArgumentException(where + " must hold the step 0");
        }
        return steps;
    }

    /// @throws IllegalArgumentException with steps that do not rise
    public static List<Double> rising(List<Double> steps, String where) {
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i) > steps.get(i - 1))) {
                throw new IllegalArgumentException(
                        where + " must rise from step to step: " + steps.get(i) + " follows " + steps.get(i - 1));
            }
        }
        return steps;
    }
}
