package plimsoll.views.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class LiquidationViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final LiquidationViewModel model = new LiquidationViewModel(workspace, new Sight());

    private LadderRow row(String pool, String moving) {
        return model.rows().stream()
                .filter(r -> r.poolName().text().equals(pool) && r.name().equals(moving))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMostEndangeredPoolComesFirst() {
        assertThat(model.rows()).extracting(LadderRow::nearest).isSortedAccordingTo(Danger.FIRST);
        LadderRow first = model.rows().getFirst();
        assertThat(first.poolName().text()).isEqualTo("isolated, ETHUSDT-SHORT");
        assertThat(first.distance(Direction.UP).text()).isEqualTo("+12.45 %");
        assertThat(first.price(Direction.DOWN).text()).isEqualTo("none");
        assertThat(first.bar().text()).isEqualTo("▼ none  ▲ +12.45 %");
        assertThat(first.outcome().text()).isEqualTo("watch");
        assertThat(first.outcome().note()).contains("EWMA");
    }

    @Test
    void everyPoolOfEveryAccountHasBothDirectionsInOneRow() {
        long liquidations = workspace.assessmentProperty().get().orElseThrow().accounts().stream()
                .flatMap(a -> a.comparison().in(AsIf.HELD).pools().stream())
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Move.UNDERLYING)
                .count();
        assertThat(model.rows())
                .hasSize((int) liquidations / 2)
                .allMatch(r -> r.both().size() == 2);
        assertThat(model.rows()).extracting(r -> r.accountName().text()).contains("one-way", "hedge");
    }

    @Test
    void theDistanceInCurrencyLeadsFromTodaysPriceToTheLiquidation() {
        LadderRow row = model.rows().getFirst();
        Liquidation.At at = row.nearest().at().orElseThrow();
        double today = at.price() / (1 + at.distance());
        assertThat(row.away().value()).isCloseTo(today * at.distance(), within(1e-9 * today));
        assertThat(row.away().text()).startsWith("+");
    }

    @Test
    void theVenuesConventionNamesPositions() {
        model.moveProperty().set(Move.INSTRUMENT);
        assertThat(model.rows()).extracting(LadderRow::name).contains("BTCUSDC", "ETHUSDT-LONG");
    }

    @Test
    void anAccountPastItsTriggerComesFirst() {
        workspace.modeProperty().set(AsIf.PORTFOLIO);
        LadderRow first = model.rows().getFirst();
        assertThat(first.outcome().text()).isEqualTo("trigger met now");
        assertThat(first.bar().text()).isEqualTo("now");
        assertThat(first.away().text()).isEqualTo("0.00");
    }

    @Test
    void legsAddUpToWhatThePoolLoses() {
        LadderRow row = model.rows().stream()
                .filter(r -> LegRow.of(r).size() > 1)
                .findFirst()
                .orElseThrow();
        model.select(row);
        Liquidation.At at = row.nearest().at().orElseThrow();
        double sum = at.contributions().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean down = row.nearest().direction() == Direction.DOWN;
        assertThat(model.legs().stream()
                        .mapToDouble(l -> down ? l.down() : l.up())
                        .sum())
                .isCloseTo(sum, within(1e-9 * Math.abs(sum)));
        assertThat(model.legs()).extracting(LegRow::name).doesNotHaveDuplicates();
    }

    @Test
    void untilItIsShownNoRowIsSelected() {
        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.reliefs()).isEmpty();
        model.show();
        assertThat(model.selectedProperty().get()).contains(model.rows().getFirst());
    }

    @Test
    void theSelectedPoolSaysWhatItLacksForTheWantedDistance() {
        model.show();
        List<ReliefRow> found = List.copyOf(model.reliefs());
        assertThat(found).extracting(r -> r.move().text()).containsExactly("ETH ▼ -20.00 %", "ETH ▲ +20.00 %");
        assertThat(found.getFirst().collateral().text()).isEqualTo("none needed");
        double added = found.getLast().relief().collateral();
        assertThat(added).isPositive();
        model.wantDistance("10 %");
        assertThat(model.reliefs()).extracting(r -> r.relief().collateral()).containsExactly(0.0, 0.0);
        model.wantDistance("30");
        assertThat(model.reliefs().getLast().relief().collateral()).isGreaterThan(added);
    }

    @Test
    void anImpossibleDistanceIsRefused() {
        model.show();
        for (String typed : List.of("0", "100", "-5", "far", "")) {
            workspace.dismissNotice();
            model.wantDistance(typed);
            assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("above 0 and below 100");
            assertThat(model.distanceProperty().get()).isEqualTo(0.2);
        }
    }

    @Test
    void theSelectionStaysWithItsPoolAfterAnEdit() {
        LadderRow row = row("isolated, BTCUSDC", "BTC");
        model.select(row);
        workspace.edit(new Edit.Resize(new PositionKey(row.account(), new PositionId("BTCUSDT")), 3));
        assertThat(model.selectedProperty().get().orElseThrow().key()).isEqualTo(row.key());
    }
}
