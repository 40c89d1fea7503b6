package plimsoll.views.command;

import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import plimsoll.views.command.CheatSheet.Line;
import plimsoll.views.command.CheatSheet.Section;
import plimsoll.views.control.Messages;

/// All commands and keys on one sheet, to look at or to print.
public final class CheatSheetView {
    private static final Messages TEXT = Messages.of("palette");

    private static final int COLUMNS = 3;

    private final CheatSheet sheet;
    private final Label printed = new Label();
    private final Button close = new Button(TEXT.text("close"));
    private final Overlay overlay;

    public CheatSheetView(Commands commands) {
        this.sheet = CheatSheet.of(commands);
        VBox box = new VBox(head(), columns(CheatSheetView::label));
        box.getStyleClass().add("cheat-sheet");
        box.setId("cheat-sheet");
        this.overlay = new Overlay(box);
        close.setOnAction(_ -> overlay.close());
    }

    public void show(StackPane window) {
        printed.setText("");
        overlay.show(window, close);
    }

    private HBox head() {
        Label title = new Label(TEXT.text("commandsAndKeys"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button print = new Button(TEXT.text("print"));
        print.setOnAction(_ -> printed.setText(Paper.print(columns(CheatSheetView::ink))));
        HBox head = new HBox(title, space, printed, print, close);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private HBox columns(BiFunction<String, String, Node> text) {
        HBox box = new HBox();
        box.getStyleClass().add("cheat-columns");
        box.setSpacing(24);
        for (List<Section> column : sheet.columns(COLUMNS)) {
            box.getChildren().add(column(column, text));
        }
        return box;
    }

    private static GridPane column(List<Section> sections, BiFunction<String, String, Node> text) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(1);
        int row = 0;
        for (Section section : sections) {
            grid.add(text.apply(section.title(), "sheet-title"), 0, row++, 2, 1);
            for (Line line : section.lines()) {
                grid.add(text.apply(line.name(), "sheet-name"), 0, row);
                grid.add(text.apply(line.key(), "key"), 1, row++);
            }
            grid.add(text.apply("", "sheet-name"), 0, row++);
        }
        return grid;
    }

    private static Node label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(220);
        label.setMinWidth("key".equals(style) ? 110 : 0);
        return label;
    }

    /// Black on white in any theme.
    private static Node ink(String text, String style) {
        Text ink = new Text(text);
        ink.setUnderline("sheet-title".equals(style));
        ink.setWrappingWidth("sheet-name".equals(style) ? 200 : 0);
        return ink;
    }
}
