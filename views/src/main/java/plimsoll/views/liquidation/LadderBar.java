package plimsoll.views.liquidation;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.views.control.Figure.Tone;

/// A price line with today in its middle: where liquidation begins below and above it is filled. The
/// line reaches from half of today's price to twice.
final class LadderBar extends Region {
    private static final double REACH = Math.log(2);
    private static final double THICKNESS = 8;
    private static final double TICK = 14;
    private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Region line = part("line");
    private final Region below = part("liquidated");
    private final Region above = part("liquidated");
    private final Region now = part("now");
    private double down = Double.NaN;
    private double up = Double.NaN;
    private boolean already;

    LadderBar() {
        getStyleClass().add("ladder-bar");
        getChildren().addAll(line, below, above, now);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    void show(LadderRow row) {
        already = row.isNow();
        down = share(row.move(Direction.DOWN));
        up = share(row.move(Direction.UP));
        tone(below, row, Direction.DOWN);
        tone(above, row, Direction.UP);
        requestLayout();
    }

    /// −1 at the left end, 0 today, 1 at the right end; NaN where there is none.
    private static double share(OptionalDouble move) {
        return move.isPresent() ? Math.log1p(move.getAsDouble()) / REACH : Double.NaN;
    }

    private static void tone(Region part, LadderRow row, Direction direction) {
        Tone tone = row.to(direction).map(l -> Danger.tone(l.outcome())).orElse(Tone.PLAIN);
        part.pseudoClassStateChanged(WATCH, tone == Tone.WATCH);
        part.pseudoClassStateChanged(DANGER, tone == Tone.DANGER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TICK;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = width / 2;
        double top = (getHeight() - THICKNESS) / 2;
        line.resizeRelocate(0, top, width, THICKNESS);
        double left = already ? middle : Math.max(0, middle * (1 + down));
        double right = already ? middle : Math.min(width, middle * (1 + up));
        place(below, 0, left, top);
        place(above, right, width, top);
        now.resizeRelocate(snapPositionX(middle - 1), (getHeight() - TICK) / 2, 2, TICK);
    }

    private static void place(Region part, double from, double to, double top) {
        part.setVisible(to - from > 0);
        if (part.isVisible()) {
            part.resizeRelocate(from, top, to - from, THICKNESS);
        }
    }
}
