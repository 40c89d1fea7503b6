package plimsoll.views.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class LiquidationViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final LiquidationViewModel model = new LiquidationViewModel(workspace);

    @Test
    void theMostEndangeredPoolComesFirst() {
        assertThat(model.rows()).extracting(r -> r.liquidation()).isSortedAccordingTo(Danger.FIRST);
        LiquidationRow first = model.rows().getFirst();
        assertThat(first.pool().text()).isEqualTo("isolated, ETHUSDT-SHORT");
        assertThat(first.distance().text()).isEqualTo("+12.45 %");
        assertThat(first.outcome().text()).isEqualTo("watch");
        assertThat(first.source().text()).startsWith("EWMA");
    }

    @Test
    void bothDirectionsOfEveryPoolAreListed() {
        assertThat(model.rows()).extracting(r -> r.direction().text()).contains("▲ up", "▼ down");
        assertThat(model.rows()).extracting(r -> r.price().text()).contains("none");
    }

    @Test
    void theVenuesConventionNamesPositions() {
        model.moveProperty().set(Move.INSTRUMENT);
        assertThat(model.rows()).extracting(r -> r.moving().text()).contains("BTCUSDC", "ETHUSDT-LONG");
    }

    @Test
    void anAccountPastItsTriggerIsListedAsSuch() {
        workspace.modeProperty().set(AsIf.PORTFOLIO);
        assertThat(model.rows().getFirst().outcome().text()).isEqualTo("trigger met now");
        assertThat(model.rows().getFirst().price().text()).isEqualTo("now");
    }
}
