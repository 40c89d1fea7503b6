package plimsoll.views.problems;

import java.util.Locale;
import plimsoll.model.format.Wording;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;

/// One problem in words.
record ProblemRow(Severity severity, Figure where, Figure message) {
    static ProblemRow of(Problem problem) {
        String message = Wording.message(problem);
        return new ProblemRow(
                problem.severity(),
                Figure.text(problem.path()).noted(problem.path()),
                Figure.text(message).noted(message));
    }

    /// A sign and the word, so that colour is not the only sign.
    Figure kind() {
        return switch (severity) {
            case ERROR -> Figure.of(0, "✖ " + word()).toned(Tone.DANGER);
            case WARNING -> Figure.of(1, "▲ " + word()).toned(Tone.WATCH);
            case INFO -> Figure.of(2, "● " + word()).toned(Tone.MUTED);
        };
    }

    private String word() {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
