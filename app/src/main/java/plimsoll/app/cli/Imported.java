package plimsoll.app.cli;

import java.util.List;
import plimsoll.model.file.Portfolio;
import plimsoll.model.problem.Problem;

/// A portfolio made of something else.
///
/// @param text the portfolio file
/// @param summary what was read, for the terminal
/// @param isComplete whether nothing is lost or odd
record Imported(Portfolio portfolio, String text, String summary, List<Problem> problems, boolean isComplete) {
    Imported {
        problems = List.copyOf(problems);
    }

    boolean isUsable() {
        return !portfolio.book().accounts().isEmpty()
                || !portfolio.market().instruments().isEmpty();
    }
}
