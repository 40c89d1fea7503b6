package plimsoll.views.help;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A page as nodes.
final class HelpPage {
    private static final double LEAST_PERCENT = 14;

    private HelpPage() {}

    static Node of(Block block) {
        Node node = switch (block) {
            case Block.Heading heading -> styled(flow(heading.text()), "help-heading");
            case Block.Paragraph paragraph -> flow(paragraph.text());
            case Block.Item item -> item(item);
            case Block.Code code -> styled(new Label(code.text()), "help-code-block");
            case Block.Table table -> table(table.rows());
        };
        node.setAccessibleText(block.text());
        return node;
    }

    private static Node styled(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static TextFlow flow(String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("help-text");
        Span.of(text).forEach(span -> {
            Text run = new Text(span.text());
            run.getStyleClass()
                    .add(
                            switch (span.style()) {
                                case PLAIN -> "plain";
                                case BOLD -> "bold";
                                case CODE -> "code";
                            });
            flow.getChildren().add(run);
        });
        return flow;
    }

    private static Node item(Block.Item item) {
        Label mark = new Label(item.mark());
        mark.setMinWidth(Label.USE_PREF_SIZE);
        TextFlow text = flow(item.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(mark, text);
        line.getStyleClass().add("help-item");
        return line;
    }

    /// Columns as wide as their texts deserve.
    private static Node table(List<List<String>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        int columns = rows.getFirst().size();
        for (double percent : percents(rows, columns)) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(percent);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                TextFlow cell = flow(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "help-head-cell" : "help-cell");
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static List<Double> percents(List<List<String>> rows, int columns) {
        List<Double> weights = IntStream.range(0, columns)
                .mapToObj(c ->
                        Math.sqrt(rows.stream().mapToInt(r -> r.get(c).length()).sum()))
                .toList();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double spare = 100 - columns * LEAST_PERCENT;
        return weights.stream().map(w -> LEAST_PERCENT + spare * w / sum).toList();
    }
}
