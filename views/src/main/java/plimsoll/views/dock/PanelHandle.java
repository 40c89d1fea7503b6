package plimsoll.views.dock;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.util.DragUtils;

/// A panel without a tab is moved by its head.
final class PanelHandle {
    private final Dockable dockable;
    private final Runnable floatOut;
    private final Supplier<ContextMenu> menu;

    PanelHandle(Dockable dockable, Runnable floatOut, Supplier<ContextMenu> menu) {
        this.dockable = dockable;
        this.floatOut = floatOut;
        this.menu = menu;
    }

    void attach(Node head) {
        head.setOnDragDetected(event -> drag(head, event));
        head.setOnDragDone(this::dropped);
        head.setOnContextMenuRequested(event -> menu.get().show(head, event.getScreenX(), event.getScreenY()));
    }

    private void drag(Node head, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            Dragboard board = head.startDragAndDrop(TransferMode.MOVE);
            board.setContent(DragUtils.content(dockable));
            board.setDragView(head.snapshot(new SnapshotParameters(), null));
            event.consume();
        }
    }

    /// Beside every window: into one of its own.
    private void dropped(DragEvent event) {
        if (event.getTransferMode() == null && event.getGestureTarget() == null) {
            floatOut.run();
        }
        event.consume();
    }
}
