package plimsoll.views.workspace;

import java.util.Optional;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.scenario.Axis;
import plimsoll.views.control.Messages;

/// What one side of a heatmap goes over, in the unit of its kind.
///
/// @param from below `to`
/// @param step above 0
public record AxisRange(double from, double to, double step) {
    private static final Messages TEXT = Messages.of("workspace");

    public static final int MOST_CELLS = 81;

    private static final double LEAST_PRICE = -0.99;
    private static final double MOST = 10;
    private static final double FINEST = 0.001;
    private static final double LAST_DAY = 3_650;
    private static final double TOLERANCE = 1e-9;

    public static AxisRange of(Axis axis) {
        int last = axis.size() - 1;
        double from = axis.moves().get(0);
        double to = axis.moves().get(last);
        return new AxisRange(from, to, last == 0 ? 1 : axis.moves().get(1) - from);
    }

    /// Why an axis of the kind cannot go over this; empty when it can.
    public Optional<String> complaint(Axis.Kind kind) {
        boolean time = kind == Axis.Kind.TIME;
        double least = time ? 0 : kind == Axis.Kind.PRICE ? LEAST_PRICE : -1;
        double most = time ? LAST_DAY : MOST;
        if (!(from >= least - TOLERANCE && to <= most + TOLERANCE)) {
            return Optional.of(time ? TEXT.text("from0To3") : TEXT.text("fromTo", percent(least), percent(most)));
        }
        if (!(from < to)) {
            return Optional.of(TEXT.text("theEndMustBe"));
        }
        if (!(step >= (time ? 1 : FINEST) - TOLERANCE)) {
            return Optional.of(time ? TEXT.text("aStepOfAt") : TEXT.text("aStepOfAtLeast"));
        }
        if (time && (isFraction(from) || isFraction(to) || isFraction(step))) {
            return Optional.of(TEXT.text("wholeDays"));
        }
        int cells = moves().size();
        if (cells < 2 || cells > MOST_CELLS) {
            return Optional.of(TEXT.text("2ToCellsNot", MOST_CELLS, cells));
        }
        return Optional.empty();
    }

    private static boolean isFraction(double days) {
        return Math.abs(days - Math.rint(days)) > TOLERANCE;
    }

    private static String percent(double fraction) {
        return Math.round(fraction * 100) + " %";
    }

    public DoubleArray moves() {
        return DoubleArray.range(from, to, step);
    }

    /// The axis with these moves in place of its own.
    Axis over(Axis axis) {
        return new Axis(axis.kind(), moves(), axis.only());
    }

    /// Every so many steps, so that there are no more cells than these.
    AxisRange thinned(int mostCells) {
        int steps = moves().size() - 1;
        return new AxisRange(from, to, step * Math.max(Math.ceilDiv(steps, mostCells - 1), 1));
    }
}
