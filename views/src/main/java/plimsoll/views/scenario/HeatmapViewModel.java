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
import plimsoll.model.surface.Surface;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.ScenarioChoice;
import plimsoll.views.workspace.ScenarioChoice.Moving;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Workspace;

/// A measure of the current account over price and volatility moves.
public final class HeatmapViewModel {
    /// A choice of what moves, with its name.
    record MovingChoice(String label, Moving moving) {
        @Override
        public String toString() {
            return label;
        }
    }

    private static final MovingChoice LARGEST = new MovingChoice("Largest delta", new ScenarioChoice.Main());
    private static final MovingChoice ALL = new MovingChoice("All together", new ScenarioChoice.All());

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Heatmap>> heatmap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper extremes = new ReadOnlyStringWrapper("");
    private final ObservableList<MovingChoice> movings = FXCollections.observableArrayList(LARGEST, ALL);

    public HeatmapViewModel(Workspace workspace) {
        this.workspace = workspace;
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

    /// The worst and the best cell in words.
    ReadOnlyStringProperty extremesProperty() {
        return extremes.getReadOnlyProperty();
    }

    ObservableList<MovingChoice> movings() {
        return movings;
    }

    ObservableValue<ScenarioChoice> choiceProperty() {
        return workspace.scenarioProperty();
    }

    private ScenarioChoice choice() {
        return workspace.scenarioProperty().get();
    }

    void choose(Measure measure) {
        workspace.scenarioProperty().set(choice().withMeasure(measure));
    }

    void choose(MovingChoice moving) {
        workspace.scenarioProperty().set(choice().withMoving(moving.moving()));
    }

    void moveCollateral(boolean moves) {
        workspace.scenarioProperty().set(choice().withCollateral(moves));
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
        heatmap.set(found.map(s -> heatmap(s.surface())));
        title.set(found.map(HeatmapViewModel::title).orElse(""));
        extremes.set(found.map(s -> extremes(s.surface())).orElse(""));
    }

    private static Heatmap heatmap(Surface s) {
        Compact compact = compact(s);
        boolean profit = s.measure() == Measure.PROFIT;
        String moving = s.underlying().equals("all") ? "all underlyings" : s.underlying();
        return new Heatmap(
                "Price of " + moving,
                "Volatility",
                s.columns().moves(),
                s.rows().moves(),
                s.values(),
                s.measure().isSigned(),
                isBadWhenHigh(s.measure()),
                profit ? compact::signed : compact::of);
    }

    private static boolean isBadWhenHigh(Measure measure) {
        return measure == Measure.RATIO || measure == Measure.MARGIN;
    }

    private static Compact compact(Surface s) {
        double limit = s.values().stream()
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .max()
                .orElse(0);
        return s.measure() == Measure.RATIO ? Compact.percent() : Compact.upTo(limit);
    }

    private static String title(ScenarioSurface found) {
        Surface s = found.surface();
        String unit = s.measure() == Measure.RATIO ? "%" : s.unit();
        return Words.measure(s.measure()) + ", " + unit + " · " + found.account() + " · "
                + Words.mode(found.mode()).toLowerCase(Locale.ROOT) + " mode";
    }

    private static String extremes(Surface s) {
        Heatmap map = heatmap(s);
        return "Thick frame: worst, " + map.worst().map(c -> words(s, c)).orElse(Numbers.UNKNOWN)
                + " · dashed: best, " + map.best().map(c -> words(s, c)).orElse(Numbers.UNKNOWN)
                + " · thin: now";
    }

    private static String words(Surface s, Cell cell) {
        return value(s, cell.value()) + " at price " + move(s.columns().moves().get(cell.column())) + ", volatility "
                + move(s.rows().moves().get(cell.row()));
    }

    /// Percent with as many decimals as it needs.
    private static String move(double fraction) {
        return (fraction > 0 ? "+" : "") + Numbers.quantity(Math.rint(fraction * 1e4) / 100) + " %";
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
