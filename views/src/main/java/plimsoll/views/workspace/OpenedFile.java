package plimsoll.views.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Problem;

/// A portfolio and where it came from.
///
/// @param name as shown, without its folder
/// @param place empty when it is no file, e.g. the packed sample
/// @param source what an edited copy is written from; empty when there is no such text
/// @param problems of reading
public record OpenedFile(
        String name,
        Optional<Path> place,
        Portfolio portfolio,
        Optional<PortfolioFile> source,
        List<Problem> problems) {
    public OpenedFile {
        problems = List.copyOf(problems);
    }
}
