package plimsoll.views.positions;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.FrozenTable;
import plimsoll.views.control.TotalsBar;
import plimsoll.views.workspace.FilePrompt;

/// The position table with its filter, its groups and its choice of columns.
public final class PositionsView {
    private final PositionsViewModel model;
    private final FilePrompt files;
    private final LineTable lines;

    @FXML
    private VBox body;

    @FXML
    private VBox chooser;

    @FXML
    private Label summary;

    @FXML
    private TextField filter;

    @FXML
    private ComboBox<Grouping> grouping;

    @FXML
    private MenuButton gear;

    public PositionsView(PositionsViewModel model, FilePrompt files) {
        this.model = model;
        this.files = files;
        this.lines = new LineTable(model);
    }

    @FXML
    private void initialize() {
        ChooserView columns = new ChooserView(model.columns(), chooser, lines.node()::requestFocus);
        FrozenTable<Line> table = lines.node();
        table.setPlaceholder(placeholder());
        VBox.setVgrow(table, Priority.ALWAYS);
        TotalsBar<Line> totals = new TotalsBar<>(table);
        model.totalProperty().subscribe(total -> totals.show(column -> total.figure(LineTable.of(column))));
        body.getChildren().setAll(table, totals);
        summary.textProperty().bind(model.summaryProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        grouping.getItems().setAll(Grouping.values());
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        new PositionMenus(model, lines, this).addTo(gear);
        model.choosingColumns().then(columns::toggle);
        addKeys(table);
        addSelection(table);
    }

    private Label placeholder() {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(model.emptyProperty());
        return label;
    }

    private void addKeys(FrozenTable<Line> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, new PositionKeys(model, this)::handle);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                model.clearFilter(event.getCode() == KeyCode.ESCAPE);
                lines.enter();
                event.consume();
            }
        });
        model.finding().then(filter::requestFocus);
    }

    private void addSelection(FrozenTable<Line> table) {
        table.getSelectionModel().getSelectedCells().subscribe(this::choose);
        table.getFocusModel().focusedCellProperty().subscribe(_ -> look());
        model.selectedProperty().subscribe(key -> goTo(key));
        model.lines().addListener((ListChangeListener<Line>)
                _ -> goTo(model.selectedProperty().get()));
    }

    private void choose() {
        if (!lines.isArranging()) {
            model.choose(lines.selected().stream()
                    .map(LineTable.Cell::line)
                    .distinct()
                    .toList());
        }
    }

    /// The position under the cursor is the one looked at everywhere.
    private void look() {
        if (!lines.isArranging()) {
            lines.focused().flatMap(c -> c.line().key()).ifPresent(model::select);
        }
    }

    private void goTo(Optional<PositionKey> key) {
        key.flatMap(model::line).ifPresent(lines::goTo);
    }

    /// The cells chosen, as text under their headers.
    void copy() {
        Set<LineTable.Cell> chosen = new HashSet<>(lines.selected());
        put(model.copy((line, column) -> chosen.contains(new LineTable.Cell(line, column))));
    }

    void copyAll() {
        put(model.copy((_, _) -> true));
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .filter(Predicate.not(String::isBlank))
                .ifPresent(model.verbs()::paste);
    }

    void export() {
        files.toSave("positions-as-shown.csv").ifPresent(model::export);
    }

    /// Edits the cell under the cursor; folds a group or unfolds it.
    void edit() {
        Optional<Subtotal> group = lines.focused().flatMap(c -> c.line().subtotal());
        group.ifPresentOrElse(model::toggle, lines::edit);
    }

    void editTag() {
        lines.focused().ifPresent(cell -> {
            model.columns().show(PositionColumn.TAG, true);
            lines.edit(cell.line(), PositionColumn.TAG);
        });
    }
}
