package plimsoll.views.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.views.positions.PositionColumn.DELTA;
import static plimsoll.views.positions.PositionColumn.DISTANCE;
import static plimsoll.views.positions.PositionColumn.ENTRY;
import static plimsoll.views.positions.PositionColumn.INITIAL;
import static plimsoll.views.positions.PositionColumn.INITIAL_CHANGE;
import static plimsoll.views.positions.PositionColumn.INSTRUMENT;
import static plimsoll.views.positions.PositionColumn.LEVERAGE;
import static plimsoll.views.positions.PositionColumn.LIQUIDATION;
import static plimsoll.views.positions.PositionColumn.MARK;
import static plimsoll.views.positions.PositionColumn.NOTIONAL;
import static plimsoll.views.positions.PositionColumn.POSTED;
import static plimsoll.views.positions.PositionColumn.PROFIT;
import static plimsoll.views.positions.PositionColumn.QUANTITY;
import static plimsoll.views.positions.PositionColumn.QUANTITY_CHANGE;
import static plimsoll.views.positions.PositionColumn.TAG;
import static plimsoll.views.positions.PositionColumn.VOLATILITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class PositionsViewModelTest {
    private static final PositionKey BTC = Samples.key("one-way", "BTCUSDT");
    private static final PositionKey ETH = Samples.key("one-way", "ETHUSDT");

    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final PositionsViewModel model = of(workspace);

    private static PositionsViewModel of(Workspace workspace) {
        return new PositionsViewModel(workspace, Preferences.inMemory());
    }

    private static PositionRow row(PositionsViewModel model, PositionKey key) {
        return model.lines().stream()
                .flatMap(line -> line.row().stream())
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Figure figure(PositionKey key, PositionColumn column) {
        return row(model, key).figure(column);
    }

    private Optional<String> enter(PositionKey key, PositionColumn column, String typed) {
        return model.verbs().enter(row(model, key), column, typed);
    }

    private List<String> shown(PositionColumn column) {
        return model.lines().stream().map(line -> line.figure(column).text()).toList();
    }

    @Test
    void showsThePositionsOfAllAccounts() {
        assertThat(model.lines()).hasSize(7);
        assertThat(model.severalAccountsProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("7 positions · unrealised profit +32,176.55 USD");
    }

    @Test
    void marginsAndLiquidationAreThoseOfTheChosenMode() {
        assertThat(figure(BTC, INITIAL).text()).isEqualTo("42,528.90");
        assertThat(figure(BTC, LIQUIDATION).text()).isEqualTo("60,182.49");
        workspace.modeProperty().set(AsIf.ISOLATED);
        assertThat(figure(BTC, LIQUIDATION).text()).isNotEqualTo("60,182.49");
    }

    @Test
    void aPortfolioMethodHasNoMarginPerPosition() {
        workspace.modeProperty().set(AsIf.PORTFOLIO);
        assertThat(figure(BTC, INITIAL).text()).isEqualTo("–");
        assertThat(figure(BTC, INITIAL).note()).contains("together");
        assertThat(model.totalProperty().get().figure(INITIAL).text()).isEqualTo("–");
    }

    @Test
    void optionsNameTheUnderlyingOfTheirLiquidationPrice() {
        PositionsViewModel options = of(Samples.opened(Samples.OPTIONS));
        PositionRow call = row(options, Samples.key("book", "BTC-31MAR23-25000-C"));
        assertThat(call.figure(LIQUIDATION).text()).startsWith("BTC ");
    }

    @Test
    void anOptionNobodyQuotesHasAMarkThatSaysSo(@TempDir Path folder) throws IOException {
        String book = Files.readString(Path.of("..", "sample-portfolios", Samples.OPTIONS));
        String unquoted = book.replaceFirst("\"BTC-31MAR23-25000-C\": \\{\"mark\".*\n", "");
        Workspace opened = Samples.opened(Files.writeString(folder.resolve("book.json"), unquoted));
        PositionRow call = row(of(opened), Samples.key("book", "BTC-31MAR23-25000-C"));
        // recorded: 48.64 %, 315.46
        assertThat(call.figure(MARK).text()).startsWith("≈ 3");
        assertThat(call.figure(MARK).note()).startsWith("not quoted: model price at the interpolated volatility 4");
        assertThat(call.figure(INITIAL).text()).isNotEqualTo("?");
    }

    @Test
    void theVenuesConventionIsNotModelledForOptionsInAMatrix() {
        Workspace options = Samples.opened(Samples.OPTIONS);
        PositionsViewModel rows = of(options);
        options.moveProperty().set(Move.INSTRUMENT);
        assertThat(row(rows, Samples.key("book", "BTC-31MAR23-25000-C"))
                        .figure(LIQUIDATION)
                        .text())
                .isEqualTo("–");
    }

    @Test
    void aTypedQuantityChangesEverythingAndIsMarked() {
        assertThat(enter(BTC, QUANTITY, "6")).isEmpty();
        assertThat(figure(BTC, INITIAL).value()).isEqualTo(42_528.90 / 2, Offset.offset(0.01));
        assertThat(figure(BTC, QUANTITY).text()).isEqualTo("• 6");
        assertThat(figure(BTC, QUANTITY).tone()).isEqualTo(Tone.EDITED);
        assertThat(figure(BTC, QUANTITY).note()).contains("the file says 12");
    }

    @Test
    void changesAreAgainstTheFileAndAddUp() {
        enter(BTC, QUANTITY, "6");
        assertThat(figure(BTC, QUANTITY_CHANGE).text()).isEqualTo("-6");
        assertThat(figure(BTC, INITIAL_CHANGE).value()).isEqualTo(-42_528.90 / 2, Offset.offset(0.01));
        assertThat(figure(ETH, INITIAL_CHANGE).text()).isEqualTo("0.00");
        model.verbs().toggleExcluded(List.of(ETH));
        double total = model.totalProperty().get().figure(INITIAL_CHANGE).value();
        assertThat(total).isEqualTo(-42_528.90 / 2 - 20_729.90, Offset.offset(0.01));
    }

    @Test
    void thousandsMayBeTypedAsK() {
        enter(ETH, QUANTITY, "-0.25k");
        assertThat(figure(ETH, QUANTITY).value()).isEqualTo(-250);
    }

    @Test
    void whatIsNoNumberIsRefusedInWordsAndNothingChanges() {
        assertThat(enter(BTC, QUANTITY, "1,5").orElseThrow()).contains("1,5", "is no number");
        assertThat(enter(BTC, LEVERAGE, "0.5").orElseThrow()).contains("allowed: ");
        assertThat(enter(BTC, LEVERAGE, "500").orElseThrow()).contains("allowed: ");
        assertThat(enter(BTC, ENTRY, "-1").orElseThrow()).contains("allowed: above 0");
        assertThat(workspace.whatIfs().edits()).isEmpty();
        assertThat(enter(BTC, LEVERAGE, "10")).isEmpty();
        assertThat(figure(BTC, LEVERAGE).text()).isEqualTo("• 10×");
    }

    @Test
    void typingTheSameNumberIsNoEdit() {
        enter(BTC, QUANTITY, "12.0");
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void whatIsDoneToSeveralIsUndoneAtOnce() {
        model.verbs().flip(List.of(BTC, ETH));
        assertThat(figure(BTC, QUANTITY).value()).isEqualTo(-12);
        assertThat(figure(ETH, QUANTITY).value()).isEqualTo(200);
        assertThat(workspace.whatIfs().undoableProperty().get()).isEqualTo("Flip 2 positions");
        workspace.undo();
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void resettingAPositionLeavesTheOthersAsTheyAre() {
        enter(BTC, QUANTITY, "6");
        enter(ETH, QUANTITY, "-100");
        enter(BTC, LEVERAGE, "5");
        model.verbs().reset(List.of(BTC));
        assertThat(figure(BTC, QUANTITY).text()).isEqualTo("12");
        assertThat(figure(ETH, QUANTITY).text()).isEqualTo("• -100");
        workspace.undo();
        assertThat(figure(BTC, LEVERAGE).text()).isEqualTo("• 5×");
    }

    @Test
    void everyEntryColumnIsTakenAtItsWord() {
        enter(BTC, ENTRY, "70,000");
        enter(BTC, MARK, "71k");
        enter(BTC, TAG, "core");
        PositionKey isolated = Samples.key("one-way", "BTCUSDC");
        enter(isolated, POSTED, "5k");
        assertThat(figure(BTC, ENTRY).value()).isEqualTo(70_000);
        assertThat(figure(BTC, PROFIT).value()).isEqualTo(12 * 1000.0, Offset.offset(1e-6));
        assertThat(figure(BTC, TAG).text()).isEqualTo("core");
        assertThat(figure(isolated, POSTED).value()).isEqualTo(5000);
    }

    @Test
    void volatilityIsTypedInPercent() {
        Workspace options = Samples.opened(Samples.OPTIONS);
        PositionsViewModel rows = of(options);
        PositionKey call = Samples.key("book", "BTC-31MAR23-25000-C");
        assertThat(rows.verbs().enter(row(rows, call), VOLATILITY, "60 %")).isEmpty();
        assertThat(row(rows, call).figure(VOLATILITY).value()).isEqualTo(0.6, Offset.offset(1e-12));
        assertThat(row(rows, call).figure(VOLATILITY).note()).startsWith("edited, the file says ");
    }

    @Test
    void nothingIsOfferedWhereNothingCanBeEntered() {
        assertThat(PositionVerbs.offered(row(model, BTC), QUANTITY)).contains("12");
        assertThat(PositionVerbs.offered(row(model, BTC), VOLATILITY)).isEmpty();
        assertThat(PositionVerbs.offered(row(model, BTC), POSTED)).isEmpty();
        assertThat(PositionVerbs.offered(row(model, BTC), PROFIT)).isEmpty();
        model.verbs().toggleExcluded(List.of(BTC));
        assertThat(PositionVerbs.offered(row(model, BTC), QUANTITY)).isEmpty();
    }

    @Test
    void stepsAreWholeLots() {
        model.verbs().step(List.of(BTC, ETH), -10);
        double lot = row(model, BTC).leg().orElseThrow().terms().lotSize();
        assertThat(figure(BTC, QUANTITY).value()).isEqualTo(12 - 10 * (lot > 0 ? lot : 1), Offset.offset(1e-12));
        assertThat(workspace.whatIfs().edits()).hasSize(2);
    }

    @Test
    void whatIsExcludedStaysInTheTableAndCountsInNoSum() {
        double before = model.totalProperty().get().figure(PROFIT).value();
        double profit = figure(BTC, PROFIT).value();
        model.verbs().toggleExcluded(List.of(BTC));
        assertThat(figure(BTC, INSTRUMENT).text()).isEqualTo("BTCUSDT · excluded");
        assertThat(figure(BTC, PROFIT).text()).isEqualTo("–");
        assertThat(model.totalProperty().get().figure(PROFIT).value()).isEqualTo(before - profit, Offset.offset(1e-6));
        model.verbs().toggleExcluded(List.of(BTC));
        assertThat(figure(BTC, PROFIT).value()).isEqualTo(profit);
    }

    @Test
    void whatIsClosedIsStillThereToBeSeen() {
        model.verbs().close(List.of(BTC));
        assertThat(figure(BTC, INSTRUMENT).text()).isEqualTo("BTCUSDT · closed");
        assertThat(figure(BTC, QUANTITY_CHANGE).text()).isEqualTo("-12");
        model.verbs().close(List.of(BTC));
        assertThat(workspace.whatIfs().edits()).hasSize(1);
    }

    @Test
    void groupsHaveTheSumsOfTheirRows() {
        model.groupingProperty().set(Grouping.UNDERLYING);
        assertThat(shown(INSTRUMENT))
                .containsExactly(
                        "▾ BTC (4)",
                        "BTCUSDT",
                        "BTCUSDC",
                        "BTCUSDT",
                        "BTCUSDT",
                        "▾ ETH (3)",
                        "ETHUSDT",
                        "ETHUSDT",
                        "ETHUSDT");
        Line btc = model.lines().getFirst();
        assertThat(btc.figure(DELTA).value()).isEqualTo(12 + 0.5 + 3 - 1, Offset.offset(1e-9));
        assertThat(btc.figure(NOTIONAL).value())
                .isEqualTo(850_578 + 35_440.75 + 212_644.5 + 70_881.5, Offset.offset(0.01));
    }

    @Test
    void whatMustNotBeAddedIsNot() {
        Subtotal total = model.totalProperty().get();
        assertThat(total.figure(NOTIONAL).text()).isEqualTo("1,729,252.05");
        for (PositionColumn apart : List.of(DELTA, QUANTITY, MARK, LIQUIDATION, DISTANCE, LEVERAGE)) {
            assertThat(total.figure(apart).text()).as(apart.name()).isEqualTo("–");
        }
        assertThat(total.figure(DELTA).note()).contains("different units");
    }

    @Test
    void aSumOverAnUnknownNumberIsUnknown() {
        Workspace unknown = Samples.changed(Samples.BASKET, "\"entryPrice\": 1968.13", "\"entryPrice\": null");
        assertThat(of(unknown).totalProperty().get().figure(PROFIT).text()).isEqualTo("?");
    }

    @Test
    void expiriesAreGroupsWithinTheirUnderlyingInTheOrderOfTime() {
        PositionsViewModel options = of(Samples.opened(Samples.OPTIONS));
        options.groupingProperty().set(Grouping.EXPIRY);
        List<String> groups = options.lines().stream()
                .flatMap(line -> line.subtotal().stream())
                .map(Subtotal::label)
                .toList();
        assertThat(groups).startsWith("BTC", "perpetual").contains("31 Mar 23");
    }

    @Test
    void aFoldedGroupKeepsItsSumAndStaysFolded() {
        model.groupingProperty().set(Grouping.ACCOUNT);
        Subtotal hedge = model.lines().getFirst().subtotal().orElseThrow();
        Figure profit = hedge.figure(PROFIT);
        model.toggle(hedge);
        assertThat(shown(INSTRUMENT)).startsWith("▸ hedge (4)", "▾ one-way (3)").hasSize(5);
        workspace.modeProperty().set(AsIf.CROSS);
        assertThat(model.lines()).hasSize(5);
        assertThat(model.lines().getFirst().figure(PROFIT)).isEqualTo(profit);
        model.foldAll(true);
        assertThat(model.lines()).hasSize(2);
        model.foldAll(false);
        assertThat(model.lines()).hasSize(9);
    }

    @Test
    void numbersAreSortedAsNumbersAndUnknownOnesComeLastEitherWay() {
        model.sortProperty().set(List.of(new SortKey(POSTED, true)));
        List<String> rising = shown(POSTED);
        model.sortProperty().set(List.of(new SortKey(POSTED, false)));
        List<String> falling = shown(POSTED);
        assertThat(rising.subList(3, 7)).containsOnly("–");
        assertThat(falling.subList(3, 7)).containsOnly("–");
        assertThat(falling.subList(0, 3)).isEqualTo(rising.subList(0, 3).reversed());
        model.sortProperty().set(List.of(new SortKey(QUANTITY, true)));
        assertThat(shown(QUANTITY)).containsExactly("-200", "-20", "-1", "0.5", "3", "12", "50");
    }

    @Test
    void sortingIsWithinGroups() {
        model.groupingProperty().set(Grouping.UNDERLYING);
        model.sortProperty().set(List.of(new SortKey(PROFIT, false)));
        assertThat(shown(INSTRUMENT).getFirst()).isEqualTo("▾ BTC (4)");
        assertThat(shown(QUANTITY).subList(1, 5)).containsExactly("12", "3", "0.5", "-1");
    }

    @Test
    void aLineIsTheSameAfterSortingAndRecalculating() {
        Line btc = model.line(BTC).orElseThrow();
        model.sortProperty().set(List.of(new SortKey(PROFIT, false)));
        enter(BTC, QUANTITY, "6");
        assertThat(model.line(BTC)).contains(btc);
        assertThat(btc.figure(QUANTITY).text()).isEqualTo("• 6");
    }

    @Test
    void theFilterLooksAtWordsAndNumbers() {
        assertThat(filtered("hedge eth")).containsExactly("50", "-20");
        assertThat(filtered("side:short")).containsExactly("-200", "-1", "-20");
        assertThat(filtered("profit<0")).containsExactly("-200");
        assertThat(filtered("notional>=200k account=hedge")).containsExactly("3");
        assertThat(filtered("distance<-16%")).containsExactly("0.5", "3", "-1");
        assertThat(filtered("70,881")).hasSize(4);
        assertThat(filtered("profit<")).hasSize(7);
        assertThat(filtered("doge")).isEmpty();
        assertThat(model.emptyProperty().getValue()).contains("doge");
        assertThat(model.totalProperty().get().rows()).isEmpty();
        model.clearFilter(true);
        assertThat(model.lines()).hasSize(7);
    }

    private List<String> filtered(String typed) {
        model.filterProperty().set(typed);
        return shown(QUANTITY);
    }

    @Test
    void theTotalIsOfWhatPassesTheFilter() {
        model.filterProperty().set("hedge");
        assertThat(model.summaryProperty().get()).startsWith("4 of 7 positions · unrealised profit +16,206.42");
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
        PositionsViewModel shown = of(slow);
        waiting.remove().run();
        if (shown.lines().isEmpty()) {
            waiting.remove().run();
        }
        assertThat(row(shown, BTC).figure(LIQUIDATION).text()).isEqualTo("…");
        assertThat(row(shown, BTC).figure(INITIAL).text()).isEqualTo("42,528.90");
        Samples.compute(waiting);
        assertThat(row(shown, BTC).figure(DISTANCE).stale()).isFalse();
        shown.verbs().enter(row(shown, BTC), QUANTITY, "6");
        waiting.remove().run();
        PositionRow stale = row(shown, BTC);
        assertThat(stale.figure(LIQUIDATION).text()).isEqualTo("60,182.49");
        assertThat(stale.figure(LIQUIDATION).note()).contains("stale");
        assertThat(stale.figure(DISTANCE).stale()).isTrue();
        assertThat(stale.figure(PROFIT).stale()).isFalse();
    }

    @Test
    void anAccountOfAnExchangeSaysHowOldItIsWhereItsSumsStand() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        PositionsViewModel model = new PositionsViewModel(workspace, Preferences.inMemory());
        model.groupingProperty().set(Grouping.ACCOUNT);
        String before =
                model.lines().getFirst().figure(PositionColumn.INSTRUMENT).text();
        workspace.documents().setAges(Map.of(new AccountId("hedge"), new AccountAge(Duration.ofMinutes(7), true)));

        assertThat(before).contains("hedge").doesNotContain("old");
        assertThat(model.lines().getFirst().figure(PositionColumn.INSTRUMENT).text())
                .isEqualTo(before.replace("hedge", "hedge · stale: 7 min old"));
        model.groupingProperty().set(Grouping.UNDERLYING);
        assertThat(model.lines())
                .extracting(line -> line.figure(PositionColumn.INSTRUMENT).text())
                .noneMatch(text -> text.contains("old"));
    }
}
