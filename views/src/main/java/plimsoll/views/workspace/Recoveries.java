package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.file.JournalText;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Journals.Unfinished;

/// Work that an earlier session left, to be taken up or thrown away. Owned by the UI thread.
public final class Recoveries {
    private static final Messages TEXT = Messages.of("workspace");

    /// A file opened again and what was left of it.
    record Recovered(OpenedFile file, Unfinished work) {}

    private final Threads threads;
    private final Portfolios portfolios;
    private final Journals journals;
    private final Consumer<Recovered> open;
    private final Consumer<Notice> say;
    private final ReadOnlyObjectWrapper<List<Unfinished>> left = new ReadOnlyObjectWrapper<>(List.of());

    Recoveries(
            Threads threads, Portfolios portfolios, Journals journals, Consumer<Recovered> open, Consumer<Notice> say) {
        this.threads = threads;
        this.portfolios = portfolios;
        this.journals = journals;
        this.open = open;
        this.say = say;
    }

    /// Newest first.
    public ReadOnlyObjectProperty<List<Unfinished>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Once, when the program starts.
    public void look() {
        threads.io().execute(() -> {
            try {
                List<Unfinished> found = journals.unfinished();
                threads.ui().execute(() -> left.set(found));
            } catch (IOException e) {
                tell(Notice.error(TEXT.text("unsavedWorkOfEarlier", Notice.reason(e))));
            }
        });
    }

    /// Opens its file with the edits as they were left, undone ones included.
    public void recover(Unfinished work) {
        threads.io().execute(() -> {
            try {
                OpenedFile file = file(work.content().start());
                threads.ui().execute(() -> {
                    drop(work);
                    open.accept(new Recovered(file, work));
                });
            } catch (IOException e) {
                tell(Notice.error(
                        TEXT.text("cannotBeOpenedTo", work.content().start().name(), Notice.reason(e)),
                        () -> recover(work)));
            }
        });
    }

    private OpenedFile file(JournalText.Start start) throws IOException {
        Optional<String> place = start.place();
        return place.isPresent()
                ? portfolios.read(Path.of(place.get()))
                : OpenedFile.ofText(start.name(), start.text().orElse(""));
    }

    /// For good.
    public void discard(Unfinished work) {
        drop(work);
        journals.resume(work).end();
    }

    /// Offered again at the next start.
    public void later() {
        left.set(List.of());
    }

    private void drop(Unfinished work) {
        left.set(left.get().stream().filter(u -> !u.equals(work)).toList());
    }

    private void tell(Notice notice) {
        threads.ui().execute(() -> say.accept(notice));
    }
}
