package plimsoll.views.positions;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;

/// Menus of the table: on its rows, on its headers and on the button above it.
final class PositionMenus {
    private final PositionsViewModel model;
    private final LineTable lines;
    private final PositionsView view;

    PositionMenus(PositionsViewModel model, LineTable lines, PositionsView view) {
        this.model = model;
        this.lines = lines;
        this.view = view;
    }

    void addTo(MenuButton gear) {
        gear.getItems().setAll(shared());
        gear.setOnShowing(_ -> gear.getItems().setAll(shared()));
        lines.node().setContextMenu(ofRows());
        lines.allColumns().forEach(this::addTo);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private ContextMenu ofRows() {
        PositionVerbs verbs = model.verbs();
        MenuItem edit = item("Edit (F2)", view::edit);
        List<MenuItem> ofPositions = List.of(
                item("One lot more (+)", () -> verbs.step(model.chosen(), 1)),
                item("One lot less (-)", () -> verbs.step(model.chosen(), -1)),
                item("Duplicate (Ctrl+D)", () -> verbs.duplicate(model.chosen())),
                item("Flip (F)", () -> verbs.flip(model.chosen())),
                item("Exclude or include (X)", () -> verbs.toggleExcluded(model.chosen())),
                item("Tag… (T)", view::editTag),
                item("Reset to the file (R)", () -> verbs.reset(model.chosen())),
                item("Close (Del)", () -> verbs.close(model.chosen())));
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(edit);
        menu.getItems().addAll(ofPositions);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Copy cells (Ctrl+C)", view::copy),
                        item("Copy table (Ctrl+Shift+C)", view::copyAll),
                        item("Paste rows (Ctrl+V)", view::paste));
        BooleanSupplier none = () -> model.chosen().isEmpty();
        menu.setOnShowing(_ -> ofPositions.forEach(i -> i.setDisable(none.getAsBoolean())));
        return menu;
    }

    private void addTo(TableColumn<Line, ?> column) {
        PositionColumn of = LineTable.of(column);
        MenuItem hide = item("Hide " + of.title(), () -> model.columns().show(of, false));
        hide.setDisable(of == PositionColumn.INSTRUMENT);
        ContextMenu menu = new ContextMenu(
                item("Smallest first", () -> lines.sortBy(of, SortType.ASCENDING)),
                item("Largest first", () -> lines.sortBy(of, SortType.DESCENDING)),
                item("Order of the file", lines::clearSort),
                item("Filter by " + of.title() + "…", () -> model.filterBy(of)),
                hide);
        Menu sets = new Menu("Sets");
        menu.getItems().addAll(new SeparatorMenuItem(), item("Columns…", model.choosingColumns()::send), sets);
        menu.setOnShowing(_ -> sets.getItems().setAll(ofSets()));
        sets.getItems().setAll(ofSets());
        column.setContextMenu(menu);
    }

    private List<MenuItem> ofSets() {
        return model.columns().sets().stream()
                .map(name -> item(name, () -> model.columns().use(name)))
                .toList();
    }

    private List<MenuItem> shared() {
        Menu sets = new Menu("Sets");
        sets.getItems().setAll(ofSets());
        return List.of(
                item("Choose columns…", model.choosingColumns()::send),
                sets,
                new SeparatorMenuItem(),
                item("Fold all groups", () -> model.foldAll(true)),
                item("Unfold all groups", () -> model.foldAll(false)),
                new SeparatorMenuItem(),
                item("Copy table", view::copyAll),
                item("Export as shown, CSV…", view::export));
    }
}
