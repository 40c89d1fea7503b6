package plimsoll.views.positions;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;

/// A line of the table: the same one after every recalculation, so that selection and editing stay where
/// they are and only what is in view is made anew.
public final class Line {
    private final ObjectProperty<LineContent> content;

    Line(LineContent content) {
        this.content = new SimpleObjectProperty<>(content);
    }

    LineContent content() {
        return content.get();
    }

    ObservableValue<LineContent> contentProperty() {
        return content;
    }

    void show(LineContent newContent) {
        content.set(newContent);
    }

    public Figure figure(PositionColumn column) {
        return content.get().figure(column);
    }

    /// Empty for a group.
    Optional<PositionRow> row() {
        return content.get() instanceof PositionRow row ? Optional.of(row) : Optional.empty();
    }

    Optional<Subtotal> subtotal() {
        return content.get() instanceof Subtotal subtotal ? Optional.of(subtotal) : Optional.empty();
    }

    Optional<PositionKey> key() {
        return row().map(PositionRow::key);
    }
}
