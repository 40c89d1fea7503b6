package plimsoll.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.model.surface.Surface;
import plimsoll.views.chart.Profile.Curve;
import plimsoll.views.chart.Profile.Look;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Moves;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Horizon;
import plimsoll.views.workspace.PriceProfile;
import plimsoll.views.workspace.PriceProfile.ByDate;
import plimsoll.views.workspace.PriceProfile.ByVolatility;
import plimsoll.views.workspace.ProfileChoice;
import plimsoll.views.workspace.ProfileChoice.Curves;
import plimsoll.views.workspace.ScenarioSurface;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Curves over the price: profit by date with its breakevens, or any measure by volatility.
public final class ProfileViewModel {
    private static final Messages TEXT = Messages.of("profile");

    /// The trader's own date among those there are.
    ///
    /// @param last the furthest day from now; 0 when all dates are alike
    /// @param text the day and its date
    record Day(int chosen, int last, String text) {
        static final Day NONE = new Day(0, 0, "");
    }

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Profile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Readout>> readout = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double marked;
    private final ReadOnlyObjectWrapper<Day> day = new ReadOnlyObjectWrapper<>(Day.NONE);
    private final ReadOnlyBooleanWrapper byDate = new ReadOnlyBooleanWrapper();
    private final BooleanBinding dated =
            Bindings.createBooleanBinding(() -> day.get().last() > 0, day);
    private final ReadOnlyBooleanWrapper ofProfit = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper breakevens = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper points = new ReadOnlyStringWrapper("");

    public ProfileViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        workspace.scenarios().profiles().of(sight);
        sight.follow(
                () -> show(workspace.scenarios().profileProperty().get()),
                workspace.scenarios().profileProperty());
        sight.follow(
                this::refreshChoices,
                workspace.assessmentProperty(),
                workspace.accountProperty(),
                workspace.scenarios().choiceProperty(),
                workspace.scenarios().profileChoiceProperty());
    }

    ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// What the curves say at the marker, which stands at today's price until it is moved.
    ReadOnlyObjectProperty<Optional<Readout>> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /// Never beyond the curves.
    ///
    /// @param move of the price
    void mark(double move) {
        marked = move;
        readout.set(profile.get()
                .map(p -> new Readout(
                        p,
                        Math.clamp(
                                move,
                                p.prices().get(0),
                                p.prices().get(p.prices().size() - 1)))));
    }

    /// @param steps points of the axis, to the right where positive
    void markBeside(int steps) {
        readout.get()
                .ifPresent(r -> mark(r.move()
                        + steps
                                * (r.profile().prices().get(1)
                                        - r.profile().prices().get(0))));
    }

    ReadOnlyObjectProperty<Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// Whether curves differ by date, and not by volatility.
    ReadOnlyBooleanProperty byDateProperty() {
        return byDate.getReadOnlyProperty();
    }

    /// Whether dates differ at all.
    ObservableBooleanValue datedProperty() {
        return dated;
    }

    /// Whether there is a choice of curves: only profit has one.
    ReadOnlyBooleanProperty ofProfitProperty() {
        return ofProfit.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Of every curve; empty by volatility.
    ReadOnlyStringProperty breakevensProperty() {
        return breakevens.getReadOnlyProperty();
    }

    /// Curves in words, for who cannot see them.
    ReadOnlyStringProperty pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ObservableValue<ProfileChoice> choiceProperty() {
        return workspace.scenarios().profileChoiceProperty();
    }

    private ProfileChoice choice() {
        return choiceProperty().getValue();
    }

    private void choose(ProfileChoice choice) {
        workspace.scenarios().profileChoiceProperty().set(choice);
    }

    void choose(Curves curves) {
        choose(choice().withCurves(curves));
    }

    void choose(Since since) {
        choose(choice().withSince(since));
    }

    /// The day that is shown already changes nothing.
    void chooseDay(int chosen) {
        if (chosen != day.get().chosen()) {
            choose(choice().withDays(chosen));
        }
    }

    private void refreshChoices() {
        boolean profits = workspace.scenarios().choiceProperty().get().measure() == Measure.PROFIT;
        ofProfit.set(profits);
        byDate.set(profits && choice().curves() == Curves.BY_DATE);
        day.set(workspace.currentAccount().map(this::day).orElse(Day.NONE));
    }

    private Day day(AccountAssessment account) {
        Horizon horizon = account.horizon();
        if (!horizon.isDated()) {
            return new Day(0, 0, TEXT.text("noContractWithAn"));
        }
        int chosen = choice().day(horizon);
        String date = workspace
                .assessmentProperty()
                .get()
                .map(a -> Moves.date(a.market().asOf(), chosen))
                .orElse("");
        return new Day(
                chosen,
                horizon.days(),
                chosen == 0 ? Moves.days(chosen) + ", " + date : TEXT.text("in", Moves.days(chosen), date));
    }

    private void show(Optional<PriceProfile> found) {
        if (found.isEmpty()) {
            show(Optional.empty(), "", "", "");
        } else {
            switch (found.get()) {
                case ByDate dated -> show(new ProfileWords(dated));
                case ByVolatility byVolatility -> show(byVolatility.rows());
            }
        }
    }

    private void show(ProfileWords words) {
        show(Optional.of(words.profile()), words.title(), words.breakevens(), String.join("\n", words.points()));
    }

    private void show(ScenarioSurface rows) {
        show(Optional.of(profile(rows)), title(rows), "", points(rows.surface()));
    }

    private void show(Optional<Profile> newProfile, String newTitle, String newBreakevens, String newPoints) {
        title.set(newTitle);
        breakevens.set(newBreakevens);
        points.set(newPoints);
        profile.set(newProfile);
        mark(marked);
    }

    /// Three rows of the surface: the lowest volatility, today's, the highest.
    private static Profile profile(ScenarioSurface found) {
        Surface s = found.surface();
        int today = today(s);
        List<Curve> curves = new ArrayList<>();
        curves.add(curve(s, 0, Look.LOW));
        curves.add(curve(s, today, Look.NOW));
        curves.add(curve(s, s.rows().size() - 1, Look.HIGH));
        return new Profile(
                ProfileWords.axis(found.standpoint()),
                value(s),
                found.standpoint().price(),
                s.columns().moves(),
                curves,
                List.of());
    }

    private static Curve curve(Surface s, int row, Look look) {
        double move = s.rows().moves().get(row);
        String name = move == 0 ? TEXT.text("volatilityAsItIs") : TEXT.text("volatility", Moves.percent(move));
        return new Curve(name, look, row(s, row));
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

    private static String value(Surface s) {
        return Words.measure(s.measure()) + ", " + unit(s);
    }

    private static String unit(Surface s) {
        return s.measure() == Measure.RATIO ? "%" : s.unit();
    }

    private static String title(ScenarioSurface found) {
        return TEXT.text(
                "mode",
                value(found.surface()),
                found.account(),
                Words.mode(found.mode()).toLowerCase(Locale.ROOT));
    }

    private static String points(Surface s) {
        boolean small = s.measure() == Measure.GAMMA || s.measure() == Measure.DELTA;
        return TEXT.text(
                "volatilityAsItIs2",
                ProfileWords.points(s.columns().moves(), row(s, today(s)), small ? 6 : 2),
                unit(s));
    }
}
