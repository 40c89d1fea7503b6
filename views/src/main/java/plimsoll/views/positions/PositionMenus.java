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
import plimsoll.views.control.Messages;

/// Menus of the table: on its rows, on its headers and on the button above it.
final class PositionMenus {
    private static final Messages TEXT = Messages.of("positions");

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
        MenuItem edit = item(TEXT.text("editF2"), view::edit);
        List<MenuItem> ofPositions = List.of(
                item(TEXT.text("oneLotMore"), () -> verbs.step(model.chosen(), 1)),
                item(TEXT.text("oneLotLess"), () -> verbs.step(model.chosen(), -1)),
                item(TEXT.text("duplicateCtrlD"), () -> verbs.duplicate(model.chosen())),
                item(TEXT.text("flipF"), () -> verbs.flip(model.chosen())),
                item(TEXT.text("excludeOrIncludeX"), () -> verbs.toggleExcluded(model.chosen())),
                item(TEXT.text("isolateOrCrossI"), () -> verbs.toggleIsolated(model.chosen())),
                item(TEXT.text("tagT"), view::editTag),
                item(TEXT.text("resetToTheFile"), () -> verbs.reset(model.chosen())),
                item(TEXT.text("closeDel"), () -> verbs.close(model.chosen())));
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(edit);
        menu.getItems().addAll(ofPositions);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(TEXT.text("copyCellsCtrlC"), view::copy),
                        item(TEXT.text("copyTableCtrlShift"), view::copyAll),
                        item(TEXT.text("pasteRowsCtrlV"), view::paste));
        BooleanSupplier none = () -> model.chosen().isEmpty();
        menu.setOnShowing(_ -> ofPositions.forEach(i -> i.setDisable(none.getAsBoolean())));
        return menu;
    }

    private void addTo(TableColumn<Line, ?> column) {
        PositionColumn of = LineTable.of(column);
        MenuItem hide =
                item(TEXT.text("hide", of.title()), () -> model.columns().show(of, false));
        hide.setDisable(of == PositionColumn.INSTRUMENT);
        ContextMenu menu = new ContextMenu(
                item(TEXT.text("smallestFirst"), () -> lines.sortBy(of, SortType.ASCENDING)),
                item(TEXT.text("largestFirst"), () -> lines.sortBy(of, SortType.DESCENDING)),
                item(TEXT.text("orderOfTheFile"), lines::clearSort),
                item(TEXT.text("filterBy", of.title()), () -> model.filterBy(of)),
                hide);
        Menu sets = new Menu(TEXT.text("sets"));
        menu.getItems()
                .addAll(new SeparatorMenuItem(), item(TEXT.text("columns2"), model.choosingColumns()::send), sets);
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
        Menu sets = new Menu(TEXT.text("sets"));
        sets.getItems().setAll(ofSets());
        return List.of(
                item(TEXT.text("chooseColumns"), model.choosingColumns()::send),
                sets,
                new SeparatorMenuItem(),
                item(TEXT.text("foldAllGroups"), () -> model.foldAll(true)),
                item(TEXT.text("unfoldAllGroups"), () -> model.foldAll(false)),
                new SeparatorMenuItem(),
                item(TEXT.text("copyTable"), view::copyAll),
                item(TEXT.text("exportAsShownCsv"), view::export));
    }
}
