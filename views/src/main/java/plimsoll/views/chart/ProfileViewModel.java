package plimsoll.views.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.Surface;
import plimsoll.views.chart.Profile.Curve;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Workspace;

/// Three rows of the heatmap as curves: the lowest volatility, today's, the highest.
public final class ProfileViewModel {
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper points = new ReadOnlyStringWrapper("");

    public ProfileViewModel(Workspace workspace) {
        workspace.surfaceProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The curve at today's volatility in words, for who cannot see it.
    ReadOnlyStringProperty pointsProperty() {
        return points.getReadOnlyProperty();
    }

    private void show(Optional<ScenarioSurface> found) {
        profile.set(found.map(s -> profile(s.surface())));
        title.set(found.map(ProfileViewModel::title).orElse(""));
        points.set(found.map(s -> points(s.surface())).orElse(""));
    }

    private static Profile profile(Surface s) {
        int last = s.rows().moves().size() - 1;
        List<Curve> curves = IntStream.of(0, today(s), last)
                .distinct()
                .mapToObj(row -> new Curve(name(s.rows().moves().get(row)), row(s, row)))
                .toList();
        String moving = s.underlying().equals("all") ? "all underlyings" : s.underlying();
        return new Profile(
                "Price move of " + moving + ", %", value(s), s.columns().moves(), curves);
    }

    /// The row whose volatility moves least.
    private static int today(Surface s) {
        int best = 0;
        for (int row = 1; row < s.rows().moves().size(); row++) {
            if (Math.abs(s.rows().moves().get(row)) < Math.abs(s.rows().moves().get(best))) {
                best = row;
            }
        }
        return best;
    }

    private static DoubleArray row(Surface s, int row) {
        double scale = s.measure() == Measure.RATIO ? 100 : 1;
        return DoubleArray.of(IntStream.range(0, s.columns().moves().size())
                .mapToDouble(column -> s.values().get(row, column) * scale));
    }

    private static String name(double move) {
        return move == 0 ? "volatility as it is" : "volatility " + percent(move);
    }

    private static String percent(double fraction) {
        return (fraction > 0 ? "+" : "") + Numbers.quantity(Math.rint(fraction * 1e4) / 100) + " %";
    }

    private static String value(Surface s) {
        return Words.measure(s.measure()) + ", " + unit(s);
    }

    private static String unit(Surface s) {
        return s.measure() == Measure.RATIO ? "%" : s.unit();
    }

    private static String title(ScenarioSurface found) {
        return value(found.surface()) + " · " + found.account() + " · "
                + Words.mode(found.mode()).toLowerCase(Locale.ROOT) + " mode";
    }

    private static String points(Surface s) {
        DoubleArray values = row(s, today(s));
        int last = s.columns().moves().size() - 1;
        return IntStream.of(0, last / 4, last / 2, last * 3 / 4, last)
                .distinct()
                .mapToObj(i -> percent(s.columns().moves().get(i)) + ": " + point(s, values.get(i)))
                .collect(Collectors.joining(" · ", "volatility as it is: ", " " + unit(s)));
    }

    private static String point(Surface s, double value) {
        boolean small = s.measure() == Measure.GAMMA || s.measure() == Measure.DELTA;
        return Numbers.fixed(value, small ? 6 : 2);
    }
}
