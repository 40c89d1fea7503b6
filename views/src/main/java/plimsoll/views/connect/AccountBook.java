package plimsoll.views.connect;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PortfolioMerge;
import plimsoll.model.file.PortfolioMerge.Part;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.views.workspace.FetchedAccount;
import plimsoll.views.workspace.OpenedFile;

/// The book of all accounts that are connected.
///
/// @param parts what it was made of, in their order
record AccountBook(OpenedFile file, List<Part> parts) {
    private static final String AND = " + ";

    AccountBook {
        parts = List.copyOf(parts);
    }

    /// @param held at least one, each with its account
    static AccountBook of(List<ConnectionRow> held) {
        List<FetchedAccount> accounts =
                held.stream().flatMap(r -> r.held().stream()).toList();
        Set<Problem> problems = new LinkedHashSet<>();
        accounts.forEach(a -> problems.addAll(a.problems()));
        List<Part> parts = parts(held);
        String name = name(held);
        if (accounts.size() == 1) {
            return new AccountBook(opened(name, accounts.getFirst().file(), problems), parts);
        }
        Reading<Portfolio> merged = PortfolioMerge.of(name, parts);
        problems.addAll(merged.problems());
        return new AccountBook(opened(name, PortfolioFile.of(merged.value()), problems), parts);
    }

    private static OpenedFile opened(String name, PortfolioFile file, Set<Problem> problems) {
        return new OpenedFile(name, Optional.empty(), file.portfolio(), Optional.of(file), List.copyOf(problems));
    }

    private static List<Part> parts(List<ConnectionRow> held) {
        return held.stream()
                .flatMap(r -> r.held().stream()
                        .map(a -> new Part(r.connection().market(), a.file().quoted())))
                .toList();
    }

    private static String name(List<ConnectionRow> rows) {
        return rows.stream().map(r -> r.connection().label()).collect(Collectors.joining(AND));
    }

    /// Those whose book the shown one was, as one recovered after the program had ended; none where it is another.
    static List<ConnectionRow> shownIn(Optional<OpenedFile> shown, List<ConnectionRow> rows) {
        String name =
                shown.filter(f -> f.place().isEmpty()).map(OpenedFile::name).orElse("");
        List<ConnectionRow> named = rows.stream()
                .filter(r -> (AND + name + AND).contains(AND + r.connection().label() + AND))
                .toList();
        return name(named).equals(name) ? named : List.of();
    }

    /// With no account in it.
    AccountBook emptied() {
        MarketSnapshot nothing =
                new MarketSnapshot(Instant.EPOCH, "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        Portfolio none = new Portfolio(file.name(), file.portfolio().currency(), new Book(List.of()), nothing);
        return new AccountBook(
                new OpenedFile(file.name(), Optional.empty(), none, Optional.empty(), List.of()), List.of());
    }

    /// Whether the next is the same book: one that is empty waits for the accounts it had.
    boolean goesOnAs(AccountBook next) {
        return !parts.isEmpty() || file.name().equals(next.file.name());
    }

    /// What instruments of this book are called in the next.
    Map<InstrumentId, InstrumentId> renamed(AccountBook next) {
        return PortfolioMerge.renamed(parts, next.parts);
    }
}
