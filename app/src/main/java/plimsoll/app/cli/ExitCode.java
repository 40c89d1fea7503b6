package plimsoll.app.cli;

import plimsoll.model.output.Document;
import plimsoll.model.problem.Severity;

/// What the process says when it ends.
final class ExitCode {
    static final int COMPLETE = 0;
    /// A figure is incomplete, or there is a warning.
    static final int INCOMPLETE = 1;
    /// The input cannot be used, or the command line is wrong.
    static final int UNUSABLE = 2;
    static final int INTERNAL = 3;

    private ExitCode() {}

    static int of(Document document) {
        boolean clean = document.problems().stream().allMatch(p -> p.severity() == Severity.INFO);
        return document.complete() && clean ? COMPLETE : INCOMPLETE;
    }
}
