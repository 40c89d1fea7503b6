package plimsoll.views.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class PositionsViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final PositionsViewModel model = new PositionsViewModel(workspace);

    private PositionRow row(String account, String position) {
        return row(model, account, position);
    }

    private static PositionRow row(PositionsViewModel model, String account, String position) {
        return model.rows().stream()
                .filter(r -> r.key().equals(Samples.key(account, position)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsThePositionsOfAllAccounts() {
        assertThat(model.rows()).hasSize(7);
        assertThat(model.severalAccountsProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).startsWith("7 positions · unrealised profit +");
    }

    @Test
    void marginsAndLiquidationAreThoseOfTheChosenMode() {
        PositionRow held = row("one-way", "BTCUSDT");
        assertThat(held.initial().text()).isEqualTo("42,528.90");
        assertThat(held.liquidation().text()).isEqualTo("60,182.49");
        workspace.modeProperty().set(AsIf.ISOLATED);
        assertThat(row("one-way", "BTCUSDT").liquidation().value())
                .isNotEqualTo(held.liquidation().value());
    }

    @Test
    void aPortfolioMethodHasNoMarginPerPosition() {
        workspace.modeProperty().set(AsIf.PORTFOLIO);
        assertThat(row("one-way", "BTCUSDT").initial().text()).isEqualTo("–");
        assertThat(row("one-way", "BTCUSDT").initial().note()).contains("together");
    }

    @Test
    void optionsNameTheUnderlyingOfTheirLiquidationPrice() {
        PositionsViewModel options = new PositionsViewModel(Samples.opened(Samples.OPTIONS));
        PositionRow call = row(options, "book", "BTC-31MAR23-25000-C");
        assertThat(call.liquidation().text()).startsWith("BTC ");
    }

    @Test
    void anOptionNobodyQuotesHasAMarkThatSaysSo(@TempDir Path folder) throws IOException {
        String book = Files.readString(Path.of("..", "sample-portfolios", Samples.OPTIONS));
        String unquoted = book.replaceFirst("\"BTC-31MAR23-25000-C\": \\{\"mark\".*\n", "");
        Workspace opened = Samples.opened(Files.writeString(folder.resolve("book.json"), unquoted));
        PositionRow call = row(new PositionsViewModel(opened), "book", "BTC-31MAR23-25000-C");
        // recorded: 48.64 %, 315.46
        assertThat(call.mark().text()).startsWith("≈ 3");
        assertThat(call.mark().note()).startsWith("not quoted: model price at the interpolated volatility 4");
        assertThat(call.initial().text()).isNotEqualTo("?");
    }

    @Test
    void theVenuesConventionIsNotModelledForOptionsInAMatrix() {
        Workspace options = Samples.opened(Samples.OPTIONS);
        PositionsViewModel rows = new PositionsViewModel(options);
        options.moveProperty().set(Move.INSTRUMENT);
        assertThat(row(rows, "book", "BTC-31MAR23-25000-C").liquidation().text())
                .isEqualTo("–");
    }

    @Test
    void aTypedQuantityChangesEverythingAndIsMarked() {
        double before = row("one-way", "BTCUSDT").initial().value();
        model.changeQuantity(row("one-way", "BTCUSDT"), "6");
        PositionRow after = row("one-way", "BTCUSDT");
        assertThat(after.initial().value()).isLessThan(before);
        assertThat(after.quantity().text()).isEqualTo("• 6");
        assertThat(after.quantity().tone()).isEqualTo(Tone.EDITED);
        assertThat(after.quantity().note()).contains("the file says 12");
    }

    @Test
    void typingTheSameQuantityIsNoEdit() {
        model.changeQuantity(row("one-way", "BTCUSDT"), "12");
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void whatIsNoQuantityIsRefusedInWords() {
        model.changeQuantity(row("one-way", "BTCUSDT"), "1,5");
        assertThat(workspace.whatIfs().edits()).isEmpty();
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("1,5", "is no number");
    }

    @Test
    void leverageBelowOneIsRefused() {
        model.changeLeverage(row("one-way", "BTCUSDT"), "0.5");
        assertThat(workspace.noticeProperty().get()).isPresent();
        model.changeLeverage(row("one-way", "BTCUSDT"), "10");
        assertThat(row("one-way", "BTCUSDT").leverage().text()).isEqualTo("• 10×");
        assertThat(workspace.noticeProperty().get()).isEmpty();
    }

    @Test
    void selectingAPositionOfAnotherAccountSwitchesTheAccount() {
        model.select(Samples.key("hedge", "ETHUSDT-LONG"));
        assertThat(workspace.accountProperty().get()).contains(new AccountId("hedge"));
    }

    @Test
    void aLiquidationThatIsBeingSearchedIsAwaitedOrThatOfBefore() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.opened(Samples.BASKET, waiting::add);
        PositionsViewModel shown = new PositionsViewModel(slow);
        waiting.remove().run();
        if (shown.rows().isEmpty()) {
            waiting.remove().run();
        }
        assertThat(row(shown, "one-way", "BTCUSDT").liquidation().text()).isEqualTo("…");
        assertThat(row(shown, "one-way", "BTCUSDT").initial().text()).isEqualTo("42,528.90");
        Samples.compute(waiting);
        assertThat(row(shown, "one-way", "BTCUSDT").distance().stale()).isFalse();
        shown.changeQuantity(row(shown, "one-way", "BTCUSDT"), "6");
        waiting.remove().run();
        PositionRow stale = row(shown, "one-way", "BTCUSDT");
        assertThat(stale.liquidation().text()).isEqualTo("60,182.49");
        assertThat(stale.liquidation().note()).contains("stale");
        assertThat(stale.distance().stale()).isTrue();
        assertThat(stale.profit().stale()).isFalse();
    }
}
