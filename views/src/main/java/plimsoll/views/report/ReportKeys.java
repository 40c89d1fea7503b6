package plimsoll.views.report;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What keys do in the preview; those that move are left to fields and lists.
final class ReportKeys {
    private final Map<KeyCombination, Runnable> always;
    private final Map<KeyCode, Runnable> moves;

    ReportKeys(ReportView view, PreviewViewModel preview) {
        this.always = Map.ofEntries(
                Map.entry(on(KeyCode.P), view::openPrint),
                Map.entry(on(KeyCode.S), view::savePdf),
                Map.entry(on(KeyCode.PLUS), preview::zoomIn),
                Map.entry(on(KeyCode.EQUALS), preview::zoomIn),
                Map.entry(on(KeyCode.ADD), preview::zoomIn),
                Map.entry(on(KeyCode.MINUS), preview::zoomOut),
                Map.entry(on(KeyCode.SUBTRACT), preview::zoomOut),
                Map.entry(on(KeyCode.DIGIT0), () -> preview.zoomProperty().set(Zoom.FULL)),
                Map.entry(on(KeyCode.NUMPAD0), () -> preview.zoomProperty().set(Zoom.FULL)),
                Map.entry(on(KeyCode.DIGIT1), () -> preview.zoomProperty().set(Zoom.WIDTH)),
                Map.entry(on(KeyCode.DIGIT2), () -> preview.zoomProperty().set(Zoom.PAGE)),
                Map.entry(new KeyCodeCombination(KeyCode.F5), view::update));
        this.moves = Map.of(
                KeyCode.PAGE_UP, () -> preview.step(-1),
                KeyCode.PAGE_DOWN, () -> preview.step(1),
                KeyCode.HOME, () -> preview.go(0),
                KeyCode.END, () -> preview.go(preview.count() - 1));
    }

    private static KeyCombination on(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    void press(KeyEvent event) {
        always.entrySet().stream()
                .filter(e -> e.getKey().match(event))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> move(event))
                .ifPresent(action -> {
                    action.run();
                    event.consume();
                });
    }

    private Optional<Runnable> move(KeyEvent event) {
        return isPlain(event) && !ownsKeys(event.getTarget())
                ? Optional.ofNullable(moves.get(event.getCode()))
                : Optional.empty();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private static boolean ownsKeys(Object target) {
        return target instanceof TextInputControl
                || target instanceof ListView<?>
                || (target instanceof Node node && node.getParent() instanceof ListView<?>);
    }
}
