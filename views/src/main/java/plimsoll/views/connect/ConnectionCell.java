package plimsoll.views.connect;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A saved connection in two lines.
final class ConnectionCell extends ListCell<ConnectionRow> {
    private final Label title = new Label();
    private final Label words = new Label();
    private final VBox lines = new VBox(title, words);

    ConnectionCell() {
        title.getStyleClass().add("start-name");
        words.getStyleClass().add("caption");
        words.setWrapText(true);
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable ConnectionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(row.title());
        words.setText(row.words());
        setAccessibleText(row.title() + ": " + row.words());
        setTooltip(new Tooltip(row.words()));
        setGraphic(lines);
    }
}
