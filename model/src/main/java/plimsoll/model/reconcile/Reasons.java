package plimsoll.model.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.format.Wording;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

/// Looks for the reason of a difference.
///
/// @param problems that concern the figure, the nearest first
record Reasons(Nearness nearness, List<Problem> problems, List<Candidate> candidates) {
    Reason of(double ours, double venue) {
        if (Double.isNaN(ours)) {
            return Reason.unknown(lacking());
        }
        if (Nearness.agrees(ours, venue)) {
            return Reason.AGREES;
        }
        return nearness.isRounded(ours, venue) ? Reason.ROUNDED : ofDifference(venue);
    }

    Reason ofDifference(double venue) {
        Optional<String> meant = candidates.stream()
                .filter(c -> nearness.matches(c.value(), venue))
                .map(Candidate::words)
                .findFirst();
        return meant.or(() -> notModelled().findFirst()).map(Reason::possibly).orElse(Reason.UNEXPLAINED);
    }

    private Stream<String> notModelled() {
        return problems.stream().filter(Problem.NotModelled.class::isInstance).map(Reasons::words);
    }

    private String lacking() {
        return problems.stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Reasons::words)
                .findFirst()
                .orElse("a figure it needs is missing");
    }

    private static String words(Problem problem) {
        return problem instanceof Problem.NotModelled p ? "not modelled: " + p.what() : Wording.message(problem);
    }
}
