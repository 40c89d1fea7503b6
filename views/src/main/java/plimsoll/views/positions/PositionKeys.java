package plimsoll.views.positions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys of the table while nothing is being typed into it.
final class PositionKeys {
    private static final int MANY = 10;

    private final PositionsViewModel model;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    PositionKeys(PositionsViewModel model, PositionsView view) {
        this.model = model;
        PositionVerbs verbs = model.verbs();
        put(view::edit, "F2", "Enter");
        put(view::editTag, "T");
        put(() -> verbs.duplicate(model.chosen()), "Shortcut+D");
        put(() -> verbs.close(model.chosen()), "Delete");
        put(() -> verbs.flip(model.chosen()), "F");
        put(() -> verbs.toggleExcluded(model.chosen()), "X");
        put(() -> verbs.toggleIsolated(model.chosen()), "I");
        put(() -> verbs.reset(model.chosen()), "R");
        put(view::copy, "Shortcut+C");
        put(view::copyAll, "Shortcut+Shift+C");
        put(view::paste, "Shortcut+V");
        addSteps();
    }

    private void put(Runnable action, String... combinations) {
        for (String combination : combinations) {
            keys.put(KeyCombination.valueOf(combination), action);
        }
    }

    /// Shift with the plus of the main keys is how it is typed, so there ten lots are Alt.
    private void addSteps() {
        put(() -> step(1), "Plus", "Equals", "Shift+Equals", "Shift+Plus", "Add");
        put(() -> step(MANY), "Alt+Plus", "Alt+Equals", "Alt+Shift+Equals", "Alt+Add", "Shift+Add");
        put(() -> step(-1), "Minus", "Subtract");
        put(() -> step(-MANY), "Shift+Minus", "Alt+Minus", "Alt+Subtract", "Shift+Subtract");
    }

    private void step(int lots) {
        model.verbs().step(model.chosen(), lots);
    }

    void handle(KeyEvent event) {
        boolean typing = ((TableView<?>) event.getSource()).getEditingCell() != null;
        Optional<Runnable> action = typing
                ? Optional.empty()
                : keys.entrySet().stream()
                        .filter(e -> e.getKey().match(event))
                        .map(Map.Entry::getValue)
                        .findFirst();
        action.ifPresent(a -> {
            event.consume();
            a.run();
        });
    }
}
