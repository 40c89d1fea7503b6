package plimsoll.views.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.model.margin.AsIf;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.views.workspace.Busy.Stage;
import plimsoll.views.workspace.ProfileChoice.Curves;

/// What scenarios do to the current account: a surface, curves over the price, and the split of one
/// cell's profit; and what taking out its parts does. Owned by the UI thread.
public final class Scenarios {
    /// Whose scenarios, and how margin is looked at.
    record Subject(AccountAssessment account, Assessment of, AsIf mode) {}

    /// The surface published last and what it was computed from.
    private record Shown(Recalculation.SurfaceInput input, ScenarioSurface surface) {}

    private final Recalculation recalculation;
    private final Busy busy;
    private final StressTables stresses;
    private Optional<Subject> subject = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private final ObjectProperty<ScenarioChoice> choice = new SimpleObjectProperty<>(ScenarioChoice.DEFAULT);
    private final ObjectProperty<ProfileChoice> profileChoice = new SimpleObjectProperty<>(ProfileChoice.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<ScenarioSurface>> surface =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PriceProfile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AccountContributions>> contributions =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellSplit>> split = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Reliefs reliefs;
    private final Demand profiles = new Demand(() -> subject().ifPresent(this::calculateProfile));
    private final Demand contributing = new Demand(() -> subject().ifPresent(this::calculateContributions));

    Scenarios(Recalculation recalculation, Busy busy, StressTables stresses) {
        this.reliefs = new Reliefs(recalculation, busy);
        this.recalculation = recalculation;
        this.busy = busy;
        this.stresses = stresses;
        choice.addListener(_ -> calculate());
        profileChoice.addListener(_ -> calculateProfile());
    }

    public StressTables stresses() {
        return stresses;
    }

    public ObjectProperty<ScenarioChoice> choiceProperty() {
        return choice;
    }

    public ObjectProperty<ProfileChoice> profileChoiceProperty() {
        return profileChoice;
    }

    public ReadOnlyObjectProperty<Optional<ScenarioSurface>> surfaceProperty() {
        return surface.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PriceProfile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// Of the cell looked at last.
    public ReadOnlyObjectProperty<Optional<CellSplit>> splitProperty() {
        return split.getReadOnlyProperty();
    }

    /// What each position, balance and order does to the account's margin and liquidation.
    public ReadOnlyObjectProperty<Optional<AccountContributions>> contributionsProperty() {
        return contributions.getReadOnlyProperty();
    }

    public Reliefs reliefs() {
        return reliefs;
    }

    void of(Subject newSubject) {
        subject = Optional.of(newSubject);
        calculate();
        stresses.of(newSubject);
    }

    private Optional<Subject> subject() {
        return subject;
    }

    /// Of curves over the price.
    public Demand profiles() {
        return profiles;
    }

    /// Of the same subject; they take longest.
    public Demand contributions() {
        return contributing;
    }

    private void calculateContributions(Subject s) {
        busy.begin(Stage.CONTRIBUTIONS);
        recalculation.contributions(s, this::publish);
    }

    private void publish(AccountContributions found) {
        contributions.set(Optional.of(found));
        busy.end(Stage.CONTRIBUTIONS);
    }

    void clear() {
        subject = Optional.empty();
        shown = Optional.empty();
        stresses.clear();
        reliefs.clear();
        recalculation.dropScenarios();
        profiles.drop();
        contributing.drop();
        List.of(Stage.SURFACE, Stage.FULL_SURFACE, Stage.PROFILE, Stage.SPLIT, Stage.CONTRIBUTIONS)
                .forEach(busy::end);
        split.set(Optional.empty());
        contributions.set(Optional.empty());
        profile.set(Optional.empty());
        surface.set(Optional.empty());
    }

    private void calculate() {
        subject.ifPresent(s -> {
            busy.begin(Stage.SURFACE);
            Recalculation.SurfaceInput input = input(s, choice.get().surface(s.account(), s.mode()));
            Optional<SurfaceRequest> full = choice.get().full(s.account(), s.mode());
            busy.end(Stage.FULL_SURFACE);
            recalculation.surface(input, result -> {
                full.ifPresent(_ -> busy.begin(Stage.FULL_SURFACE));
                publish(new Shown(input, result));
                full.ifPresent(request -> complete(input(s, request)));
            });
        });
        calculateProfile();
    }

    private static Recalculation.SurfaceInput input(Subject s, SurfaceRequest request) {
        return new Recalculation.SurfaceInput(
                s.account(), s.of().market(), s.of().currency(), s.of().stress(), request);
    }

    /// Behind everything that waits to be computed.
    private void complete(Recalculation.SurfaceInput input) {
        recalculation.fullSurface(input, result -> {
            publish(new Shown(input, result));
            busy.end(Stage.FULL_SURFACE);
        });
    }

    private void publish(Shown result) {
        shown = Optional.of(result);
        surface.set(Optional.of(result.surface()));
        if (isProfileTheSurface()) {
            publish(new PriceProfile.ByVolatility(result.surface()));
        }
        busy.end(Stage.SURFACE);
    }

    private boolean isByDate() {
        return choice.get().measure() == Measure.PROFIT && profileChoice.get().curves() == Curves.BY_DATE;
    }

    private boolean isProfileTheSurface() {
        return !isByDate() && choice.get().isByPriceAndVolatility();
    }

    private void calculateProfile() {
        recalculation.dropProfile();
        if (isProfileTheSurface()) {
            profiles.drop();
            busy.end(Stage.PROFILE);
            shown.filter(_ -> !busy.isRunning(Stage.SURFACE))
                    .ifPresent(s -> publish(new PriceProfile.ByVolatility(s.surface())));
        } else {
            profiles.request();
        }
    }

    private void calculateProfile(Subject s) {
        busy.begin(Stage.PROFILE);
        Recalculation.SurfaceInput input = input(s, choice.get().profile(s.account(), s.mode()));
        if (isByDate()) {
            recalculation.profile(input, profileChoice.get(), this::publish);
        } else {
            recalculation.profile(input, this::publish);
        }
    }

    private void publish(PriceProfile result) {
        profile.set(Optional.of(result));
        busy.end(Stage.PROFILE);
    }

    /// Asks for what a cell of the surface shown does to each leg, whatever its measure.
    public void look(int row, int column) {
        shown.ifPresentOrElse(
                s -> {
                    busy.begin(Stage.SPLIT);
                    recalculation.split(s.input(), s.surface(), row, column, this::publish);
                },
                this::lookAway);
    }

    /// No cell is looked at any more.
    public void lookAway() {
        recalculation.dropSplit();
        busy.end(Stage.SPLIT);
        split.set(Optional.empty());
    }

    private void publish(CellSplit result) {
        split.set(Optional.of(result));
        busy.end(Stage.SPLIT);
    }
}
