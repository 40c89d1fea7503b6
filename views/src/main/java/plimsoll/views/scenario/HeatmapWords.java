package plimsoll.views.scenario;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.scenario.Axis;
import plimsoll.model.surface.Frontier;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.Surface;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Moves;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.ScenarioSurface;

/// A surface as a heatmap, and what is said of it.
record HeatmapWords(ScenarioSurface found) {
    private static final Messages TEXT = Messages.of("heatmap");

    private Surface surface() {
        return found.surface();
    }

    Heatmap heatmap(OptionalDouble clip) {
        Surface s = surface();
        Compact compact = compact();
        boolean profit = s.measure() == Measure.PROFIT;
        AxisWords words = new AxisWords(found.standpoint());
        return new Heatmap(
                words.side(s.columns()),
                words.side(s.rows()),
                s.values(),
                s.measure().isSigned(),
                isBadWhenHigh(s.measure()),
                profit ? compact::signed : compact::of,
                compact.coarse(limit())::of,
                this::placeAndValue,
                clip.isPresent() ? clip : usual(),
                s.liquidationLine());
    }

    /// A ratio above 100 % is no worse to the eye than one of 100 %.
    private OptionalDouble usual() {
        boolean beyond = surface().measure() == Measure.RATIO && limit() > 1;
        return beyond ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private static boolean isBadWhenHigh(Measure measure) {
        return measure == Measure.RATIO || measure == Measure.MARGIN;
    }

    private Compact compact() {
        return surface().measure() == Measure.RATIO ? Compact.percent() : Compact.upTo(limit());
    }

    private double limit() {
        return surface().values().stream()
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    String title() {
        Surface s = surface();
        String unit = s.measure() == Measure.RATIO ? "%" : s.unit();
        return TEXT.text(
                "mode",
                Words.measure(s.measure()),
                unit,
                found.account(),
                Words.mode(found.mode()).toLowerCase(Locale.ROOT));
    }

    String extremes(Heatmap map) {
        return TEXT.text(
                "frameWorstDashedBest",
                liquidation(),
                map.worst().map(this::words).orElse(Numbers.UNKNOWN),
                map.best().map(this::words).orElse(Numbers.UNKNOWN));
    }

    /// Of margin and ratio: the line drawn, or why there is none.
    private String liquidation() {
        Surface s = surface();
        if (s.leastExcess().isEmpty()) {
            return TEXT.text("thick");
        }
        if (!s.liquidationLine().pieces().isEmpty()) {
            return TEXT.text("heavyLineLiquidationThick", frontier());
        }
        return s.isLiquidatable(0, 0) ? TEXT.text("liquidationEverywhereThick") : TEXT.text("liquidationNowhereThick");
    }

    /// Of two prices: where the first is liquidated at the ends and the middle of the second.
    private String frontier() {
        Surface s = surface();
        if (s.rows().only().isEmpty()) {
            return "";
        }
        int last = s.rows().size() - 1;
        String points = Frontier.of(s).points().stream()
                .filter(p -> p.up() == 0
                        || p.up() == s.rows().moves().get(0)
                        || p.up() == s.rows().moves().get(last))
                .map(p -> AxisWords.name(s.rows()) + " " + Moves.percent(p.up()) + ": " + across(p))
                .collect(Collectors.joining("; "));
        return points.isEmpty() ? "" : TEXT.text("at", points);
    }

    private String across(Frontier.Point point) {
        if (point.isLiquidated()) {
            return TEXT.text("liquidatedAtTodays", AxisWords.name(surface().columns()));
        }
        if (point.below().isEmpty() && point.above().isEmpty()) {
            return TEXT.text("none");
        }
        String down =
                point.below().isPresent() ? "▼ " + Moves.percent(point.below().getAsDouble()) : "";
        String up =
                point.above().isPresent() ? "▲ " + Moves.percent(point.above().getAsDouble()) : "";
        return AxisWords.name(surface().columns()) + " " + (down + " " + up).strip();
    }

    private String words(Cell cell) {
        Surface s = surface();
        return TEXT.text(
                "at2",
                value(cell.value()),
                AxisWords.move(s.columns(), cell.column()),
                AxisWords.move(s.rows(), cell.row()));
    }

    /// For example `Cursor: price +30 % (29,145 USD), volatility -50 %: -12,900.00 USD`.
    String cursor(Cell cell) {
        return TEXT.text("cursor", placeAndValue(cell));
    }

    private String placeAndValue(Cell cell) {
        AxisWords words = new AxisWords(found.standpoint());
        Axis columns = surface().columns();
        Axis rows = surface().rows();
        String value = Double.isNaN(cell.value()) ? TEXT.text("unknown") : value(cell.value());
        return words.place(columns, cell.column()) + ", " + words.place(rows, cell.row()) + ": " + value;
    }

    private String value(double value) {
        Surface s = surface();
        return switch (s.measure()) {
            case PROFIT -> Numbers.signedAmount(value, new Asset(s.unit())) + " " + s.unit();
            case EQUITY, MARGIN -> Numbers.amount(value, new Asset(s.unit())) + " " + s.unit();
            case RATIO -> Numbers.percent(value);
            case DELTA, GAMMA, VEGA -> compact().of(value) + " " + s.unit();
        };
    }
}
