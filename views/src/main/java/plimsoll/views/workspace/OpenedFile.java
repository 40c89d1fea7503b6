package plimsoll.views.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Edit;
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

    /// The file's text with the edits in it; empty when it was not a portfolio file.
    String text(List<Edit> edits) {
        return source.map(f -> f.written(portfolio.book().edited(edits))).orElse("");
    }

    /// The positions of all accounts, edits included, as CSV.
    String positions(List<Edit> edits) {
        return PositionCsv.write(portfolio.book().edited(edits), portfolio.market());
    }

    /// As it is in the file.
    Optional<Account> account(AccountId id) {
        return portfolio.book().accounts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst();
    }
}
