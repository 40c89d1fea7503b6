package plimsoll.views.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.model.surface.Surface;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.HeatmapCursor;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.CellSplit;
import plimsoll.views.workspace.Pair;
import plimsoll.views.workspace.ScenarioChoice;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.ScenarioChoice.Moving;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// A measure of the current account over two kinds of moves, and where the profit of one cell comes
/// from.
public final class HeatmapViewModel {
    private static final Messages TEXT = Messages.of("heatmap");

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
            new AxesChoice(TEXT.text("priceVolatility"), Axes.PRICE_VOLATILITY),
            new AxesChoice(TEXT.text("priceTime"), Axes.PRICE_TIME),
            new AxesChoice(TEXT.text("volatilityTime"), Axes.VOLATILITY_TIME),
            new AxesChoice(TEXT.text("pricePrice"), Axes.PRICE_PRICE));
    private static final MovingChoice LARGEST = new MovingChoice(TEXT.text("largestDelta"), new ScenarioChoice.Main());
    private static final MovingChoice ALL = new MovingChoice(TEXT.text("allTogether"), new ScenarioChoice.All());

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Heatmap>> heatmap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NONE);
    private final ReadOnlyObjectWrapper<List<LegRow>> legs = new ReadOnlyObjectWrapper<>(List.of());
    private final HeatmapCursor cursor = new HeatmapCursor();
    private final RangesViewModel ranges;
    private final ColourClip clips = new ColourClip();
    private final ObservableList<UnderlyingId> seconds = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper extremes = new ReadOnlyStringWrapper("");
    private final ObservableList<MovingChoice> movings = FXCollections.observableArrayList(LARGEST, ALL);

    public HeatmapViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        this.ranges = new RangesViewModel(workspace);
        sight.await(this::showSplit, workspace.scenarios().splitProperty());
        cursor.cellProperty().addListener(_ -> look());
        sight.follow(() -> show(surface()), workspace.surfaceProperty());
        sight.follow(this::refreshMovings, workspace.assessmentProperty(), workspace.accountProperty());
    }

    ReadOnlyObjectProperty<Optional<Heatmap>> heatmapProperty() {
        return heatmap.getReadOnlyProperty();
    }

    RangesViewModel ranges() {
        return ranges;
    }

    /// What each leg contributes to the cell looked at; follows the cursor.
    ReadOnlyObjectProperty<List<LegRow>> legsProperty() {
        return legs.getReadOnlyProperty();
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
        Axes shown = workspace.currentAccount().map(choice()::axes).orElse(choice().axes());
        return AXES.stream().filter(a -> a.axes() == shown).findFirst().orElseThrow();
    }

    /// Those that may move upwards where both axes are prices.
    ObservableList<UnderlyingId> seconds() {
        return seconds;
    }

    /// The one that does.
    Optional<UnderlyingId> second() {
        return workspace
                .currentAccount()
                .filter(a -> choice().axes(a) == Axes.PRICE_PRICE)
                .flatMap(choice()::pair)
                .map(Pair::second);
    }

    void chooseSecond(UnderlyingId underlying) {
        workspace.scenarios().choiceProperty().set(choice().withSecond(underlying));
    }

    /// The margin ratio over two prices, with the line at which a pool is liquidated.
    void chooseFrontier() {
        workspace
                .scenarios()
                .choiceProperty()
                .set(choice().withMeasure(Measure.RATIO).withAxes(Axes.PRICE_PRICE));
    }

    /// Colours full at a value typed; says why they cannot be.
    Optional<String> clip(String typed) {
        Optional<String> complaint = clips.enter(choice().measure(), typed);
        show(surface());
        return complaint;
    }

    String clip() {
        return clips.text(choice().measure());
    }

    HeatmapFiles files() {
        return new HeatmapFiles(workspace, axes().axes());
    }

    void choose(AxesChoice axes) {
        if (axes.axes() != choice().axes()) {
            workspace.scenarios().choiceProperty().set(choice().withAxes(axes.axes()));
        }
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
        List<UnderlyingId> underlyings = workspace
                .currentAccount()
                .map(a -> List.copyOf(a.comparison().valued().underlyings()))
                .orElse(List.of());
        if (!underlyings.equals(List.copyOf(seconds))) {
            seconds.setAll(underlyings);
        }
    }

    private static List<MovingChoice> movings(AccountAssessment account) {
        Stream<MovingChoice> single = account.comparison().valued().underlyings().stream()
                .map(u -> new MovingChoice(u.name(), new ScenarioChoice.One(u)));
        return Stream.concat(Stream.of(LARGEST, ALL), single).toList();
    }

    private void show(Optional<ScenarioSurface> found) {
        Optional<HeatmapWords> words = found.map(HeatmapWords::new);
        Optional<Heatmap> map =
                words.map(w -> w.heatmap(clips.of(w.found().surface().measure())));
        heatmap.set(map);
        title.set(words.map(HeatmapWords::title).orElse(""));
        extremes.set(words.flatMap(w -> map.map(w::extremes)).orElse(""));
        cursor.show(map);
        look();
    }

    private void look() {
        Optional<Cell> cell = cursor.cellProperty().get();
        cell.ifPresentOrElse(
                c -> workspace.scenarios().look(c.row(), c.column()),
                () -> workspace.scenarios().lookAway());
        if (!hasSplit()) {
            look.set(cell.map(c -> new Look(new HeatmapWords(surface().orElseThrow()).cursor(c), List.of(), ""))
                    .orElse(Look.NONE));
        }
        if (cell.isEmpty()) {
            legs.set(List.of());
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

    private void showSplit() {
        workspace.scenarios().splitProperty().get().ifPresent(this::show);
    }

    private void show(CellSplit found) {
        Surface s = found.of().surface();
        Cell cell = new Cell(found.row(), found.column(), s.values().get(found.row(), found.column()));
        if (s.measure() == Measure.PROFIT || s.measure() == Measure.EQUITY) {
            String where = new HeatmapWords(found.of()).cursor(cell);
            look.set(new Look(where, parts(found.split(), new Asset(s.unit())), s.unit()));
        }
        Asset currency = workspace.currencyProperty().get();
        double total = found.split().total();
        legs.set(found.legs().rows().stream()
                .map(row -> new LegRow(row, total, currency))
                .toList());
    }

    private static List<Part> parts(ProfitSplit split, Asset unit) {
        return List.of(
                new Part(TEXT.text("delta"), figure(split.delta(), unit)),
                new Part(TEXT.text("gamma"), figure(split.gamma(), unit)),
                new Part(TEXT.text("vega"), figure(split.vega(), unit)),
                new Part(TEXT.text("theta"), figure(split.theta(), unit)),
                new Part(TEXT.text("rest"), figure(split.rest(), unit)));
    }

    /// What rounds to zero is neither gain nor loss.
    private static Figure figure(double value, Asset unit) {
        Figure figure = Figures.profit(value, unit);
        boolean zero = figure.text().matches("[+-]?0[.0]*");
        return zero ? Figure.of(value, Figures.profit(0, unit).text()) : figure;
    }
}
