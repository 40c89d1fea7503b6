package plimsoll.views.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.Edit.Resize;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
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

    @Test
    void untilTheNewOnesAreFoundTheFiguresOfTheBookBeforeAreSaidToBeStale() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.opened(Samples.BASKET, waiting::add);
        LiquidationViewModel shown = new LiquidationViewModel(slow);
        Samples.compute(waiting);
        List<Figure> before = shown.rows().stream().map(LiquidationRow::price).toList();
        slow.edit(new Resize(new PositionKey(new AccountId("one-way"), new PositionId("BTCUSDT")), 6));
        waiting.remove().run();
        assertThat(shown.rows())
                .extracting(r -> r.price().text())
                .isEqualTo(before.stream().map(Figure::text).toList());
        assertThat(shown.rows())
                .allMatch(r -> r.price().stale() == r.account().text().equals("one-way"));
        assertThat(shown.rows().stream().filter(r -> r.price().stale()))
                .isNotEmpty()
                .allMatch(r -> r.outcome().text().endsWith(", stale"));
        Samples.compute(waiting);
        assertThat(shown.rows()).noneMatch(r -> r.price().stale());
    }
}
