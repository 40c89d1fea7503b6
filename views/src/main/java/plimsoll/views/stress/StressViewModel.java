package plimsoll.views.stress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.model.problem.Problem;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The parameters a venue tightens in stress, each with a slider.
public final class StressViewModel {
    private static final Messages TEXT = Messages.of("stress");

    static final List<Lever> LEVERS = List.of(
            new Lever(Stressable.HAIRCUT, TEXT.text("haircut"), TEXT.text("whatCollateralDoesNot"), 10, 1, 40),
            new Lever(
                    Stressable.MAINTENANCE,
                    TEXT.text("maintenance"),
                    TEXT.text("maintenanceRatesWithTheir"),
                    10,
                    1,
                    40),
            new Lever(
                    Stressable.MAX_LEVERAGE,
                    TEXT.text("maximumLeverage"),
                    TEXT.text("ofFuturesTheirLeast"),
                    20,
                    -1,
                    18),
            new Lever(Stressable.PRICE_RANGE, TEXT.text("priceRange"), TEXT.text("priceMovesOfA"), 20, 1, 40));

    private static final String NOTHING = TEXT.text("multipliesTheVenuesParameters");

    /// @param step of the slider
    /// @param factor as shown
    /// @param isInForce whether the factor differs from 1
    /// @param isIdle whether it changes no margin of the current account
    public record Position(int step, String factor, boolean isInForce, boolean isIdle) {}

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<Position>> positions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(NOTHING);
    private final ReadOnlyBooleanWrapper stressed = new ReadOnlyBooleanWrapper();

    public StressViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.follow(
                this::refresh, workspace.stressProperty(), workspace.assessmentProperty(), workspace.accountProperty());
    }

    /// In the order of the levers.
    ReadOnlyObjectProperty<List<Position>> positionsProperty() {
        return positions.getReadOnlyProperty();
    }

    /// What else is in force, or that nothing is.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stressedProperty() {
        return stressed.getReadOnlyProperty();
    }

    void choose(Lever lever, int step) {
        ParameterStress now = workspace.stressProperty().get();
        if (lever.step(now.factor(lever.parameter())) != step) {
            workspace.stressProperty().set(now.with(lever.parameter(), lever.factor(step)));
        }
    }

    void reset() {
        workspace.stressProperty().set(ParameterStress.NONE);
    }

    private void refresh() {
        ParameterStress stress = workspace.stressProperty().get();
        Set<String> idle = idle();
        positions.set(LEVERS.stream()
                .map(lever -> position(lever, stress.factor(lever.parameter()), idle))
                .toList());
        stressed.set(!stress.isNone());
        String others = others(stress);
        note.set(others.isEmpty() ? NOTHING : TEXT.text("alsoInForce", NOTHING, others));
    }

    private static Position position(Lever lever, double factor, Set<String> idle) {
        return new Position(
                lever.step(factor),
                "× " + Numbers.quantity(factor),
                factor != 1,
                factor != 1 && idle.contains(lever.parameter().key()));
    }

    /// Asked for when the window was opened; they have no slider.
    private static String others(ParameterStress stress) {
        List<Stressable> shown = LEVERS.stream().map(Lever::parameter).toList();
        return stress.names().stream()
                .filter(what -> !shown.contains(what))
                .map(what -> what.key() + " × " + Numbers.quantity(stress.factor(what)))
                .collect(Collectors.joining(", "));
    }

    private Set<String> idle() {
        return workspace.currentAccount().stream()
                .map(AccountAssessment::comparison)
                .flatMap(c -> c.in(AsIf.HELD).problems().stream())
                .filter(Problem.StressWithoutEffect.class::isInstance)
                .map(p -> ((Problem.StressWithoutEffect) p).parameter())
                .collect(Collectors.toSet());
    }
}
