package plimsoll.app.document;

import java.util.Locale;
import plimsoll.model.report.Block;
import plimsoll.model.report.Block.Bar;

/// Bars to both sides of today's price.
final class Ladders {
    /// Longer bars end at the edge.
    private static final double LONGEST = 1;

    private static final double SHORTEST = 0.4;

    private Ladders() {}

    static Html.Ladder of(Block.Bars bars) {
        double most = bars.bars().stream()
                .mapToDouble(b -> Math.min(Math.abs(b.move()), LONGEST))
                .max()
                .orElse(LONGEST);
        double whole = most == 0 ? LONGEST : most;
        return new Html.Ladder(bars.bars().stream().map(b -> rung(b, whole)).toList());
    }

    private static Html.Rung rung(Bar bar, double most) {
        double share = Math.max(100 * Math.min(Math.abs(bar.move()), most) / most, SHORTEST);
        String width = String.format(Locale.ROOT, "%.1f", share);
        boolean isDown = bar.move() <= 0;
        return new Html.Rung(bar.name(), isDown ? width : "0", isDown ? "0" : width, bar.price(), bar.note());
    }
}
