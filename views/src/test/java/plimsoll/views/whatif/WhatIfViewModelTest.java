package plimsoll.views.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Step;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

class WhatIfViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final WhatIfViewModel model = new WhatIfViewModel(workspace, new Sight());

    private void buy(String instrument, double quantity) {
        workspace.edit(new Edit.Trade(new AccountId("one-way"), new InstrumentId(instrument), quantity));
    }

    @Test
    void editsReadAsWordsInTheirOrder() {
        buy("BTCUSDT", 1);
        workspace.edit(new Edit.Flip(Samples.key("one-way", "ETHUSDT")));
        assertThat(model.edits()).extracting(r -> r.number().text()).containsExactly("1", "2");
        assertThat(model.edits().getFirst().words().text()).contains("BTCUSDT: buy 1 at ");
        assertThat(model.edits().getLast().words().text()).contains("ETHUSDT: flip ");
        assertThat(model.edits()).allSatisfy(r -> assertThat(r.state().text()).isEqualTo("✓ made"));
    }

    @Test
    void oneEditGoesAloneAndComesBack() {
        buy("BTCUSDT", 1);
        buy("ETHUSDT", 2);
        model.remove(model.edits().getFirst());
        assertThat(workspace.whatIfs().edits())
                .containsExactly(new Edit.Trade(new AccountId("one-way"), new InstrumentId("ETHUSDT"), 2));
        assertThat(model.undoableProperty().get()).startsWith("Without ").contains("BTCUSDT: buy 1");
        model.undo();
        assertThat(model.edits()).hasSize(2);
    }

    @Test
    void anEditWhosePositionIsGoneSaysWhyItIsNotMade() {
        buy("BTCUSDT", 1);
        workspace.edit(new Edit.Close(Samples.key("one-way", "BTCUSDT")));
        workspace.whatIfs().take(new Step.Edited(new Edit.Flip(Samples.key("one-way", "BTCUSDT")), "flip"));
        assertThat(model.edits().getLast().state().text()).startsWith("✖ no position BTCUSDT in one-way; allowed: ");
        assertThat(model.titleProperty().get()).endsWith("1 not made");
    }

    @Test
    void aRowIsResetWithoutTheOthers() {
        buy("BTCUSDT", 1);
        workspace.edit(new Edit.Flip(Samples.key("one-way", "ETHUSDT")));
        workspace.positionProperty().set(Optional.of(Samples.key("one-way", "ETHUSDT")));
        model.resetRow();
        assertThat(model.edits()).hasSize(1);
        assertThat(model.undoableProperty().get()).isEqualTo("Reset ETHUSDT");
    }

    @Test
    void aRowIsResetWithTheTradesOfItsHedgeLeg() {
        AccountId hedge = new AccountId("hedge");
        Position leg = workspace.situation().orElseThrow().account(hedge).orElseThrow().positions().stream()
                .filter(p -> p.side() == Side.SHORT && !p.isIsolated())
                .findFirst()
                .orElseThrow();
        assertThat(leg.id().name()).isNotEqualTo(leg.instrument().name());
        workspace.edit(new Edit.Trade(hedge, leg.instrument(), Side.SHORT, -1, Double.NaN, leg.mode()));
        workspace.edit(new Edit.Trade(hedge, leg.instrument(), Side.LONG, 1, Double.NaN, leg.mode()));
        workspace.positionProperty().set(Optional.of(new PositionKey(hedge, leg.id())));
        model.resetRow();
        assertThat(workspace.whatIfs().edits())
                .hasSize(1)
                .allMatch(e -> e instanceof Edit.Trade t && t.side() == Side.LONG);
    }

    @Test
    void whatIfsAreCopiedRenamedRemovedAndRestored() {
        buy("BTCUSDT", 1);
        model.copy();
        model.rename("Hedged");
        assertThat(model.whatIfs()).extracting(WhatIfRow::text).containsExactly("Edits · 1 edit", "Hedged · 1 edit");
        model.rename("Edits");
        assertThat(model.refusalProperty().get()).isEqualTo("another what-if is called Edits");
        model.remove();
        assertThat(model.whatIfs()).extracting(WhatIfRow::name).containsExactly("Edits");
        assertThat(model.removedProperty().get()).isEqualTo("Hedged");
        model.restore();
        assertThat(model.whatIfs()).extracting(WhatIfRow::name).containsExactly("Edits", "Hedged");
        assertThat(workspace.whatIfs().current().name()).isEqualTo("Hedged");
        model.step(1);
        assertThat(workspace.whatIfs().current().name()).isEqualTo("Edits");
    }

    @Test
    void theMarketIsChangedOrRefusedWithTheReason() {
        double before = index();
        assertThat(model.change(MarketEntry.INDEX, "BTC", "-10%")).isTrue();
        assertThat(index()).isEqualTo(before * 0.9);
        assertThat(model.change(MarketEntry.INDEX, "BTC", "65k")).isTrue();
        assertThat(index()).isEqualTo(65_000);
        assertThat(model.change(MarketEntry.INDEX, "BTC", "many")).isFalse();
        assertThat(model.refusalProperty().get()).startsWith("\"many\" is no index; allowed: ");
        assertThat(model.change(MarketEntry.VOLATILITY, "BTC", "-150")).isFalse();
        assertThat(model.refusalProperty().get()).contains("allowed: above -100 %");
        assertThat(model.change(MarketEntry.DATE, "", "1999-01-01")).isFalse();
        assertThat(model.refusalProperty().get()).contains("or later");
        assertThat(workspace.whatIfs().edits()).hasSize(2);
    }

    @Test
    void aDateIsADayOrSoManyAhead() {
        var asOf = workspace.situation().orElseThrow().market().asOf();
        assertThat(model.change(MarketEntry.DATE, "", "7d")).isTrue();
        assertThat(workspace.whatIfs().edits()).containsExactly(new Edit.SetDate(asOf.plus(Duration.ofDays(7))));
        assertThat(workspace.situation().orElseThrow().market().asOf()).isEqualTo(asOf.plusSeconds(7 * 86_400));
    }

    private double index() {
        return workspace
                .situation()
                .orElseThrow()
                .market()
                .index(new UnderlyingId("BTC"))
                .orElseThrow()
                .price();
    }
}
