package plimsoll.views.control;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A table whose first columns stay in view when it is scrolled sideways.
///
/// The toolkit has no such columns, so each row draws theirs a second time on top; rows must be
/// [FrozenRow]s.
public final class FrozenTable<R> extends TableView<R> {
    private final IntegerProperty frozen = new SimpleIntegerProperty(this, "frozen");
    private final ReadOnlyDoubleWrapper shift = new ReadOnlyDoubleWrapper(this, "shift");

    @SuppressWarnings("this-escape")
    public FrozenTable() {
        setRowFactory(_ -> new FrozenRow<>());
        shift.bind(skinProperty().flatMap(FrozenTable::shift).orElse(0.0));
    }

    private static javafx.beans.value.ObservableValue<Double> shift(Skin<?> skin) {
        return ((FrozenTableSkin<?>) skin).shiftProperty().asObject();
    }

    /// How many columns, of those that are visible.
    public IntegerProperty frozenProperty() {
        return frozen;
    }

    /// Pixels the table is scrolled to the right.
    public ReadOnlyDoubleProperty shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    public List<TableColumn<R, ?>> frozenColumns() {
        List<TableColumn<R, ?>> visible = getVisibleLeafColumns();
        return visible.subList(0, Math.min(frozen.get(), visible.size()));
    }

    /// Pixels.
    double frozenWidth() {
        return frozenColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FrozenTableSkin<>(this);
    }
}
