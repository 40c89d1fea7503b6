package plimsoll.views.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Renaming;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.FetchedAccount;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

/// The saved connections, and the book of those that are connected. Owned by the UI thread.
///
/// What could not be refreshed keeps its last figures and their age. The book never takes the place of another
/// portfolio unless the trader asks for it.
final class AccountDesk {
    private static final Messages TEXT = Messages.of("connect");

    private final Workspace workspace;
    private final Connections connections;
    private final Threads threads;
    private final InstantSource clock;
    private final SavedConnections saved;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private Optional<AccountBook> book = Optional.empty();
    private long newest;

    AccountDesk(Workspace workspace, Connections connections, SavedConnections saved, Surroundings surroundings) {
        this.workspace = workspace;
        this.connections = connections;
        this.threads = surroundings.threads();
        this.clock = surroundings.clock();
        this.saved = saved;
        Instant now = clock.instant();
        saved.all().forEach(c -> rows.add(ConnectionRow.of(c, now)));
    }

    ObservableList<ConnectionRow> rows() {
        return rows;
    }

    boolean has(String label) {
        return row(label).isPresent();
    }

    private Optional<ConnectionRow> row(String label) {
        return rows.stream().filter(r -> r.connection().label().equals(label)).findFirst();
    }

    /// A new one, with what it was tested by.
    void add(Connection connection, FetchedAccount fetched) {
        rows.add(ConnectionRow.of(connection, clock.instant()).with(fetched, clock.instant()));
        save();
        showBook(true);
    }

    /// Asks for newer figures and shows the book.
    void refresh(String label) {
        row(label).ifPresent(r -> ask(r, true));
    }

    /// Those that are connected; all, where none is.
    void refreshAll() {
        List<ConnectionRow> held =
                rows.stream().filter(r -> r.held().isPresent()).toList();
        (held.isEmpty() ? List.copyOf(rows) : held).forEach(r -> ask(r, true));
    }

    /// To be called now and then: refreshes what is due.
    void lookAtClock() {
        Instant now = clock.instant();
        rows.replaceAll(r -> r.at(now));
        tellAges();
        rows.stream().filter(ConnectionRow::isDue).toList().forEach(r -> ask(r, false));
    }

    /// Beside the figures, as long as the book is what is shown.
    private void tellAges() {
        if (isShown(workspace.fileProperty().get())) {
            Map<AccountId, AccountAge> ages = new HashMap<>();
            rows.forEach(row -> ages.putAll(row.ages()));
            workspace.documents().setAges(ages);
        }
    }

    private void ask(ConnectionRow row, boolean show) {
        if (row.asking()) {
            return;
        }
        String label = row.connection().label();
        change(label, ConnectionRow::nowAsking);
        threads.io().execute(() -> {
            try {
                FetchedAccount fetched = connections.fetch(row.connection(), (_, _) -> {});
                threads.ui().execute(() -> arrived(label, fetched, show));
            } catch (ConnectFailed e) {
                threads.ui().execute(() -> failed(label, String.valueOf(e.getMessage())));
            }
        });
    }

    /// One that was disconnected meanwhile is asked for no longer.
    private void arrived(String label, FetchedAccount fetched, boolean show) {
        if (row(label).filter(ConnectionRow::asking).isPresent()) {
            change(label, r -> r.with(fetched, clock.instant()));
            showBook(show);
        }
    }

    private void failed(String label, String why) {
        row(label).filter(ConnectionRow::asking).ifPresent(row -> {
            change(label, r -> r.failed(why, clock.instant()));
            String words = row.held().isPresent()
                    ? TEXT.text("notRefreshed", label, why, row.heldSince())
                    : TEXT.text("notLoaded", label, why);
            workspace.documents().failed(words, () -> refresh(label));
        });
    }

    /// Out of the book; connection and key stay.
    void disconnect(String label) {
        row(label).ifPresent(r -> {
            change(label, _ -> ConnectionRow.of(r.connection(), clock.instant()));
            showBook(false);
        });
    }

    /// The key is deleted, the connection with it.
    void delete(String label) {
        row(label)
                .map(ConnectionRow::connection)
                .ifPresent(connection -> threads.io().execute(() -> {
                    try {
                        connections.forget(connection);
                        threads.ui().execute(() -> deleted(label));
                    } catch (ConnectFailed e) {
                        String words = TEXT.text("notDeleted", label, String.valueOf(e.getMessage()));
                        threads.ui().execute(() -> workspace.documents().failed(words, () -> delete(label)));
                    }
                }));
    }

    private void deleted(String label) {
        rows.removeIf(r -> r.connection().label().equals(label));
        save();
        showBook(false);
    }

    void every(String label, int minutes) {
        if (row(label).filter(r -> r.connection().minutes() != minutes).isPresent()) {
            change(label, r -> r.every(minutes));
            save();
        }
    }

    private void change(String label, UnaryOperator<ConnectionRow> by) {
        rows.replaceAll(r -> r.connection().label().equals(label) ? by.apply(r) : r);
    }

    private void save() {
        saved.put(rows.stream().map(ConnectionRow::connection).toList());
    }

    private void showBook(boolean show) {
        List<ConnectionRow> held =
                rows.stream().filter(r -> r.held().isPresent()).toList();
        long version = ++newest;
        if (held.isEmpty()) {
            empty();
            return;
        }
        threads.io().execute(() -> {
            AccountBook made = AccountBook.of(held);
            threads.ui().execute(() -> show(made, version, show));
        });
    }

    /// No account is connected any more: no figures are left of it, and its edits wait for it.
    private void empty() {
        if (isShown(workspace.fileProperty().get())) {
            AccountBook none = book.orElseThrow().emptied();
            book = Optional.of(none);
            workspace.documents().refresh(none.file(), edit -> edit);
            workspace.refuse(TEXT.text("left", none.file().name()));
        } else {
            book = Optional.empty();
        }
    }

    /// The book takes the place of another portfolio only when asked to. One that was recovered after the program had
    /// ended is the same book: it is gone on with as soon as all of its accounts are here.
    private void show(AccountBook made, long version, boolean wanted) {
        if (version != newest) {
            return;
        }
        Optional<OpenedFile> shown = workspace.fileProperty().get();
        List<ConnectionRow> before = book.isEmpty() ? AccountBook.shownIn(shown, rows) : List.of();
        List<ConnectionRow> missing =
                before.stream().filter(r -> r.held().isEmpty()).toList();
        if (isShown(shown) && book.orElseThrow().goesOnAs(made)) {
            goOn(made, Renaming.of(book.orElseThrow().renamed(made)));
        } else if (!before.isEmpty()
                && missing.isEmpty()
                && shown.map(OpenedFile::name).equals(Optional.of(made.file().name()))) {
            goOn(made, edit -> edit);
        } else if (wanted && missing.stream().anyMatch(r -> r.failure().isEmpty())) {
            missing.forEach(r -> ask(r, true));
        } else if (wanted) {
            book = Optional.of(made);
            workspace.show(made.file());
            tellAges();
        }
    }

    private boolean isShown(Optional<OpenedFile> shown) {
        return book.isPresent() && shown.equals(book.map(AccountBook::file));
    }

    private void goOn(AccountBook made, UnaryOperator<Edit> change) {
        book = Optional.of(made);
        workspace.documents().refresh(made.file(), change);
        tellAges();
        listLostEdits(made.file());
    }

    private void listLostEdits(OpenedFile made) {
        List<EditRun.Step> lost = EditRun.of(
                        made.original(workspace.library()), workspace.whatIfs().edits(), workspace.library())
                .steps()
                .stream()
                .filter(step -> step.refusal().isPresent())
                .toList();
        if (!lost.isEmpty()) {
            workspace.refuse(TEXT.text(
                    "lostEdits", lost.stream().map(EditRun.Step::words).collect(Collectors.joining("; "))));
        }
    }
}
