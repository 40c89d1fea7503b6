package plimsoll.views.health;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.FigureLabel;
import plimsoll.views.control.Messages;

/// A pool's name, its ratio in words and its gauge.
final class GaugeCell extends ListCell<GaugeRow> {
    private static final Messages TEXT = Messages.of("health");

    private static final double SIDES = 24;

    private final Label name = new Label();
    private final FigureLabel ratio = new FigureLabel();
    private final FigureLabel distance = new FigureLabel();
    private final Gauge gauge = new Gauge();
    private final VBox box;

    GaugeCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ratio.setMinWidth(Region.USE_PREF_SIZE);
        box = new VBox(name, gauge, new HBox(ratio, gap, distance));
        box.getStyleClass().add("gauge-box");
        box.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        box.setMaxWidth(Region.USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable GaugeRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        setAccessibleText(null);
        if (row != null && !empty) {
            name.setText(row.name());
            ratio.show(row.ratio(), TEXT.text("marginRatioAsA"));
            distance.show(row.distance(), "");
            gauge.show(row.share(), row.bands());
            setAccessibleText(TEXT.text(
                    "marginRatio",
                    row.name(),
                    row.ratio().text(),
                    row.distance().text()));
        }
    }
}
