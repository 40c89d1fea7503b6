package plimsoll.views.connect;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.ask.Credentials;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.Connections.KeyPlace;
import plimsoll.views.workspace.FetchedAccount;
import plimsoll.views.workspace.Threads;

/// A connection in the making: what was typed, how its test went, and where its key will be kept.
final class ConnectViewModel {
    private static final Messages TEXT = Messages.of("connect");
    /// How the words below the form are meant.
    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    private final Connections connections;
    private final AccountDesk desk;
    private final Threads threads;
    private final ConnectForm form;
    private final ReadOnlyObjectWrapper<KeyPlace> place = new ReadOnlyObjectWrapper<>(KeyPlace.SYSTEM);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.PLAIN);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<FutureTask<?>> running = Optional.empty();
    private long runs;

    /// What is done off the UI thread and may fail.
    private interface Work {
        /// @return what follows on the UI thread
        Runnable run() throws ConnectFailed;
    }

    ConnectViewModel(Connections connections, AccountDesk desk, Threads threads) {
        this.connections = connections;
        this.desk = desk;
        this.threads = threads;
        this.form = new ConnectForm(desk);
        form.exchangeProperty().addListener(_ -> begin());
    }

    ConnectForm form() {
        return form;
    }

    ReadOnlyObjectProperty<KeyPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Another venue takes other things.
    private void begin() {
        form.clear();
        say(Tone.PLAIN, "");
    }

    /// Looks where keys are kept.
    void open() {
        say(Tone.PLAIN, "");
        lookAtPlace();
    }

    private void lookAtPlace() {
        threads.io().execute(() -> {
            KeyPlace found = connections.keyPlace();
            threads.ui().execute(() -> place.set(found));
        });
    }

    /// Asks the exchange for the account and says how that went; nothing is kept.
    void test() {
        withChecked((connection, credentials) -> {
            FetchedAccount fetched = fetch(connection, credentials);
            return () -> say(Tone.GOOD, tested(fetched));
        });
    }

    /// @param first the passphrase of the file of keys, if one is needed; wiped
    /// @param again typed a second time for a new file; wiped
    void save(char[] first, char[] again) {
        boolean locked = place.get() == KeyPlace.NEW_FILE || place.get() == KeyPlace.LOCKED_FILE;
        boolean unlocks = form.exchangeProperty().get().needsKey() && locked;
        Optional<String> wrong = unlocks ? StorePassphrase.objection(place.get(), first, again) : Optional.empty();
        Arrays.fill(again, '\0');
        if (wrong.isPresent()) {
            say(Tone.BAD, wrong.get());
            return;
        }
        withChecked((connection, credentials) -> {
            if (unlocks) {
                connections.unlock(first);
            }
            FetchedAccount fetched = fetch(connection, credentials);
            if (Thread.currentThread().isInterrupted()) {
                throw new ConnectFailed(TEXT.text("cancelled"));
            }
            connections.keep(connection, credentials);
            return () -> {
                desk.add(connection, fetched);
                form.clear();
                form.labelProperty().set("");
                say(Tone.GOOD, TEXT.text("connected", connection.label(), tested(fetched)));
            };
        });
    }

    /// Opens the file of keys for the connections that are saved. Wipes the passphrase.
    void unlock(char[] typed) {
        run(() -> {
            connections.unlock(typed);
            return () -> say(Tone.GOOD, TEXT.text("unlocked"));
        });
    }

    private interface Checked {
        Runnable run(Connection connection, Credentials credentials) throws ConnectFailed;
    }

    private void withChecked(Checked work) {
        Optional<String> wrong = form.objection();
        if (wrong.isPresent()) {
            say(Tone.BAD, wrong.get());
            return;
        }
        Connection connection = form.connection();
        Credentials credentials = form.credentials();
        say(Tone.PLAIN, TEXT.text("asking", form.exchangeProperty().get().name()));
        run(() -> work.run(connection, credentials));
    }

    private FetchedAccount fetch(Connection connection, Credentials credentials) throws ConnectFailed {
        return connections.fetch(
                connection, credentials, (answered, known) -> threads.ui().execute(() -> progress(answered, known)));
    }

    private void progress(int answered, int known) {
        if (busy.get()) {
            say(Tone.PLAIN, TEXT.text("answered", form.exchangeProperty().get().name(), answered, known));
        }
    }

    private void run(Work work) {
        if (busy.get()) {
            return;
        }
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

    /// What was cancelled ends without a word.
    private void finish(long started, Runnable then) {
        if (started == runs) {
            busy.set(false);
            then.run();
            lookAtPlace();
        }
    }

    private Runnable outcome(Work work) {
        try {
            return work.run();
        } catch (ConnectFailed e) {
            return () -> failed(e);
        } catch (RuntimeException e) {
            return () -> say(Tone.BAD, TEXT.text("internal", e.getClass().getSimpleName()));
        }
    }

    private void failed(ConnectFailed e) {
        e.grant().ifPresent(form::refuse);
        say(Tone.BAD, String.valueOf(e.getMessage()));
    }

    void cancel() {
        runs++;
        running.ifPresent(task -> task.cancel(true));
        busy.set(false);
        say(Tone.PLAIN, TEXT.text("cancelled"));
    }

    private void say(Tone how, String what) {
        tone.set(how);
        words.set(what);
    }

    private static String tested(FetchedAccount fetched) {
        String may = fetched.grant()
                .map(g -> g.isReadOnly() ? TEXT.text("mayRead") : TEXT.text("mayAlso", g.harm()))
                .orElse(TEXT.text("mayUnknown"));
        return TEXT.text(
                "works",
                fetched.positions(),
                may,
                fetched.clock().toMillis(),
                fetched.problems().size());
    }
}
