package plimsoll.views.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import plimsoll.model.format.Numbers;
import plimsoll.model.scenario.Axis;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AxisRange;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.ScenarioChoice;
import plimsoll.views.workspace.ScenarioChoice.Ranges;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Workspace;

/// What the sides of the heatmap go over: typed, or zoomed into and out of.
final class RangesViewModel {
    private static final Messages TEXT = Messages.of("heatmap");

    private static final int FEWEST = 13;
    private static final int MOST = 41;
    private static final double PERCENT = 100;
    private static final double LEAST_MOVE = -0.95;
    private static final double MOST_MOVE = 9.95;
    private static final double LAST_DAY = 3_650;

    /// One side, as typed.
    ///
    /// @param unit of the numbers
    record Typed(String from, String to, String step, String unit) {}

    private final Workspace workspace;
    private final Deque<Ranges> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper standard = new ReadOnlyBooleanWrapper(true);

    RangesViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.scenarios().choiceProperty().subscribe((old, now) -> {
            if (old.axes() != now.axes()) {
                before.clear();
            }
            standard.set(now.ranges().equals(Ranges.STANDARD));
        });
    }

    ReadOnlyBooleanProperty standardProperty() {
        return standard.getReadOnlyProperty();
    }

    private Optional<ScenarioSurface> shown() {
        return workspace.surfaceProperty().get();
    }

    private Ranges ranges() {
        return workspace.scenarios().choiceProperty().get().ranges();
    }

    private void set(Ranges ranges) {
        if (!ranges.equals(ranges())) {
            before.push(ranges());
            choose(ranges);
        }
    }

    private void choose(Ranges ranges) {
        ScenarioChoice now = workspace.scenarios().choiceProperty().get();
        workspace.scenarios().choiceProperty().set(now.withRanges(ranges));
    }

    private Optional<Axis> axis(boolean columns) {
        return shown().map(s -> columns ? s.surface().columns() : s.surface().rows());
    }

    private AxisRange range(boolean columns) {
        Ranges own = ranges();
        return (columns ? own.columns() : own.rows())
                .orElseGet(() -> axis(columns).map(AxisRange::of).orElse(new AxisRange(0, 1, 1)));
    }

    /// Of the columns or the rows, as they are now.
    Typed typed(boolean columns) {
        Axis.Kind kind = axis(columns).map(Axis::kind).orElse(Axis.Kind.PRICE);
        AxisRange range = range(columns);
        double unit = unit(kind);
        return new Typed(
                text(range.from() * unit),
                text(range.to() * unit),
                text(range.step() * unit),
                kind == Axis.Kind.TIME ? TEXT.text("days") : "%");
    }

    private static double unit(Axis.Kind kind) {
        return kind == Axis.Kind.TIME ? 1 : PERCENT;
    }

    private static String text(double value) {
        return Numbers.quantity(Math.rint(value * 1e6) / 1e6).replace(",", "");
    }

    /// Takes what was typed, or says why not; then nothing changes.
    Optional<String> enter(boolean columns, Typed typed) {
        Optional<Axis> axis = axis(columns);
        if (axis.isEmpty()) {
            return Optional.of(TEXT.text("noHeatmap"));
        }
        double unit = unit(axis.get().kind());
        OptionalDouble from = number(typed.from());
        OptionalDouble to = number(typed.to());
        OptionalDouble step = number(typed.step());
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return Optional.of(TEXT.text("aNumberIsExpected", unit == 1 ? "30" : "-30"));
        }
        AxisRange range = new AxisRange(from.getAsDouble() / unit, to.getAsDouble() / unit, step.getAsDouble() / unit);
        Optional<String> complaint = complaint(range, axis.get().kind());
        if (complaint.isEmpty()) {
            set(with(columns, range));
        }
        return complaint;
    }

    /// A range that does not rise cannot say how many cells it has.
    private static Optional<String> complaint(AxisRange range, Axis.Kind kind) {
        return range.complaint(kind);
    }

    private Ranges with(boolean columns, AxisRange range) {
        Ranges own = ranges();
        return columns ? new Ranges(Optional.of(range), own.rows()) : new Ranges(own.columns(), Optional.of(range));
    }

    private static OptionalDouble number(String text) {
        return NumberEntry.parse(text.replace("%", ""));
    }

    void zoomTo(Cell from, Cell to) {
        Optional<AxisRange> columns = axis(true).flatMap(a -> between(a, from.column(), to.column()));
        Optional<AxisRange> rows = axis(false).flatMap(a -> between(a, from.row(), to.row()));
        if (columns.isPresent() && rows.isPresent()) {
            set(new Ranges(columns, rows));
        }
    }

    /// One line of cells is widened by its neighbours.
    private static Optional<AxisRange> between(Axis axis, int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int last = axis.size() - 1;
        boolean single = low == high;
        int from = Math.max(single ? low - 1 : low, 0);
        int to = Math.min(single ? high + 1 : high, last);
        return fitted(axis, axis.moves().get(from), axis.moves().get(to));
    }

    void zoomIn(Optional<Cell> around) {
        scale(around, 0.5);
    }

    void zoomOut() {
        scale(Optional.empty(), 2);
    }

    private void scale(Optional<Cell> around, double by) {
        Optional<AxisRange> columns = axis(true).flatMap(a -> scaled(a, around.map(Cell::column), by));
        Optional<AxisRange> rows = axis(false).flatMap(a -> scaled(a, around.map(Cell::row), by));
        if (columns.isPresent() && rows.isPresent()) {
            set(new Ranges(columns, rows));
        }
    }

    private static Optional<AxisRange> scaled(Axis axis, Optional<Integer> around, double by) {
        double first = axis.moves().get(0);
        double last = axis.moves().get(axis.size() - 1);
        double middle = around.map(i -> axis.moves().get(i)).orElse((first + last) / 2);
        double half = (last - first) * by / 2;
        return fitted(axis, middle - half, middle + half);
    }

    /// About as many cells as now, at a round step, so that today stays a cell of its own.
    private static Optional<AxisRange> fitted(Axis axis, double from, double to) {
        boolean time = axis.kind() == Axis.Kind.TIME;
        double low = Math.max(from, time ? 0 : LEAST_MOVE);
        double high = Math.min(to, time ? LAST_DAY : MOST_MOVE);
        int cells = Math.clamp(axis.size(), FEWEST, MOST);
        double step = round((high - low) / (cells - 1), time ? 1 : 0.001);
        double start = Math.max(Math.floor(low / step + 1e-6) * step, time ? 0 : LEAST_MOVE);
        AxisRange range = new AxisRange(start, start + Math.ceil((high - start) / step - 1e-6) * step, step);
        return Optional.of(range).filter(r -> r.complaint(axis.kind()).isEmpty());
    }

    /// The next of 1, 2, 2.5 and 5 times a power of ten.
    private static double round(double step, double finest) {
        double least = Math.max(step, finest);
        double power = Math.pow(10, Math.floor(Math.log10(least) + 1e-9));
        for (double digit : new double[] {1, 2, 2.5, 5}) {
            boolean whole = finest < 1 || digit * power == Math.rint(digit * power);
            if (digit * power >= least - 1e-12 && whole) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    void zoomBack() {
        if (!before.isEmpty()) {
            choose(before.pop());
        }
    }

    void reset() {
        set(Ranges.STANDARD);
    }
}
