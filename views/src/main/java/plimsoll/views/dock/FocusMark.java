package plimsoll.views.dock;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/// Marks the dock that holds the keyboard. `focus-within` will not do: cells of tables raise it without the keyboard.
final class FocusMark {
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("in-use");

    private Optional<DockContainerLeaf> marked = Optional.empty();

    private FocusMark() {}

    static void in(Scene scene) {
        FocusMark mark = new FocusMark();
        scene.focusOwnerProperty().subscribe(mark::move);
    }

    private void move(@Nullable Node owner) {
        marked.ifPresent(leaf -> leaf.pseudoClassStateChanged(IN_USE, false));
        marked = leaf(owner);
        marked.ifPresent(leaf -> leaf.pseudoClassStateChanged(IN_USE, true));
    }

    private static Optional<DockContainerLeaf> leaf(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof DockContainerLeaf)) {
            at = at.getParent();
        }
        return at instanceof DockContainerLeaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    /// What stands in front where the keyboard is.
    static Optional<String> panel(Scene scene) {
        return leaf(scene.getFocusOwner())
                .flatMap(leaf -> Optional.ofNullable(leaf.getSelectedDockable()))
                .map(dockable -> dockable.getIdentifier());
    }
}
