package plimsoll.views.control;

import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;

/// A row of a [FrozenTable].
public class FrozenRow<R> extends TableRow<R> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return new FrozenRowSkin<>(this);
    }
}
