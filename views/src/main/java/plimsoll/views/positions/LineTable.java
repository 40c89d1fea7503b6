package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.EntryCell;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.FrozenTable;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// The table itself: columns as chosen, lines as arranged, a selection of cells that survives both.
final class LineTable {
    private static final Messages TEXT = Messages.of("positions");

    private static final double SCROLL_BAR = 14;
    private static final int MOST_KEPT = 2000;

    private final PositionsViewModel model;
    private final FrozenTable<Line> table = new FrozenTable<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Map<PositionColumn, TableColumn<Line, Figure>> columns = new EnumMap<>(PositionColumn.class);
    private boolean arranging;

    record Cell(Line line, PositionColumn column) {}

    LineTable(PositionsViewModel model) {
        this.model = model;
        table.setId("table");
        table.getStyleClass().addAll("figures", "dense", "positions");
        table.setFixedCellSize(Widths.ROW);
        table.setEditable(true);
        table.setAccessibleText(TEXT.text("positions"));
        table.setItems(lines);
        table.setRowFactory(_ -> new LineRow(this::isLookedAt));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        table.setSortPolicy(_ -> sort());
        model.lines().addListener((ListChangeListener<Line>) _ -> showLines());
        showLines();
    }

    FrozenTable<Line> node() {
        return table;
    }

    private boolean isLookedAt(Line line) {
        return line.key().isPresent()
                && line.key().equals(model.selectedProperty().get());
    }

    private void addColumns() {
        for (PositionColumn column : PositionColumn.values()) {
            columns.put(column, made(column));
        }
        column(PositionColumn.INSTRUMENT).setReorderable(false);
        model.columns().shown().addListener((ListChangeListener<PositionColumn>) _ -> showColumns());
        model.severalAccountsProperty().subscribe(_ -> showColumns());
        table.getColumns().addListener((ListChangeListener<TableColumn<Line, ?>>) _ -> keepOrder());
        table.widthProperty().subscribe(_ -> spread());
        table.fixedCellSizeProperty().subscribe(_ -> spread());
        showColumns();
    }

    private TableColumn<Line, Figure> made(PositionColumn of) {
        TableColumn<Line, Figure> column = of.isNumber()
                ? FigureColumns.number(of.title(), of.width(), line -> line.figure(of))
                : FigureColumns.text(of.title(), of.width(), line -> line.figure(of));
        column.setUserData(of);
        column.textProperty().bind(model.currencyProperty().map(of::title));
        if (of.isEntry()) {
            column.setCellFactory(EntryCell.of(entries(of)));
            column.setEditable(true);
        }
        column.widthProperty().addListener((_, _, width) -> keepWidth(of, width.doubleValue()));
        return column;
    }

    private TableColumn<Line, Figure> column(PositionColumn of) {
        return Objects.requireNonNull(columns.get(of));
    }

    private EntryCell.Entries<Line> entries(PositionColumn column) {
        return new EntryCell.Entries<>() {
            @Override
            public Optional<String> offered(Line line, Figure shown) {
                return line.row().flatMap(row -> PositionVerbs.offered(row, column));
            }

            @Override
            public Optional<String> enter(Line line, String typed) {
                return line.row().flatMap(row -> model.verbs().enter(row, column, typed));
            }
        };
    }

    List<TableColumn<Line, Figure>> allColumns() {
        return List.copyOf(columns.values());
    }

    static PositionColumn of(TableColumn<Line, ?> column) {
        return (PositionColumn) column.getUserData();
    }

    /// A column of account names is of use with several only.
    private void showColumns() {
        List<TableColumn<Line, ?>> shown = new ArrayList<>();
        for (PositionColumn column : model.columns().shown()) {
            if (column != PositionColumn.ACCOUNT
                    || model.severalAccountsProperty().get()) {
                shown.add(column(column));
            }
        }
        if (!shown.equals(table.getColumns())) {
            arranging = true;
            table.getColumns().setAll(shown);
            arranging = false;
        }
        table.frozenProperty().set(shown.size() > 1 && of(shown.get(1)) == PositionColumn.ACCOUNT ? 2 : 1);
        spread();
    }

    /// After a header was dragged.
    private void keepOrder() {
        if (!arranging && table.getColumns().size() > 1) {
            List<PositionColumn> order = new ArrayList<>(
                    table.getColumns().stream().map(LineTable::of).toList());
            model.columns().shown().stream()
                    .filter(c -> !order.contains(c))
                    .forEach(c -> order.add(Math.min(1, order.size()), c));
            model.columns().show(order);
        }
    }

    /// After a header's edge was dragged.
    private void keepWidth(PositionColumn column, double width) {
        if (!arranging && columns.containsKey(column)) {
            model.columns().setWidth(column, width / Widths.scale(table.getFixedCellSize()));
        }
    }

    /// Spare width goes to all columns that the trader has not made as wide as they are.
    private void spread() {
        arranging = true;
        List<PositionColumn> shown =
                table.getColumns().stream().map(LineTable::of).toList();
        double scale = Widths.scale(table.getFixedCellSize());
        double made = shown.stream()
                .mapToDouble(c -> model.columns().width(c).orElse(0))
                .sum();
        double needed = shown.stream()
                .filter(c -> model.columns().width(c).isEmpty())
                .mapToDouble(PositionColumn::width)
                .sum();
        double left = (table.getWidth() - SCROLL_BAR) / scale - made;
        double factor = Math.max(left / Math.max(needed, 1), 1);
        for (PositionColumn column : shown) {
            column(column)
                    .setPrefWidth(
                            Math.floor(scale * model.columns().width(column).orElse(column.width() * factor)));
        }
        arranging = false;
    }

    /// The model sorts, so that groups stay and the selection does too.
    private boolean sort() {
        List<SortKey> keys = table.getSortOrder().stream()
                .map(c -> new SortKey(of(c), c.getSortType() == SortType.ASCENDING))
                .toList();
        model.sortProperty().set(keys);
        return true;
    }

    void sortBy(PositionColumn column, SortType type) {
        column(column).setSortType(type);
        table.getSortOrder().setAll(List.of(column(column)));
    }

    void clearSort() {
        table.getSortOrder().clear();
    }

    private void showLines() {
        List<Cell> chosen = selected();
        Optional<Cell> focused = focused();
        arranging = true;
        lines.setAll(model.lines());
        restore(chosen, focused);
        arranging = false;
    }

    /// Whether a change of the selection is not the trader's.
    boolean isArranging() {
        return arranging;
    }

    private void restore(List<Cell> chosen, Optional<Cell> focused) {
        TableViewSelectionModel<Line> selection = table.getSelectionModel();
        selection.clearSelection();
        Map<Line, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i), i);
        }
        chosen.stream().limit(MOST_KEPT).forEach(cell -> select(places.get(cell.line()), cell.column()));
        focused.map(cell -> places.get(cell.line()))
                .ifPresent(row ->
                        table.getFocusModel().focus(row, column(focused.get().column())));
    }

    private void select(@Nullable Integer row, PositionColumn column) {
        TableColumn<Line, Figure> at = column(column);
        if (row != null && table.getVisibleLeafColumns().contains(at)) {
            table.getSelectionModel().select(row, at);
        }
    }

    /// In the order of the selection.
    List<Cell> selected() {
        List<Cell> cells = new ArrayList<>();
        for (TablePosition<?, ?> position : table.getSelectionModel().getSelectedCells()) {
            cell(position).ifPresent(cells::add);
        }
        return cells;
    }

    Optional<Cell> focused() {
        return Optional.ofNullable(table.getFocusModel().getFocusedCell()).flatMap(this::cell);
    }

    private Optional<Cell> cell(TablePosition<?, ?> position) {
        int row = position.getRow();
        TableColumn<?, ?> column = position.getTableColumn();
        if (row < 0 || row >= lines.size()) {
            return Optional.empty();
        }
        PositionColumn of = column == null ? PositionColumn.INSTRUMENT : (PositionColumn) column.getUserData();
        return Optional.of(new Cell(lines.get(row), of));
    }

    /// The line of a position comes into view and under the cursor, unless it is there.
    void goTo(Line line) {
        int row = lines.indexOf(line);
        if (row >= 0 && focused().filter(c -> c.line().equals(line)).isEmpty()) {
            PositionColumn column = focused().map(Cell::column).orElse(PositionColumn.INSTRUMENT);
            table.getSelectionModel().clearSelection();
            select(row, column);
        }
        mark();
    }

    /// Takes the keys, on the first line where none is chosen.
    void enter() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !lines.isEmpty()) {
            select(0, PositionColumn.INSTRUMENT);
        }
    }

    void mark() {
        table.lookupAll(".table-row-cell").forEach(row -> {
            if (row instanceof LineRow line) {
                line.mark();
            }
        });
    }

    /// Starts to edit a cell, or the quantity where nothing can be entered in it.
    void edit() {
        focused().ifPresent(cell -> edit(cell.line(), cell.column()));
    }

    void edit(Line line, PositionColumn wanted) {
        Optional<PositionColumn> column = Optional.of(wanted)
                .filter(c ->
                        line.row().flatMap(r -> PositionVerbs.offered(r, c)).isPresent())
                .or(() -> Optional.of(PositionColumn.QUANTITY));
        TableColumn<Line, Figure> at = column(column.get());
        if (table.getVisibleLeafColumns().contains(at)) {
            table.scrollToColumn(at);
            table.layout();
            table.edit(lines.indexOf(line), at);
        }
    }
}
