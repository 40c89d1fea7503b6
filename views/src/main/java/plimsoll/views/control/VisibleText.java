package plimsoll.views.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a trader can read in a part of the window, line by line.
public final class VisibleText {
    private final List<String> lines = new ArrayList<>();

    private VisibleText() {}

    public static String of(Node node) {
        VisibleText text = new VisibleText();
        text.add(node);
        return String.join("\n", text.lines) + "\n";
    }

    /// A panel that holds one table reads as that table alone.
    public static String ofPanel(Node node) {
        return switch (node.lookup("#table") == null ? node.lookup("#greeks") : node.lookup("#table")) {
            case TableView<?> table -> TableText.of(table);
            case TreeTableView<?> tree -> TableText.of(tree);
            case null, default -> of(node);
        };
    }

    private void add(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case TableView<?> table -> line(TableText.of(table).strip());
            case TreeTableView<?> table -> line(TableText.of(table).strip());
            case HeatmapCanvas heatmap -> line(heatmap.text().strip());
            case MenuBar bar -> bar.getMenus().forEach(m -> line(m.getText().replace("_", "")));
            case ComboBox<?> choice -> line(chosen(choice));
            case FontIcon _ -> {}
            case FlowPane flow -> line(joined(flow));
            case GridPane grid -> rows(grid).forEach(this::line);
            case TextInputControl input -> line(input.getText());
            case TextFlow flow -> line(words(flow));
            // Its parts are its children only once it is dressed.
            case SplitPane split -> split.getItems().forEach(this::add);
            case Text text -> line(text.getText());
            case Labeled label when label.getChildrenUnmodifiable().isEmpty() -> line(label.getText());
            case Parent chart
            when chart.getAccessibleRole() == AccessibleRole.IMAGE_VIEW -> line(chart.getAccessibleText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::add);
            default -> {}
        }
    }

    private static <T> String chosen(ComboBox<T> choice) {
        return choice.getConverter().toString(choice.getValue());
    }

    /// Labels that flow one after the other, as one sentence.
    private static String joined(FlowPane flow) {
        return flow.getChildren().stream()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .collect(Collectors.joining(" "));
    }

    private static String words(TextFlow flow) {
        return flow.getChildren().stream()
                .map(node -> node instanceof Text text ? text.getText() : "")
                .collect(Collectors.joining());
    }

    /// The cells of a row side by side.
    private static Collection<String> rows(GridPane grid) {
        Map<Integer, String> rows = new TreeMap<>();
        for (Node cell : grid.getChildren()) {
            Optional.ofNullable(GridPane.getRowIndex(cell))
                    .ifPresent(row -> cell(cell).ifPresent(text -> rows.merge(row, text, (a, b) -> a + "\t" + b)));
        }
        return rows.values();
    }

    private static Optional<String> cell(Node cell) {
        return switch (cell) {
            case Labeled label ->
                Optional.of(label.getText().replace("/\n", "/").replace('\n', ' '));
            case TextFlow flow -> Optional.of(words(flow));
            case HBox parts -> Optional.of(labels(parts));
            case FlowPane parts -> Optional.of(labels(parts));
            default -> Optional.empty();
        };
    }

    private static String labels(Pane parts) {
        return parts.getChildren().stream()
                .flatMap(node -> cell(node).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void line(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(text);
        }
    }
}
