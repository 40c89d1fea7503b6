package plimsoll.model.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Requirement;

/// What a figure of a venue is compared with.
///
/// @param value NaN where we have none, or it is unknown
/// @param pool its id
/// @param figure what a golden case calls it
/// @param requirement id, or a pattern of ids
/// @param isModelled false where our rules have no such part
record OwnFigure(double value, String pool, String figure, String requirement, boolean isModelled) {
    static final OwnFigure NONE = new OwnFigure(Double.NaN, "", "", "", false);

    OwnFigure(double value, String pool, String figure, String requirement) {
        this(value, pool, figure, requirement, true);
    }

    /// Nothing a golden case has a word for.
    static OwnFigure of(double value) {
        return new OwnFigure(value, "", "", "");
    }

    static OwnFigure equity(Optional<MarginPool> pool) {
        return total(pool, "equity", MarginPool::equity);
    }

    static OwnFigure initial(Optional<MarginPool> pool) {
        return total(pool, "initialMargin", MarginPool::initialMargin);
    }

    static OwnFigure maintenance(Optional<MarginPool> pool) {
        return total(pool, "maintenanceMargin", MarginPool::maintenanceMargin);
    }

    private static OwnFigure total(Optional<MarginPool> pool, String figure, ToDoubleFunction<MarginPool> value) {
        return pool.map(p -> new OwnFigure(value.applyAsDouble(p), p.id(), figure, ""))
                .orElse(NONE);
    }

    static OwnFigure initial(Optional<MarginPool> pool, String pattern) {
        return node(pool, pattern, "requirement.initial", Requirement::initial);
    }

    static OwnFigure maintenance(Optional<MarginPool> pool, String pattern) {
        return node(pool, pattern, "requirement.maintenance", Requirement::maintenance);
    }

    /// Of requirements at the top or right below it; none where no id is like that.
    private static OwnFigure node(
            Optional<MarginPool> pool, String pattern, String figure, ToDoubleFunction<Requirement> column) {
        List<Requirement> found = pool.stream()
                .flatMap(OwnFigure::nodes)
                .filter(r -> r.id().matches(pattern))
                .toList();
        if (found.isEmpty()) {
            return NONE;
        }
        double value = found.stream().mapToDouble(column).sum();
        return found.size() == 1
                ? new OwnFigure(
                        value, pool.orElseThrow().id(), figure, found.getFirst().id())
                : of(value);
    }

    private static Stream<Requirement> nodes(MarginPool pool) {
        return pool.requirements().stream().flatMap(r -> Stream.concat(Stream.of(r), r.children().stream()));
    }

    /// Of every requirement at the top whose id is like that; 0 where none is.
    static OwnFigure maintenanceOf(Optional<MarginPool> pool, String pattern) {
        return sum(pool, pattern, "requirements.maintenance", Requirement::maintenance);
    }

    static OwnFigure initialOf(Optional<MarginPool> pool, String pattern) {
        return sum(pool, pattern, "requirements.initial", Requirement::initial);
    }

    private static OwnFigure sum(
            Optional<MarginPool> pool, String pattern, String figure, ToDoubleFunction<Requirement> column) {
        return pool.map(p -> new OwnFigure(sum(p.requirements(), pattern, column), p.id(), figure, pattern))
                .orElse(NONE);
    }

    private static double sum(List<Requirement> requirements, String pattern, ToDoubleFunction<Requirement> column) {
        return requirements.stream()
                .filter(r -> r.id().matches(pattern))
                .mapToDouble(column)
                .sum();
    }
}
