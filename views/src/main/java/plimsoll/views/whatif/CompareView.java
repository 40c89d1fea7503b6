package plimsoll.views.whatif;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.views.chart.OverlayView;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// What-ifs and the book of the file in one table and one chart.
public final class CompareView {
    private static final Messages TEXT = Messages.of("whatif");

    private static final double TABLE_SHARE = 0.62;

    private final CompareViewModel model;
    private final TableView<CompareTable.Row> table = new TableView<>();
    private final VBox node;

    public CompareView(CompareViewModel model) {
        this.model = model;
        table.getStyleClass().addAll("figures", "dense");
        table.setFixedCellSize(22);
        table.setAccessibleText(TEXT.text("whatIfsCompared"));
        table.setPlaceholder(new Label(TEXT.text("nothingIsComparedYet")));
        OverlayView chart = new OverlayView(
                model.curvesProperty(), model.curvesProperty().map(_ -> model.words()), TEXT.text("curvesComeWithA"));
        SplitPane both = new SplitPane(table, chart.node());
        both.setOrientation(Orientation.HORIZONTAL);
        both.setDividerPositions(TABLE_SHARE);
        VBox.setVgrow(both, Priority.ALWAYS);
        node = new VBox(head(), both);
        node.getStyleClass().addAll("panel", "what-if");
        model.tableProperty().subscribe(this::show);
    }

    public Node node() {
        return node;
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        Label state = new Label();
        state.getStyleClass().addAll("caption", "stale");
        state.textProperty().bind(model.stateProperty());
        Label hint = new Label(TEXT.text("spaceInTheList"));
        hint.getStyleClass().add("caption");
        hint.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CheckBox whole = new CheckBox(TEXT.text("wholeBook"));
        whole.selectedProperty().bindBidirectional(model.wholeBookProperty());
        whole.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, state, space, hint, whole);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void show(CompareTable shown) {
        List<String> titles =
                table.getColumns().stream().skip(1).map(TableColumn::getText).toList();
        if (!titles.equals(shown.columns()) || table.getColumns().isEmpty()) {
            table.getColumns().setAll(List.of(FigureColumns.text("", 172, CompareTable.Row::title)));
            IntStream.range(0, shown.columns().size())
                    .mapToObj(i -> column(shown.columns().get(i), i))
                    .forEach(table.getColumns()::add);
            Widths.fill(table);
        }
        Rows.replace(table.getItems(), shown.rows());
    }

    private static TableColumn<CompareTable.Row, Figure> column(String title, int at) {
        TableColumn<CompareTable.Row, Figure> column = FigureColumns.number(title, 118, row -> row.cell(at));
        column.setSortable(false);
        return column;
    }
}
