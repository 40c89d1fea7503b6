package plimsoll.views.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.model.margin.NoLongerWanted;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.Situation;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Busy.Stage;

/// What margin reports are made of, and the work on them. Owned by the UI thread.
public final class Reports {
    private static final Messages TEXT = Messages.of("workspace");

    /// @param <T> what it gives
    @FunctionalInterface
    public interface Work<T> {
        /// Called off the UI thread; may wait.
        T get() throws IOException;
    }

    private final Workspace workspace;
    private final Threads threads;
    private final ParameterLibrary library;
    private final Busy busy;
    private int running;

    Reports(Workspace workspace, Threads threads, ParameterLibrary library, Busy busy) {
        this.workspace = workspace;
        this.threads = threads;
        this.library = library;
        this.busy = busy;
    }

    /// The book as it is shown; empty while nothing is open.
    public Optional<ReportSubject> subject() {
        return workspace
                .fileProperty()
                .get()
                .flatMap(f -> workspace
                        .situation()
                        .map(edited -> new ReportSubject(
                                f,
                                f.original(library),
                                edited,
                                workspace.whatIfs().edits(),
                                workspace.assessmentProperty().get().filter(a -> isOf(a, edited)),
                                workspace.currencyProperty().get(),
                                workspace.stressProperty().get(),
                                workspace
                                        .scenarios()
                                        .stresses()
                                        .stressesProperty()
                                        .get())));
    }

    private boolean isOf(Assessment known, Situation edited) {
        List<Account> accounts =
                known.accounts().stream().map(AccountAssessment::account).toList();
        return Same.object(known.market(), edited.market())
                && accounts.equals(edited.counted().accounts())
                && known.isSearched()
                && known.currency().equals(workspace.currencyProperty().get())
                && known.stress().equals(workspace.stressProperty().get());
    }

    /// Called by the work itself, off the UI thread.
    public void meanwhile(Runnable onUiThread) {
        threads.ui().execute(onUiThread);
    }

    /// Exactly one of the two is called, on the UI thread; neither when it was no longer wanted.
    ///
    /// @param failed gets the reason in words
    public <T> void ask(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        running++;
        busy.begin(Stage.REPORT);
        threads.io().execute(() -> {
            Runnable then = answer(work, done, failed);
            threads.ui().execute(() -> {
                then.run();
                if (--running == 0) {
                    busy.end(Stage.REPORT);
                }
            });
        });
    }

    private static <T> Runnable answer(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        try {
            T result = work.get();
            return () -> done.accept(result);
        } catch (NoLongerWanted _) {
            return () -> {};
        } catch (IOException e) {
            return () -> failed.accept(Notice.reason(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            System.getLogger("plimsoll").log(System.Logger.Level.ERROR, "the report failed", e);
            return () -> failed.accept(TEXT.text("internalReason", e));
        }
    }
}
