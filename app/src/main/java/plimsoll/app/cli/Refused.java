package plimsoll.app.cli;

import java.util.List;
import plimsoll.model.problem.Problem;

/// The command cannot do what it was asked, and says why: exit code 2.
@SuppressWarnings("serial")
final class Refused extends RuntimeException {
    private final transient List<Problem> problems;

    Refused(String message) {
        this(message, List.of());
    }

    /// @param problems of the input, printed before the message
    Refused(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
