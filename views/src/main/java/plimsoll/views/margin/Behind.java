package plimsoll.views.margin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;

/// Which line of the explanation a figure of the comparison comes from: of a margin its largest requirement, of a
/// ratio or a liquidation the largest of the pool that decides it, of equity its pool.
///
/// @param rows one for each pool of the result, in its order
record Behind(MarginResult result, List<ExplanationRow> rows, Move move) {
    /// A pool or a requirement with its line, and what it weighs in the currency of the totals.
    private record Weighed(ExplanationRow row, double weight) {
        private static final Comparator<Weighed> HEAVIER = Comparator.comparingDouble(Weighed::weight);
    }

    Optional<ExplanationRow> of(Metric metric) {
        return switch (metric) {
            case EQUITY, FREE -> heaviest(MarginPool::equity).map(rows::get);
            case INITIAL, INITIAL_EXCESS, INITIAL_AFTER, EFFICIENCY -> largest(Requirement::initial);
            case MAINTENANCE, MAINTENANCE_EXCESS, MAINTENANCE_AFTER -> largest(Requirement::maintenance);
            case RATIO -> heaviest(Behind::usage).flatMap(this::largestIn);
            case NEAREST, DISTANCE ->
                nearest().or(() -> heaviest(Behind::usage)).flatMap(this::largestIn);
        };
    }

    private static double usage(MarginPool pool) {
        return pool.marginRatio() / pool.liquidationRatio() / pool.indexPrice();
    }

    /// @return its place among the pools
    private Optional<Integer> heaviest(ToDoubleFunction<MarginPool> weight) {
        return IntStream.range(0, rows.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> weighed(
                        result.pools().get(i),
                        weight.applyAsDouble(result.pools().get(i)))));
    }

    private Optional<Integer> nearest() {
        Optional<Liquidation> nearest = result.nearestLiquidation(move);
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> nearest.filter(result.pools().get(i).liquidations()::contains)
                        .isPresent())
                .findFirst();
    }

    private Optional<ExplanationRow> largestIn(int pool) {
        return rows.get(pool).children().stream()
                .map(row -> weighed(row, result.pools().get(pool), Requirement::maintenance))
                .max(Weighed.HEAVIER)
                .map(w -> reasoned(w.row(), Requirement::maintenance))
                .or(() -> Optional.of(rows.get(pool)));
    }

    private Optional<ExplanationRow> largest(ToDoubleFunction<Requirement> margin) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> rows.get(i).children().stream()
                        .map(row -> weighed(row, result.pools().get(i), margin)))
                .max(Weighed.HEAVIER)
                .map(w -> reasoned(w.row(), margin));
    }

    private static Weighed weighed(ExplanationRow row, MarginPool pool, ToDoubleFunction<Requirement> margin) {
        return new Weighed(row, weighed(pool, counted(row, margin)));
    }

    /// What is unknown decides most.
    private static double weighed(MarginPool pool, double amount) {
        return Double.isNaN(amount) ? Double.POSITIVE_INFINITY : amount * pool.indexPrice();
    }

    private static double counted(ExplanationRow row, ToDoubleFunction<Requirement> margin) {
        return row.requirement()
                .filter(Requirement::binding)
                .map(margin::applyAsDouble)
                .orElse(0.0);
    }

    /// The line itself when it says how it is computed, else the largest of those that make it.
    private static ExplanationRow reasoned(ExplanationRow row, ToDoubleFunction<Requirement> margin) {
        boolean explains = row.requirement().flatMap(Requirement::derivation).isPresent();
        return explains
                ? row
                : row.children().stream()
                        .max(Comparator.comparingDouble(child -> counted(child, margin)))
                        .map(child -> reasoned(child, margin))
                        .orElse(row);
    }
}
