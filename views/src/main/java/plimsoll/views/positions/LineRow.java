package plimsoll.views.positions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.FrozenRow;
import plimsoll.views.positions.PositionRow.Standing;

/// A row that looks like what it shows: a group, a position that does not count, the one looked at.
///
/// Unmanaged, so that it is a root of layout: the table places its rows by itself.
final class LineRow extends FrozenRow<Line> {
    private record Sign(PseudoClass pseudoClass, Predicate<Line> holds) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    PseudoClass.getPseudoClass("group"), line -> line.subtotal().isPresent()),
            new Sign(
                    PseudoClass.getPseudoClass("inner-group"),
                    line -> line.subtotal().filter(s -> s.depth() > 0).isPresent()),
            new Sign(PseudoClass.getPseudoClass("excluded"), line -> stands(line, Standing.EXCLUDED)),
            new Sign(PseudoClass.getPseudoClass("closed"), line -> stands(line, Standing.CLOSED)),
            new Sign(PseudoClass.getPseudoClass("added"), line -> stands(line, Standing.ADDED)));
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Predicate<Line> current;
    private Subscription content = Subscription.EMPTY;

    /// @param current whether a line is the one looked at
    LineRow(Predicate<Line> current) {
        this.current = current;
        setManaged(false);
        itemProperty().subscribe(this::follow);
    }

    /// The table itself shows another line; only what a line shows meanwhile is missed by it.
    private void follow(@Nullable Line line) {
        content.unsubscribe();
        content = line == null ? Subscription.EMPTY : line.contentProperty().subscribe((_, _) -> refresh());
    }

    /// Cells whose figure is another are shown anew at once, so that they are styled and painted in one pulse.
    private void refresh() {
        mark();
        for (Node node : getChildrenUnmodifiable()) {
            if (node instanceof TableCell<?, ?> cell) {
                cell.updateIndex(getIndex());
            }
        }
    }

    private static boolean stands(Line line, Standing standing) {
        return line.row().filter(r -> r.standing() == standing).isPresent();
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        mark();
    }

    /// When what it shows or which line is looked at has changed.
    void mark() {
        Optional<Line> line = Optional.ofNullable(getItem());
        SIGNS.forEach(sign -> pseudoClassStateChanged(
                sign.pseudoClass(), line.filter(sign.holds()).isPresent()));
        pseudoClassStateChanged(CURRENT, line.filter(current).isPresent());
    }
}
