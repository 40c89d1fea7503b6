package plimsoll.views.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.model.surface.Surface;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.HeatmapCursor;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.CellSplit;
import plimsoll.views.workspace.ScenarioChoice;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.ScenarioChoice.Moving;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Workspace;

/// A measure of the current account over two kinds of moves, and where the profit of one cell comes
/// from.
public final class HeatmapViewModel {
    /// A choice of what moves, with its name.
    record MovingChoice(String label, Moving moving) {
        @Override
        public String toString() {
            return label;
        }
    }

    /// A choice of both axes, with its name.
    record AxesChoice(String label, Axes axes) {
        @Override
        public String toString() {
            return label;
        }
    }

    /// A part of a profit.
    record Part(String name, Figure figure) {}

    /// What is said of the cell looked at.
    ///
    /// @param where the cell and its value
    /// @param parts of its profit; empty for measures without
    /// @param unit of the parts
    record Look(String where, List<Part> parts, String unit) {
        static final Look NONE = new Look("", List.of(), "");
    }

    static final List<AxesChoice> AXES = List.of(
            new AxesChoice("Price × volatility", Axes.PRICE_VOLATILITY),
            new AxesChoice("Price × time", Axes.PRICE_TIME),
            new AxesChoice("Volatility × time", Axes.VOLATILITY_TIME));
    private static final MovingChoice LARGEST = new MovingChoice("Largest delta", new ScenarioChoice.Main());
    private static final MovingChoice ALL = new MovingChoice("All together", new ScenarioChoice.All());

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Heatmap>> heatmap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NONE);
    private final HeatmapCursor cursor = new HeatmapCursor();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper extremes = new ReadOnlyStringWrapper("");
    private final ObservableList<MovingChoice> movings = FXCollections.observableArrayList(LARGEST, ALL);

    public HeatmapViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.scenarios().splitProperty().addListener((_, _, split) -> split.ifPresent(this::show));
        cursor.cellProperty().addListener(_ -> look());
        workspace.surfaceProperty().subscribe(this::show);
        workspace.assessmentProperty().subscribe(_ -> refreshMovings());
        workspace.accountProperty().addListener(_ -> refreshMovings());
    }

    ReadOnlyObjectProperty<Optional<Heatmap>> heatmapProperty() {
        return heatmap.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    HeatmapCursor cursor() {
        return cursor;
    }

    /// Follows the cursor as soon as the split is computed.
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// The worst and the best cell in words.
    ReadOnlyStringProperty extremesProperty() {
        return extremes.getReadOnlyProperty();
    }

    ObservableList<MovingChoice> movings() {
        return movings;
    }

    ObservableValue<ScenarioChoice> choiceProperty() {
        return workspace.scenarios().choiceProperty();
    }

    private ScenarioChoice choice() {
        return workspace.scenarios().choiceProperty().get();
    }

    void choose(Measure measure) {
        workspace.scenarios().choiceProperty().set(choice().withMeasure(measure));
    }

    void choose(MovingChoice moving) {
        workspace.scenarios().choiceProperty().set(choice().withMoving(moving.moving()));
    }

    AxesChoice axes() {
        return AXES.stream()
                .filter(a -> a.axes() == choice().axes())
                .findFirst()
                .orElseThrow();
    }

    void choose(AxesChoice axes) {
        workspace.scenarios().choiceProperty().set(choice().withAxes(axes.axes()));
    }

    void moveCollateral(boolean moves) {
        workspace.scenarios().choiceProperty().set(choice().withCollateral(moves));
    }

    private void refreshMovings() {
        List<MovingChoice> found =
                workspace.currentAccount().map(HeatmapViewModel::movings).orElse(List.of(LARGEST, ALL));
        if (!found.equals(List.copyOf(movings))) {
            movings.setAll(found);
        }
    }

    private static List<MovingChoice> movings(AccountAssessment account) {
        Stream<MovingChoice> single = account.comparison().valued().underlyings().stream()
                .map(u -> new MovingChoice(u.name(), new ScenarioChoice.One(u)));
        return Stream.concat(Stream.of(LARGEST, ALL), single).toList();
    }

    private void show(Optional<ScenarioSurface> found) {
        Optional<Heatmap> map = found.map(HeatmapViewModel::heatmap);
        heatmap.set(map);
        title.set(found.map(HeatmapViewModel::title).orElse(""));
        extremes.set(found.flatMap(f -> map.map(m -> extremes(f.surface(), m))).orElse(""));
        cursor.show(map);
        look();
    }

    private void look() {
        Optional<Cell> cell = cursor.cellProperty().get();
        cell.ifPresentOrElse(
                c -> workspace.scenarios().look(c.row(), c.column()),
                () -> workspace.scenarios().lookAway());
        if (!hasSplit()) {
            look.set(cell.map(c -> new Look(whereAndWhat(surface().orElseThrow(), c), List.of(), ""))
                    .orElse(Look.NONE));
        }
    }

    private Optional<ScenarioSurface> surface() {
        return workspace.surfaceProperty().get();
    }

    private boolean hasSplit() {
        return surface()
                .map(s -> s.surface().measure())
                .filter(m -> m == Measure.PROFIT || m == Measure.EQUITY)
                .isPresent();
    }

    private void show(CellSplit found) {
        Surface s = found.of().surface();
        Cell cell = new Cell(found.row(), found.column(), s.values().get(found.row(), found.column()));
        look.set(new Look(whereAndWhat(found.of(), cell), parts(found.split(), new Asset(s.unit())), s.unit()));
    }

    private static List<Part> parts(ProfitSplit split, Asset unit) {
        return List.of(
                new Part("delta", figure(split.delta(), unit)),
                new Part("gamma", figure(split.gamma(), unit)),
                new Part("vega", figure(split.vega(), unit)),
                new Part("theta", figure(split.theta(), unit)),
                new Part("rest", figure(split.rest(), unit)));
    }

    /// What rounds to zero is neither gain nor loss.
    private static Figure figure(double value, Asset unit) {
        Figure figure = Figures.profit(value, unit);
        boolean zero = figure.text().matches("[+-]?0[.0]*");
        return zero ? Figure.of(value, Figures.profit(0, unit).text()) : figure;
    }

    private static Heatmap heatmap(ScenarioSurface found) {
        Surface s = found.surface();
        Compact compact = compact(s);
        boolean profit = s.measure() == Measure.PROFIT;
        AxisWords words = new AxisWords(found.standpoint());
        return new Heatmap(
                words.side(s.columns()),
                words.side(s.rows()),
                s.values(),
                s.measure().isSigned(),
                isBadWhenHigh(s.measure()),
                profit ? compact::signed : compact::of,
                compact.coarse(limit(s))::of,
                s.liquidationLine());
    }

    private static boolean isBadWhenHigh(Measure measure) {
        return measure == Measure.RATIO || measure == Measure.MARGIN;
    }

    private static Compact compact(Surface s) {
        return s.measure() == Measure.RATIO ? Compact.percent() : Compact.upTo(limit(s));
    }

    private static double limit(Surface s) {
        return s.values().stream()
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static String title(ScenarioSurface found) {
        Surface s = found.surface();
        String unit = s.measure() == Measure.RATIO ? "%" : s.unit();
        return Words.measure(s.measure()) + ", " + unit + " · " + found.account() + " · "
                + Words.mode(found.mode()).toLowerCase(Locale.ROOT) + " mode";
    }

    private static String extremes(Surface s, Heatmap map) {
        return liquidation(s) + " frame: worst, "
                + map.worst().map(c -> words(s, c)).orElse(Numbers.UNKNOWN)
                + " · dashed: best, " + map.best().map(c -> words(s, c)).orElse(Numbers.UNKNOWN)
                + " · thin: now";
    }

    /// Of margin and ratio: the line drawn, or why there is none.
    private static String liquidation(Surface s) {
        if (s.leastExcess().isEmpty()) {
            return "Thick";
        }
        if (!s.liquidationLine().pieces().isEmpty()) {
            return "Heavy line: liquidation · thick";
        }
        return s.isLiquidatable(0, 0) ? "Liquidation everywhere · thick" : "Liquidation nowhere · thick";
    }

    private static String words(Surface s, Cell cell) {
        return value(s, cell.value()) + " at " + AxisWords.move(s.columns(), cell.column()) + ", "
                + AxisWords.move(s.rows(), cell.row());
    }

    private static String whereAndWhat(ScenarioSurface found, Cell cell) {
        AxisWords words = new AxisWords(found.standpoint());
        Surface s = found.surface();
        return "Cursor: " + words.place(s.columns(), cell.column()) + ", " + words.place(s.rows(), cell.row()) + ": "
                + value(s, cell.value());
    }

    private static String value(Surface s, double value) {
        return switch (s.measure()) {
            case PROFIT -> Numbers.signedAmount(value, new Asset(s.unit())) + " " + s.unit();
            case EQUITY, MARGIN -> Numbers.amount(value, new Asset(s.unit())) + " " + s.unit();
            case RATIO -> Numbers.percent(value);
            case DELTA, GAMMA, VEGA -> compact(s).of(value) + " " + s.unit();
        };
    }
}
