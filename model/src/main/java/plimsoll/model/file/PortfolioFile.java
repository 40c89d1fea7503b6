package plimsoll.model.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;

/// A portfolio and the text it was read from, so that saving changes nothing but what was edited.
public final class PortfolioFile {
    private final Portfolio portfolio;
    private final TreeReader.Tree tree;
    private final Places places;
    private final WhatIfEdits whatIf;

    PortfolioFile(Portfolio portfolio, TreeReader.Tree tree, Places places, WhatIfEdits whatIf) {
        this.portfolio = portfolio;
        this.tree = tree;
        this.places = places;
        this.whatIf = whatIf;
    }

    /// Empty when nothing can be said of the file; then there is one problem that says why.
    public static Reading<Optional<PortfolioFile>> read(byte[] content) {
        return PortfolioReader.read(content);
    }

    /// The portfolio as a file of its own.
    public static PortfolioFile of(Portfolio portfolio) {
        byte[] content = new PortfolioWriter().text(portfolio).getBytes(StandardCharsets.UTF_8);
        return read(content)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("unreadable as written: " + portfolio.name()));
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    /// The portfolio for another file: what could not be read of it stands there in words, as it stands here.
    public Portfolio quoted() {
        List<Account> accounts = portfolio.book().accounts().stream()
                .map(a -> a.withUnread(a.unread().stream().map(this::quoted).toList()))
                .toList();
        return new Portfolio(
                portfolio.name(),
                portfolio.currency(),
                new Book(accounts),
                portfolio.market(),
                portfolio.edits(),
                portfolio.scenarios());
    }

    private String quoted(String path) {
        return Fields.at(tree.root(), path)
                .map(row -> path + ": " + row.in(tree.text()))
                .orElse(path);
    }

    /// As it was read.
    public String text() {
        return tree.text();
    }

    /// False when the text breaks off: what it said after the break is not in `written`.
    public boolean isWhole() {
        return !tree.broken();
    }

    /// The file's text with the book changed: everything else, unknown members, spacing and the
    /// digits of unchanged numbers included, stays as it stands.
    public String written(Book edited) {
        return written(edited, portfolio.edits(), portfolio.scenarios());
    }

    /// With other edits and scenarios as well; those that could not be read stay.
    public String written(Book edited, List<Edit> edits, List<EditList> scenarios) {
        TextEdits text = new TextEdits();
        if (tree.root() instanceof Json.Obj root) {
            new BookEdits(text, places).write(root, portfolio.book(), edited);
            whatIf.write(text, root, edits, scenarios);
        }
        return text.applied(tree.text());
    }

    /// Replaces the file at once or not at all.
    public static void save(Path target, byte[] content) throws IOException {
        AtomicFile.write(target, List.of(content));
    }
}
