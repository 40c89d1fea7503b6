package plimsoll.views.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.views.workspace.Busy.Stage;
import plimsoll.views.workspace.Recalculation.BookInput;

/// The book as edited and as in the file, each assessed in two stages: margins at once, then liquidations.
/// Owned by the UI thread.
final class Assessments {
    private final Recalculation recalculation;
    private final Busy busy;
    private final Consumer<Assessment> afterSearches;
    private boolean margining;
    private final ReadOnlyObjectWrapper<Optional<Assessment>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Assessment>> actual = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param afterMargins what follows the first stage of the book as edited
    /// @param afterSearches what follows the second
    Assessments(Recalculation recalculation, Busy busy, Runnable afterMargins, Consumer<Assessment> afterSearches) {
        this.recalculation = recalculation;
        this.busy = busy;
        this.afterSearches = afterSearches;
        // Before any view, so that what follows is computed while they change.
        edited.addListener((_, _, _) -> {
            if (margining) {
                afterMargins.run();
            }
        });
    }

    ReadOnlyObjectProperty<Optional<Assessment>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Assessment>> actualProperty() {
        return actual.getReadOnlyProperty();
    }

    void clear() {
        edited.set(Optional.empty());
        actual.set(Optional.empty());
    }

    void of(BookInput input) {
        busy.beginBook();
        recalculation.margins(input, found -> margined(input, found));
    }

    private void margined(BookInput input, Assessment found) {
        margining = true;
        publish(input, found);
        margining = false;
        busy.begin(Stage.SEARCH);
        if (actual.get().filter(a -> a.isOf(input.actual())).isEmpty()) {
            busy.begin(Stage.ACTUAL);
            recalculation.actualMargins(input.actual(), a -> actual.set(Optional.of(a)));
        }
        recalculation.searches(found, share -> busy.advance(Stage.SEARCH, share), whole -> searched(input, whole));
        busy.end(Stage.BOOK);
    }

    private void searched(BookInput input, Assessment found) {
        publish(input, found);
        afterSearches.accept(found);
        actual.get().filter(a -> !a.isSearched()).ifPresentOrElse(this::searchActual, () -> busy.end(Stage.ACTUAL));
        busy.end(Stage.SEARCH);
    }

    /// Without edits both are one.
    private void publish(BookInput input, Assessment found) {
        edited.set(Optional.of(found));
        if (input.isActual()) {
            actual.set(Optional.of(found));
        }
    }

    private void searchActual(Assessment margined) {
        busy.begin(Stage.ACTUAL);
        recalculation.actualSearches(margined, found -> {
            actual.set(Optional.of(found));
            busy.end(Stage.ACTUAL);
        });
    }
}
