package plimsoll.views.control;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import plimsoll.views.control.Heatmap.Cell;

/// Keys and pointer on a heatmap.
final class HeatmapGestures {
    private static final double NOTCH = 30;

    /// Two corners that are being dragged.
    record Band(Cell from, Cell to) {
        boolean isOneCell() {
            return from.row() == to.row() && from.column() == to.column();
        }
    }

    private final Region on;
    private final HeatmapCursor cursor;
    private final HeatmapActions actions;
    private final Function<MouseEvent, Optional<Cell>> at;
    private final Supplier<Integer> cells;
    private final ReadOnlyObjectWrapper<Optional<Band>> band = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double scrolled;

    /// @param cells at least as many as a side has
    HeatmapGestures(
            Region on,
            HeatmapCursor cursor,
            HeatmapActions actions,
            Function<MouseEvent, Optional<Cell>> at,
            Supplier<Integer> cells) {
        this.on = on;
        this.cursor = cursor;
        this.actions = actions;
        this.at = at;
        this.cells = cells;
    }

    ReadOnlyObjectProperty<Optional<Band>> bandProperty() {
        return band.getReadOnlyProperty();
    }

    void listen() {
        on.setOnKeyPressed(this::press);
        on.setOnMouseMoved(this::point);
        on.setOnMouseExited(_ -> cursor.leave());
        on.setOnMousePressed(this::start);
        on.setOnMouseDragged(this::drag);
        on.setOnMouseReleased(_ -> release());
        on.setOnScroll(this::scroll);
    }

    private void point(MouseEvent event) {
        at.apply(event).ifPresentOrElse(c -> cursor.point(c.row(), c.column()), cursor::leave);
    }

    private void start(MouseEvent event) {
        on.requestFocus();
        boolean first = event.getButton() == MouseButton.PRIMARY;
        band.set(at.apply(event).filter(_ -> first).map(c -> new Band(c, c)));
    }

    private void drag(MouseEvent event) {
        point(event);
        band.get().ifPresent(b -> at.apply(event).ifPresent(c -> band.set(Optional.of(new Band(b.from(), c)))));
    }

    /// A click chooses a cell and opens it; a drag takes what it went over.
    private void release() {
        Optional<Band> dragged = band.get();
        band.set(Optional.empty());
        dragged.ifPresent(b -> {
            if (b.isOneCell()) {
                cursor.choose(b.from().row(), b.from().column());
                actions.open();
            } else {
                actions.zoomTo(b.from(), b.to());
            }
        });
    }

    private void scroll(ScrollEvent event) {
        scrolled += event.getDeltaY();
        if (scrolled >= NOTCH) {
            actions.zoomIn(cursor.hoverProperty().get());
        } else if (scrolled <= -NOTCH) {
            actions.zoomOut();
        } else {
            return;
        }
        scrolled = 0;
        event.consume();
    }

    private void press(KeyEvent event) {
        boolean taken = !event.isAltDown() && (event.isShortcutDown() ? command(event) : step(event));
        if (taken) {
            event.consume();
        }
    }

    private boolean command(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> actions.zoomIn(cursor.cellProperty().get());
            case MINUS, SUBTRACT -> actions.zoomOut();
            case C -> actions.copy();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean step(KeyEvent event) {
        int far = cells.get();
        switch (event.getCode()) {
            case LEFT -> cursor.step(-1, 0);
            case RIGHT -> cursor.step(1, 0);
            case UP -> cursor.step(0, 1);
            case DOWN -> cursor.step(0, -1);
            case HOME -> cursor.step(-far, 0);
            case END -> cursor.step(far, 0);
            case PAGE_UP -> cursor.step(0, far);
            case PAGE_DOWN -> cursor.step(0, -far);
            case ESCAPE -> cursor.reset();
            case BACK_SPACE -> actions.zoomBack();
            case ENTER, SPACE -> actions.open();
            default -> {
                return false;
            }
        }
        return true;
    }
}
