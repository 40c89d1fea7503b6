package plimsoll.app.store;

import java.util.List;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

/// A portfolio as it came from disk or from standard input.
///
/// @param name file name without its folder
/// @param sha256 of the bytes that were read, hexadecimal
/// @param portfolio without accounts when nothing could be read
/// @param file empty when it cannot be saved back: a list of positions, or nothing could be read
/// @param problems of reading alone
public record Loaded(
        String name, String sha256, Portfolio portfolio, Optional<PortfolioFile> file, List<Problem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }

    /// Whether there is anything to compute from.
    public boolean isUsable() {
        return file.isPresent() || !portfolio.book().accounts().isEmpty();
    }

    /// Whether something that stands in the file was left out or misread.
    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
