package plimsoll.views.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Figure.Tone;

/// Tones as the style sheets know them.
final class Tones {
    private record Sign(Tone tone, PseudoClass pseudoClass) {}

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private static final List<Sign> SIGNS = Arrays.stream(Tone.values())
            .map(t -> new Sign(t, PseudoClass.getPseudoClass(t.name().toLowerCase(Locale.ROOT))))
            .toList();

    private Tones() {}

    static void show(Node node, @Nullable Figure figure) {
        show(node, figure == null ? null : figure.tone());
        node.pseudoClassStateChanged(STALE, figure != null && figure.stale());
    }

    static void show(Node node, @Nullable Tone tone) {
        for (Sign sign : SIGNS) {
            node.pseudoClassStateChanged(sign.pseudoClass(), sign.tone() == tone);
        }
    }
}
