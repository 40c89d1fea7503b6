package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.model.problem.Problem;

/// Which factors of a stress change no figure: found by computing once more without each.
///
/// @param under the same results under another stress
record StressReach(ParameterStress stress, Function<ParameterStress, Collection<MarginResult>> under) {
    /// @param path the account
    List<Problem> withoutEffect(String path, Collection<MarginResult> results) {
        if (stress.isNone()) {
            return List.of();
        }
        List<Double> stressed = figures(results);
        List<Problem> idle = new ArrayList<>();
        for (Stressable what : stress.names()) {
            if (figures(under.apply(stress.with(what, 1))).equals(stressed)) {
                idle.add(new Problem.StressWithoutEffect(path, what.key(), stress.factor(what)));
            }
        }
        return idle;
    }

    private static List<Double> figures(Collection<MarginResult> results) {
        return results.stream().flatMap(r -> figures(r).stream()).toList();
    }

    /// All that a parameter may change.
    static List<Double> figures(MarginResult result) {
        return result.pools().stream()
                .flatMapToDouble(StressReach::figures)
                .boxed()
                .toList();
    }

    private static DoubleStream figures(MarginPool pool) {
        return DoubleStream.concat(
                DoubleStream.of(pool.equity()), pool.requirements().stream().flatMapToDouble(StressReach::figures));
    }

    private static DoubleStream figures(Requirement r) {
        return DoubleStream.concat(
                DoubleStream.of(r.initial(), r.maintenance()),
                r.children().stream().flatMapToDouble(StressReach::figures));
    }
}
