package plimsoll.views.whatif;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Messages;

/// A what-if, with a mark for whether it is compared.
final class WhatIfCell extends ListCell<WhatIfRow> {
    private static final Messages TEXT = Messages.of("whatif");

    private final CheckBox compared = new CheckBox();

    WhatIfCell(Consumer<WhatIfRow> compare) {
        compared.setFocusTraversable(false);
        compared.setAccessibleText(TEXT.text("compared"));
        compared.setOnAction(_ -> {
            if (getItem() != null) {
                compare.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable WhatIfRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        compared.setSelected(row.isCompared());
        setGraphic(compared);
        setText((row.isShown() ? "▸ " : "") + row.text());
        setAccessibleText(row.text()
                + (row.isShown() ? TEXT.text("shown") : "")
                + (row.isCompared() ? TEXT.text("compared2") : ""));
    }
}
