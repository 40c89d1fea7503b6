package plimsoll.views.connect;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.ask.AskedCase;
import plimsoll.model.ask.MarginQuestion;
import plimsoll.model.ask.MarginQuestions;
import plimsoll.model.ask.VenueAnswer;
import plimsoll.model.format.Wording;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.AskedVenue;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

/// What the venue of the chosen account says of its margin, edits made, beside ours. Asked on request only.
final class AskViewModel {
    private static final Messages TEXT = Messages.of("ask");

    /// An answer with the book it is about.
    private record Answered(VenueAnswer answer, Comparison book) {}

    private final Workspace workspace;
    private final Connections connections;
    private final SavedConnections saved;
    private final Threads threads;
    private final ObservableList<AskRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remarks = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Answered>> answered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FutureTask<?>> running = Optional.empty();
    private long runs;

    AskViewModel(Workspace workspace, Connections connections, SavedConnections saved, Threads threads) {
        this.workspace = workspace;
        this.connections = connections;
        this.saved = saved;
        this.threads = threads;
    }

    ObservableList<AskRow> rows() {
        return rows;
    }

    /// How it went, in words.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// What bears on the comparison, a line each.
    ReadOnlyStringProperty remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<?> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    boolean hasAnswer() {
        return answered.get().isPresent();
    }

    /// About the chosen account as it is now.
    void ask() {
        if (busy.get()) {
            return;
        }
        clear();
        Optional<Account> account = workspace.currentAccount().map(AccountAssessment::account);
        Optional<MarketSnapshot> market = workspace.assessmentProperty().get().map(Assessment::market);
        if (account.isEmpty() || market.isEmpty()) {
            words.set(TEXT.text("noAccount"));
            return;
        }
        Optional<Connection> connection = connection(account.get());
        boolean edited = workspace.whatIfs().sizeProperty().get() > 0;
        Assessor assessor =
                new Assessor(workspace.library(), workspace.currencyProperty().get(), Map.of());
        words.set(TEXT.text("asking", account.get().venue()));
        run(() -> {
            Comparison book = assessor.assess(account.get(), market.get(), Searches.NONE);
            MarginQuestion question = MarginQuestions.of(book, edited);
            if (question.notOffered().isPresent()) {
                throw new ConnectFailed(question.notOffered().get());
            }
            return new Answered(answer(question, book, connected(connection, account.get())), book);
        });
    }

    private void clear() {
        rows.clear();
        remarks.set("");
        answered.set(Optional.empty());
    }

    /// The account's name is its connection's label.
    private Optional<Connection> connection(Account account) {
        return saved.all().stream()
                .filter(c -> c.label().equals(account.id().name()) && c.venue().equals(account.venue()))
                .findFirst();
    }

    private static Connection connected(Optional<Connection> connection, Account account) throws ConnectFailed {
        return connection.orElseThrow(
                () -> new ConnectFailed(TEXT.text("notConnected", account.id().name(), account.venue())));
    }

    private VenueAnswer answer(MarginQuestion question, Comparison book, Connection connection) throws ConnectFailed {
        AskedVenue asked = connections.ask(
                connection,
                question.requests(),
                (answered, known) -> threads.ui().execute(() -> progress(question.venue(), answered, known)));
        return MarginQuestions.answer(question, book, asked.replies(), asked.refused(), asked.asOf());
    }

    private void progress(String venue, int answered, int known) {
        if (busy.get()) {
            words.set(TEXT.text("progress", venue, answered, known));
        }
    }

    private interface Work {
        Answered run() throws ConnectFailed;
    }

    private void run(Work work) {
        busy.set(true);
        long started = ++runs;
        FutureTask<?> task = new FutureTask<>(() -> {
            Runnable then = outcome(work);
            threads.ui().execute(() -> finish(started, then));
            return null;
        });
        running = Optional.of(task);
        threads.io().execute(task);
    }

    private void finish(long started, Runnable then) {
        if (started == runs) {
            busy.set(false);
            then.run();
        }
    }

    private Runnable outcome(Work work) {
        try {
            Answered found = work.run();
            return () -> show(found);
        } catch (ConnectFailed e) {
            return () -> words.set(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return () -> words.set(TEXT.text("internal", e.getClass().getSimpleName()));
        }
    }

    private void show(Answered found) {
        VenueAnswer answer = found.answer();
        rows.setAll(answer.figures().stream().map(AskRow::new).toList());
        remarks.set(answer.problems().stream().map(Wording::line).collect(Collectors.joining("\n")));
        answered.set(Optional.of(found));
        words.set(TEXT.text(
                "answered",
                answer.venue(),
                answer.account().name(),
                answer.time().truncatedTo(ChronoUnit.SECONDS),
                rows.size()));
    }

    void cancel() {
        if (busy.get()) {
            runs++;
            running.ifPresent(task -> task.cancel(true));
            busy.set(false);
            words.set(TEXT.text("cancelled"));
        }
    }

    /// A name for the golden case.
    String caseName() {
        return answered.get()
                .map(a ->
                        "asked-" + a.answer().venue() + "-" + a.answer().time().getEpochSecond() + ".json")
                .orElse("");
    }

    /// Without names, ids and keys.
    void save(Path place) {
        answered.get().ifPresent(a -> {
            String text = AskedCase.text(a.answer(), a.book());
            workspace.documents().exports().write(place, () -> text);
        });
    }
}
