package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.Edit.Resize;
import plimsoll.model.whatif.PositionKey;

/// Margins first, liquidations behind them, and the file's own figures beside both.
final class StagesTest {
    private static final AccountId EDITED = new AccountId("one-way");
    private static final AccountId UNTOUCHED = new AccountId("hedge");

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Workspace workspace = Samples.opened(Samples.BASKET, waiting::add);

    private void computeAll() {
        Samples.compute(waiting);
    }

    /// The first stage alone, which is requested last.
    private void computeMargins() {
        long shown = generation();
        while (generation() == shown) {
            waiting.remove().run();
        }
    }

    private long generation() {
        return workspace.assessmentProperty().get().map(Assessment::generation).orElse(0L);
    }

    private void edit(double quantity) {
        workspace.edit(new Resize(new PositionKey(EDITED, new PositionId("BTCUSDT")), quantity));
    }

    private Assessment shown() {
        return workspace.assessmentProperty().get().orElseThrow();
    }

    private AccountAssessment shown(AccountId id) {
        return shown().account(id).orElseThrow();
    }

    private Assessment actual() {
        return workspace.actualProperty().get().orElseThrow();
    }

    private static List<Liquidation> liquidations(AccountAssessment account) {
        return Stream.of(AsIf.values())
                .flatMap(mode -> account.comparison().in(mode).pools().stream())
                .flatMap(pool -> pool.liquidations().stream())
                .toList();
    }

    private static double margin(AccountAssessment account) {
        return account.comparison().in(AsIf.HELD).initialMargin();
    }

    @Test
    void marginsAreShownBeforeLiquidationsAreSearched() {
        computeMargins();
        assertThat(shown().isSearched()).isFalse();
        assertThat(margin(shown(EDITED))).isPositive();
        assertThat(liquidations(shown(EDITED))).isEmpty();
        assertThat(workspace.busyProperty().get()).isTrue();
        long generation = generation();
        computeAll();
        assertThat(shown().isSearched()).isTrue();
        assertThat(generation()).isEqualTo(generation);
        assertThat(liquidations(shown(EDITED))).isNotEmpty();
        assertThat(workspace.busyProperty().get()).isFalse();
        assertThat(workspace.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void theProfitSurfaceDoesNotWaitForLiquidations() {
        List<String> order = new ArrayList<>();
        workspace.surfaceProperty().addListener((_, _, _) -> order.add("surface"));
        workspace
                .assessmentProperty()
                .addListener((_, _, a) ->
                        order.add("searched " + a.map(Assessment::isSearched).orElse(false)));
        computeAll();
        assertThat(order).containsExactly("searched false", "surface", "searched true");
    }

    @Test
    void afterAnEditTheLiquidationsBeforeItStandUntilTheNewOnesAreThere() {
        computeAll();
        List<Liquidation> before = liquidations(shown(EDITED));
        double margin = margin(shown(EDITED));
        edit(6);
        computeMargins();
        assertThat(margin(shown(EDITED))).isLessThan(margin);
        assertThat(shown(EDITED).isSearched()).isFalse();
        assertThat(liquidations(shown(EDITED))).isEqualTo(before);
        assertThat(shown(UNTOUCHED).isSearched()).isTrue();
        computeAll();
        assertThat(shown(EDITED).isSearched()).isTrue();
        assertThat(liquidations(shown(EDITED))).isNotEqualTo(before);
    }

    @Test
    void anEditWhileLiquidationsAreSearchedInterruptsTheSearch() {
        List<String> published = new ArrayList<>();
        workspace
                .assessmentProperty()
                .addListener((_, _, a) ->
                        a.ifPresent(r -> published.add(r.generation() + (r.isSearched() ? " searched" : ""))));
        workspace.progressProperty().addListener((_, _, share) -> {
            if (share.doubleValue() == 0 && generation() == 1) {
                edit(6);
            }
        });
        computeAll();
        assertThat(published).containsExactly("1", "2", "2 searched");
    }

    @Test
    void whatWasSearchedBeforeAnInterruptionIsNotSearchedAgain() {
        List<AccountAssessment> untouched = new ArrayList<>();
        workspace.progressProperty().addListener((_, _, share) -> {
            if (share.doubleValue() > 0 && share.doubleValue() < 1 && generation() == 1) {
                edit(6);
            }
        });
        workspace
                .assessmentProperty()
                .addListener((_, _, a) -> a.filter(r -> r.generation() == 2)
                        .flatMap(r -> r.account(UNTOUCHED))
                        .ifPresent(untouched::add));
        computeAll();
        assertThat(untouched).hasSize(2);
        assertThat(shown().accounts()).allMatch(AccountAssessment::isSearched);
    }

    @Test
    void withoutEditsTheFileIsComputedOnce() {
        computeAll();
        assertThat(actual()).isSameAs(shown());
    }

    @Test
    void theFilesOwnFiguresStayBesideTheEditedOnes() {
        computeAll();
        Assessment file = shown();
        edit(6);
        computeAll();
        edit(5);
        computeAll();
        assertThat(actual()).isSameAs(file);
        assertThat(margin(shown(EDITED)))
                .isLessThan(margin(actual().account(EDITED).orElseThrow()));
        workspace.resetEdits();
        computeAll();
        assertThat(shown(EDITED)).isSameAs(file.account(EDITED).orElseThrow());
    }

    @Test
    void theFilesOwnFiguresFollowCurrencyAndStress() {
        computeAll();
        edit(6);
        workspace.stressProperty().set(ParameterStress.of(Stressable.MAINTENANCE, 2));
        workspace.currencyProperty().set(new Asset("BTC"));
        computeAll();
        assertThat(actual().currency()).isEqualTo(new Asset("BTC"));
        assertThat(actual().stress()).isEqualTo(shown().stress());
        assertThat(actual().isSearched()).isTrue();
        assertThat(margin(shown(EDITED)))
                .isLessThan(margin(actual().account(EDITED).orElseThrow()));
        assertThat(actual().account(UNTOUCHED)).isEqualTo(shown().account(UNTOUCHED));
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void anEditBeforeTheFirstSearchLeavesTheFileToBeSearchedBehindTheEdit() {
        computeMargins();
        edit(6);
        computeAll();
        assertThat(actual().isSearched()).isTrue();
        assertThat(liquidations(actual().account(EDITED).orElseThrow())).isNotEqualTo(liquidations(shown(EDITED)));
    }

    @Test
    void aSearchCanBeCancelledAndResumed() {
        computeAll();
        edit(6);
        computeMargins();
        workspace.cancel();
        assertThat(workspace.busyProperty().get()).isFalse();
        computeAll();
        assertThat(shown().isSearched()).isFalse();
        workspace.calculate();
        computeAll();
        assertThat(shown().isSearched()).isTrue();
        assertThat(workspace.whatIfs().edits()).hasSize(1);
    }

    @Test
    void anotherFileRemembersNothingOfTheOneBefore() {
        computeAll();
        workspace.show(Samples.sample(Samples.BASKET));
        computeMargins();
        assertThat(shown().isSearched()).isFalse();
        assertThat(liquidations(shown(EDITED))).isEmpty();
    }
}
