package plimsoll.model.surface;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Where an account is liquidated when two things move: for each row of a surface the nearest moves across
/// on either side of today, found by linear interpolation between its nodes.
public record Frontier(List<Point> points) {
    /// In the units of the axes; empty on a side on which the row's nodes hold, or are unknown.
    ///
    /// @param up the move of the row
    /// @param isLiquidated where nothing moves across
    public record Point(double up, boolean isLiquidated, OptionalDouble below, OptionalDouble above) {}

    public Frontier {
        points = List.copyOf(points);
    }

    /// Empty for a measure that does not say, and where today is not among the columns.
    public static Frontier of(Surface surface) {
        int now = (int) IntStream.range(0, surface.columns().size())
                .takeWhile(c -> surface.columns().moves().get(c) != 0)
                .count();
        if (surface.leastExcess().isEmpty() || now == surface.columns().size()) {
            return new Frontier(List.of());
        }
        return new Frontier(IntStream.range(0, surface.rows().size())
                .mapToObj(row -> point(surface, row, now))
                .toList());
    }

    private static Point point(Surface surface, int row, int now) {
        return new Point(
                surface.rows().moves().get(row),
                surface.isLiquidatable(row, now),
                crossing(surface, row, IntStream.iterate(now, c -> c > 0, c -> c - 1), -1),
                crossing(surface, row, IntStream.range(now, surface.columns().size() - 1), 1));
    }

    private static OptionalDouble crossing(Surface surface, int row, IntStream columns, int step) {
        return columns.filter(c -> excess(surface, row, c) > 0 != excess(surface, row, c + step) > 0)
                .mapToDouble(c -> between(surface, row, c, c + step))
                .filter(Double::isFinite)
                .findFirst();
    }

    private static double between(Surface surface, int row, int column, int next) {
        double a = excess(surface, row, column);
        double share = a / (a - excess(surface, row, next));
        double from = surface.columns().moves().get(column);
        return from + share * (surface.columns().moves().get(next) - from);
    }

    private static double excess(Surface surface, int row, int column) {
        return surface.leastExcess().orElseThrow().get(row, column);
    }
}
