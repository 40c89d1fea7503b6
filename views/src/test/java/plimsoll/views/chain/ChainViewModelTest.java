package plimsoll.views.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.views.chart.Overlay;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

class ChainViewModelTest {
    private static final InstrumentId CALL = new InstrumentId("BTC-31MAR23-28000-C");

    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final ChainViewModel model = new ChainViewModel(workspace, new Sight());

    private void show(String expiry) {
        model.keyProperty()
                .set(model.keysProperty().get().stream()
                        .filter(k -> k.expiry().toString().startsWith(expiry))
                        .findFirst());
    }

    private ChainRow row(double strike) {
        return model.rows().stream()
                .filter(r -> r.strike().value() == strike)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNextExpiryThatIsHeldIsShownAtFirst() {
        assertThat(model.keyProperty().get().orElseThrow().expiry()).isEqualTo("2023-03-10T08:00:00Z");
        assertThat(model.rows()).extracting(r -> r.strike().value()).contains(22_000.0, 23_000.0);
    }

    @Test
    void strikesRiseWithCallsAndPutsAsTheFileQuotesThem() {
        show("2023-03-31");
        assertThat(model.rows()).extracting(r -> r.strike().value()).isSorted();
        ChainRow.Side call = row(28_000).side(OptionType.CALL);
        assertThat(call.id()).contains(CALL);
        double quoted =
                workspace.situation().orElseThrow().market().quotes().get(CALL).mark();
        assertThat(call.mark().value()).isEqualTo(quoted);
        assertThat(call.mark().text()).doesNotContain("≈");
        assertThat(call.held().value()).isEqualTo(3);
        assertThat(row(28_000).side(OptionType.PUT).id()).isEmpty();
        assertThat(model.bidsProperty().get()).isTrue();
    }

    @Test
    void theSmileIsDrawnThroughItsQuotesAndSaysHowWellItFits() {
        show("2023-03-31");
        Overlay smile = model.smileProperty().get().orElseThrow();
        assertThat(smile.lines()).extracting(Overlay.Line::points).containsExactly(false, true);
        assertThat(model.fitProperty().get()).startsWith("SVI fit, ").contains("vol points rms");
    }

    @Test
    void whatNobodyQuotesIsPricedFromTheSurfaceAndSaysSo() {
        Workspace unquoted = Samples.changed(
                Samples.OPTIONS, "\"BTC-31MAR23-19000-P\": {\"mark\"", "\"BTC-31MAR23-19000-P\": {\"marked\"");
        ChainViewModel chains = new ChainViewModel(unquoted, new Sight());
        chains.keyProperty()
                .set(chains.keysProperty().get().stream()
                        .filter(k -> k.expiry().toString().startsWith("2023-03-31"))
                        .findFirst());
        ChainRow.Side put = chains.rows().stream()
                .filter(r -> r.strike().value() == 19_000)
                .findFirst()
                .orElseThrow()
                .put();
        assertThat(put.mark().text()).startsWith("≈ ");
        assertThat(put.mark().value()).isBetween(50.0, 600.0);
    }

    @Test
    void aSizeIsBoughtAndALotSold() {
        show("2023-03-31");
        model.sizeProperty().set("2.5");
        model.trade(CALL, 1);
        assertThat(row(28_000).call().held().value()).isEqualTo(5.5);
        assertThat(workspace.whatIfs().undoableProperty().get()).startsWith("BTC-31MAR23-28000-C: buy 2.5 at ");
        workspace.undo();
        assertThat(row(28_000).call().held().value()).isEqualTo(3);
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        model.sizeProperty().set("lots");
        model.trade(CALL, 1);
        assertThat(model.refusalProperty().get())
                .isEqualTo("\"lots\" is no size; allowed: contracts above 0, e.g. 2.5 or 1k");
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void anOptionIsHandedToTheTicket() {
        model.consider(CALL);
        assertThat(workspace.estimates().instrumentProperty().get()).isEqualTo(Optional.of(CALL));
    }
}
