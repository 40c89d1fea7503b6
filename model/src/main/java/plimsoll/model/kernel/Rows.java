package plimsoll.model.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;

/// A grid cut into rows that a kernel can take: whole ones where the columns move price or volatility,
/// otherwise node by node.
final class Rows {
    private final ScenarioGrid grid;
    private final Set<UnderlyingId> underlyings;
    private final int width;
    /// Whether all rows have the same price moves.
    private final boolean isShared;
    private final Map<UnderlyingId, Factors> shared;

    Rows(ScenarioGrid grid, Set<UnderlyingId> underlyings) {
        this.grid = grid;
        this.underlyings = underlyings;
        this.width = isLane(grid.columns()) ? grid.columns().size() : 1;
        this.isShared = count() > 0
                && grid.columns().kind() == Axis.Kind.PRICE
                && grid.rows().kind() != Axis.Kind.PRICE;
        this.shared = isShared ? factors(nodes(0)) : Map.of();
    }

    static boolean isLane(Axis axis) {
        return switch (axis.kind()) {
            case PRICE, VOLATILITY, VOLATILITY_POINTS, SKEW -> true;
            case BASIS, TIME -> false;
        };
    }

    int count() {
        return width == 0 ? 0 : grid.rows().size() * grid.columns().size() / width;
    }

    /// Nodes of a row.
    int width() {
        return width;
    }

    Row row(int index) {
        if (isShared) {
            return new Row(grid.at(index, 0), List.of(), shared);
        }
        List<Scenario> nodes = nodes(index);
        boolean volatilityVaries = width > 1 && grid.columns().kind() != Axis.Kind.PRICE;
        return new Row(nodes.getFirst(), volatilityVaries ? nodes : List.of(), factors(nodes));
    }

    private List<Scenario> nodes(int row) {
        int first = row * width;
        int columns = grid.columns().size();
        return IntStream.range(first, first + width)
                .mapToObj(node -> grid.at(node / columns, node % columns))
                .toList();
    }

    private Map<UnderlyingId, Factors> factors(List<Scenario> nodes) {
        Map<UnderlyingId, Factors> factors = new HashMap<>();
        underlyings.forEach(u -> factors.put(u, Factors.of(u, nodes)));
        return factors;
    }
}
