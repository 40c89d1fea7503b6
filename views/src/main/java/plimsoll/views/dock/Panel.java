package plimsoll.views.dock;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import plimsoll.views.workspace.Sight;

/// A tool window.
///
/// @param id in layouts, commands and pictures
/// @param key that brings it to the front; empty when it has none
/// @param hasHead its content says its title, so that it needs no tab where it stands alone
/// @param view the class of its view; failures in that class's package are its own
/// @param content made when the panel is first shown; told whether it can be seen
public record Panel(
        String id,
        String title,
        Optional<String> key,
        boolean hasHead,
        Class<?> view,
        Function<Sight, ? extends Node> content) {
    /// Whether a class of this name works for this panel.
    ///
    /// @return 0 for no, more the surer
    int owns(String className) {
        if (!className.startsWith(view.getPackageName() + ".")) {
            return 0;
        }
        String stem = view.getSimpleName().replaceFirst("View$", "");
        return className.contains(stem) ? 2 : 1;
    }
}
