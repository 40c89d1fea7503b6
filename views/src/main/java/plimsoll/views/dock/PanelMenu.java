package plimsoll.views.dock;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import plimsoll.views.control.Messages;

/// What can be done with a panel, on its tab or head.
final class PanelMenu {
    private static final Messages TEXT = Messages.of("dock");

    private PanelMenu() {}

    static ContextMenu of(Docks docks, String panel) {
        MenuItem floating =
                new MenuItem(docks.isFloating(panel) ? TEXT.text("backIntoTheMain") : TEXT.text("intoItsOwnWindow"));
        floating.setOnAction(_ -> docks.floatOrDock(panel));
        MenuItem close = new MenuItem(TEXT.text("close"));
        close.setOnAction(_ -> docks.close(panel));
        return new ContextMenu(floating, close);
    }
}
