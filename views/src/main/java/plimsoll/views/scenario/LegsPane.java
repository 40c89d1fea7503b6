package plimsoll.views.scenario;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// What each leg contributes to the cell looked at.
final class LegsPane extends VBox {
    private static final Messages TEXT = Messages.of("heatmap");

    private static final double WIDTH = 372;

    private final TableView<LegRow> table = new TableView<>();

    /// @param close asked for by its button or the escape key
    LegsPane(HeatmapViewModel model, Runnable close) {
        getStyleClass().add("legs-pane");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        Label title = new Label(TEXT.text("legsAtTheCell2"));
        title.getStyleClass().add("caption");
        Button button = new Button(TEXT.text("close"));
        button.setOnAction(_ -> close.run());
        BorderPane head = new BorderPane();
        head.setLeft(title);
        head.setRight(button);
        table.getStyleClass().addAll("figures", "dense");
        table.setFixedCellSize(22);
        table.setAccessibleText(TEXT.text("legsAtTheCell2"));
        table.setPlaceholder(new Label(TEXT.text("noCell")));
        add(TEXT.text("leg"), 130, LegRow::name, false);
        add(TEXT.text("before"), 78, LegRow::before, true);
        add(TEXT.text("after"), 78, LegRow::after, true);
        TableColumn<LegRow, Figure> profit = add(TEXT.text("profit"), 82, LegRow::profit, true);
        add(TEXT.text("share"), 62, LegRow::share, true);
        profit.setSortType(TableColumn.SortType.ASCENDING);
        Widths.fill(table);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close.run();
                e.consume();
            }
        });
        model.legsProperty().subscribe(this::show);
    }

    private TableColumn<LegRow, Figure> add(
            String title, double width, Function<LegRow, Figure> figure, boolean isNumber) {
        TableColumn<LegRow, Figure> column =
                isNumber ? FigureColumns.number(title, width, figure) : FigureColumns.text(title, width, figure);
        table.getColumns().add(column);
        return column;
    }

    private void show(List<LegRow> rows) {
        Rows.replace(table.getItems(), rows);
        table.sort();
    }
}
