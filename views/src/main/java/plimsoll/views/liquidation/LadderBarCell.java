package plimsoll.views.liquidation;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// The bar of a row; its figure is what it says in words.
final class LadderBarCell extends TableCell<LadderRow, Figure> {
    private static final Messages TEXT = Messages.of("liquidation");

    private static final double SIDES = 16;

    private final LadderBar bar = new LadderBar();

    LadderBarCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        bar.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    }

    @Override
    protected void updateItem(@Nullable Figure figure, boolean empty) {
        super.updateItem(figure, empty);
        LadderRow row = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(null);
        setAccessibleText(figure == null ? null : TEXT.text("fromNowToLiquidation", figure.text()));
        if (!empty && figure != null && row != null) {
            setGraphic(bar);
            bar.show(row);
        }
    }
}
