package plimsoll.views.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.AsIf;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

class TicketViewModelTest {
    private static final InstrumentId PERP = new InstrumentId("BTC-PERP");

    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final TicketViewModel model = new TicketViewModel(workspace, new Sight());

    private void type(boolean buys, String size) {
        model.draftProperty().set(model.draftProperty().get().sized(buys, size));
    }

    private static ImpactRow row(TicketViewModel model, String title) {
        return model.impact().stream()
                .filter(r -> r.title().text().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void instrumentsAreFoundByNameKindExpiryAndStrike() {
        model.queryProperty().set("call 28000");
        assertThat(model.found()).extracting(r -> r.id().name()).containsExactly("BTC-31MAR23-28000-C");
        assertThat(model.found().getFirst().volatility().text()).endsWith(" %");
        model.queryProperty().set("btc perp");
        assertThat(model.found()).extracting(InstrumentRow::id).contains(PERP);
        model.queryProperty().set("2023-04-28 put");
        assertThat(model.found())
                .allSatisfy(
                        r -> assertThat(r.id().name()).startsWith("BTC-28APR23").endsWith("-P"));
        model.queryProperty().set("nothing like it");
        assertThat(model.found()).isEmpty();
    }

    @Test
    void whatATradeDoesIsShownAndIsWhatHappensWhenItIsAccepted() {
        model.choose(PERP);
        type(false, "2");
        assertThat(model.titleProperty().get()).startsWith("BTC-PERP: sell 2 at ");
        double initial = row(model, "Initial margin").after().value();
        double delta = row(model, "Delta").changes().get(AsIf.HELD).value();
        assertThat(workspace.whatIfs().edits()).isEmpty();
        model.accept();
        assertThat(workspace
                        .currentAccount()
                        .orElseThrow()
                        .comparison()
                        .in(AsIf.HELD)
                        .initialMargin())
                .isEqualTo(initial);
        assertThat(delta).isNegative();
        assertThat(model.tradeProperty().get()).isEmpty();
        assertThat(model.impact()).isEmpty();
        assertThat(model.draftProperty().get().instrument()).contains(PERP);
    }

    @Test
    void everyModeHasItsChange() {
        model.choose(PERP);
        type(true, "3");
        assertThat(row(model, "Initial margin").changes()).containsOnlyKeys(AsIf.values());
        assertThat(row(model, "Initial margin").change(AsIf.ISOLATED).text()).startsWith("▲ +");
    }

    @Test
    void whatIsNoTradeIsRefusedInTheTicket() {
        assertThat(model.refusalProperty().get()).isEqualTo("choose an instrument");
        model.choose(PERP);
        assertThat(model.refusalProperty().get()).startsWith("type a size in contracts");
        type(true, "x");
        assertThat(model.refusalProperty().get()).isEqualTo("\"x\" is no size; allowed: contracts above 0");
        type(true, "1");
        assertThat(model.refusalProperty().get()).isEmpty();
        model.draftProperty().set(new Draft(Optional.of(PERP), true, "1", "cheap", false, ""));
        assertThat(model.refusalProperty().get()).startsWith("\"cheap\" is no price");
        model.accept();
        assertThat(workspace.whatIfs().edits()).isEmpty();
        model.discard();
        assertThat(model.draftProperty().get()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void theLargestSizeHoldsTheLimitAndOneLotMoreDoesNot() {
        LargestViewModel largest = new LargestViewModel(model);
        model.choose(PERP);
        largest.valueProperty().set("20");
        largest.findOrCancel();
        assertThat(largest.buyProperty().get()).startsWith("Buy ");
        largest.takeOver(true);
        assertThat(model.draftProperty().get().buys()).isTrue();
        double ratio = row(model, "Margin ratio").after().value();
        assertThat(ratio).isLessThanOrEqualTo(0.2);
        double size = Double.parseDouble(model.draftProperty().get().size().replace(",", ""));
        type(true, String.valueOf(size * 1.02));
        assertThat(row(model, "Margin ratio").after().value()).isGreaterThan(0.2);
    }

    @Test
    void onlyTheNewestKeystrokeIsAnswered() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.opened(Samples.OPTIONS, waiting::add);
        TicketViewModel ticket = new TicketViewModel(slow, new Sight());
        Samples.compute(waiting);
        ticket.choose(PERP);
        ticket.draftProperty().set(ticket.draftProperty().get().sized(true, "1"));
        ticket.draftProperty().set(ticket.draftProperty().get().sized(true, "12"));
        assertThat(ticket.stateProperty().get()).isEqualTo("being computed");
        Samples.compute(waiting);
        assertThat(ticket.stateProperty().get()).isEmpty();
        double delta = row(ticket, "Delta").change(AsIf.HELD).value();
        assertThat(delta).isBetween(12 * 20_000.0, 12 * 25_000.0);
    }
}
