package plimsoll.views.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.views.stress.StressViewModel.Position;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class StressViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final StressViewModel model = new StressViewModel(workspace, new Sight());

    private static Lever lever(Stressable what) {
        return StressViewModel.LEVERS.stream()
                .filter(l -> l.parameter() == what)
                .findFirst()
                .orElseThrow();
    }

    private Position position(Stressable what) {
        return model.positionsProperty().get().get(StressViewModel.LEVERS.indexOf(lever(what)));
    }

    @Test
    void everyStepStandsForAFactorAndBack() {
        for (Lever lever : StressViewModel.LEVERS) {
            assertThat(lever.factor(0)).isEqualTo(1);
            for (int step = 0; step <= lever.last(); step++) {
                assertThat(lever.step(lever.factor(step))).isEqualTo(step);
                assertThat(lever.factor(step)).isPositive();
            }
        }
        assertThat(lever(Stressable.MAINTENANCE).factor(5)).isEqualTo(1.5);
        assertThat(lever(Stressable.MAX_LEVERAGE).factor(10)).isEqualTo(0.5);
        assertThat(lever(Stressable.PRICE_RANGE).factor(5)).isEqualTo(1.25);
    }

    @Test
    void aSliderStressesTheWholeWindowAndResetEndsIt() {
        model.choose(lever(Stressable.MAINTENANCE), 10);
        assertThat(workspace.stressProperty().get()).isEqualTo(ParameterStress.of(Stressable.MAINTENANCE, 2));
        assertThat(position(Stressable.MAINTENANCE)).isEqualTo(new Position(10, "× 2", true, false));
        assertThat(model.stressedProperty().get()).isTrue();
        model.reset();
        assertThat(workspace.stressProperty().get().isNone()).isTrue();
        assertThat(position(Stressable.MAINTENANCE)).isEqualTo(new Position(0, "× 1", false, false));
        assertThat(model.stressedProperty().get()).isFalse();
    }

    @Test
    void aFactorThatReachesNothingSaysSo() {
        model.choose(lever(Stressable.HAIRCUT), 5);
        assertThat(position(Stressable.HAIRCUT).isIdle()).isTrue();
        model.choose(lever(Stressable.MAINTENANCE), 5);
        assertThat(position(Stressable.MAINTENANCE).isIdle()).isFalse();
    }

    @Test
    void aFactorBetweenStepsStaysUntilItsSliderMoves() {
        ParameterStress asked =
                ParameterStress.of(Stressable.MAINTENANCE, 1.234).with(Stressable.FEE, 3);
        workspace.stressProperty().set(asked);
        model.choose(lever(Stressable.MAINTENANCE), 2);
        assertThat(workspace.stressProperty().get()).isEqualTo(asked);
        assertThat(position(Stressable.MAINTENANCE).factor()).isEqualTo("× 1.234");
        assertThat(model.noteProperty().get()).contains("fee × 3");
        model.choose(lever(Stressable.MAINTENANCE), 3);
        assertThat(workspace.stressProperty().get().factors())
                .containsOnlyKeys(Stressable.MAINTENANCE, Stressable.FEE)
                .containsEntry(Stressable.MAINTENANCE, 1.3);
    }
}
