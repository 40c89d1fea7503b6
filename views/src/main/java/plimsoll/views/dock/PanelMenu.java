package plimsoll.views.dock;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with a panel, on its tab or head.
final class PanelMenu {
    private PanelMenu() {}

    static ContextMenu of(Docks docks, String panel) {
        MenuItem floating = new MenuItem(docks.isFloating(panel) ? "Back into the main window" : "Into its own window");
        floating.setOnAction(_ -> docks.floatOrDock(panel));
        MenuItem close = new MenuItem("Close");
        close.setOnAction(_ -> docks.close(panel));
        return new ContextMenu(floating, close);
    }
}
