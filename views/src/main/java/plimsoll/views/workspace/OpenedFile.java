package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.WhatIfs;

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

    /// Of a text that is no file.
    static OpenedFile ofText(String name, String text) throws IOException {
        Reading<Optional<PortfolioFile>> read = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8));
        PortfolioFile file = read.value().orElseThrow(() -> new IOException("its text cannot be read"));
        return new OpenedFile(name, Optional.empty(), file.portfolio(), Optional.of(file), read.problems());
    }

    /// Those it holds.
    WhatIfs whatIfs() {
        return WhatIfs.of(portfolio.edits(), portfolio.scenarios());
    }

    /// The file's text with other edits and scenarios in place of its own.
    String text(WhatIfs whatIfs) {
        return source.map(f -> f.written(portfolio.book(), whatIfs.ownEdits(), whatIfs.scenarios()))
                .orElse("");
    }

    /// As in the file, without edits.
    public Situation original(ParameterLibrary library) {
        return Situation.of(portfolio.book(), portfolio.market(), library);
    }

    /// The file's text with the edits in its positions and balances; those of the market, of what is excluded
    /// and of tags are listed among its edits. Empty when it was not a portfolio file.
    String text(Situation edited, List<Edit> edits) {
        List<Edit> listed = edits.stream().filter(OpenedFile::isListed).toList();
        return source.map(f -> f.written(edited.book(), listed, portfolio.scenarios()))
                .orElse("");
    }

    private static boolean isListed(Edit edit) {
        return edit instanceof Edit.OfMarket
                || edit instanceof Edit.Exclude
                || edit instanceof Edit.Include
                || edit instanceof Edit.Tag;
    }

    /// The positions of all accounts, edits included, as CSV.
    String positions(Situation edited) {
        return PositionCsv.write(edited.book(), edited.market());
    }

    Optional<AccountId> firstAccount() {
        return portfolio.book().accounts().stream().findFirst().map(Account::id);
    }

    /// As it is in the file.
    Optional<Account> account(AccountId id) {
        return portfolio.book().accounts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst();
    }
}
