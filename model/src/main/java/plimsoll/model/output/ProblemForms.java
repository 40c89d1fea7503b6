package plimsoll.model.output;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.model.format.Wording;
import plimsoll.model.problem.Problem;

/// Problems as they are listed and written.
public final class ProblemForms {
    private ProblemForms() {}

    public static JsonObject json(Problem problem) {
        return new JsonObject()
                .text("severity", Words.of(problem.severity()))
                .text("code", Wording.code(problem))
                .text("path", problem.path())
                .text("message", Wording.message(problem));
    }

    /// Severity, place and message on one line.
    public static String line(Problem problem) {
        return Words.of(problem.severity()) + " " + Wording.line(problem);
    }

    /// Each problem once, in the order of appearance; two that read alike are one.
    public static List<Problem> once(Stream<? extends Collection<Problem>> lists) {
        Set<String> seen = new LinkedHashSet<>();
        return lists.<Problem>flatMap(Collection::stream)
                .filter(p -> seen.add(line(p)))
                .toList();
    }
}
