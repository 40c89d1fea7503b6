package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.surface.Measure;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;

final class WorkspaceTest {
    private static final AccountId ONE_WAY = new AccountId("one-way");
    private static final PositionKey BTCUSDT = Samples.key("one-way", "BTCUSDT");
    private static final Edit SMALLER = new Edit.Resize(BTCUSDT, 6);

    @Test
    void openingShowsTheFirstAccountWithItsAssessmentAndSurface() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        assertThat(workspace.accountProperty().get()).contains(ONE_WAY);
        assertThat(initialMargin(workspace)).isPositive();
        assertThat(workspace.surfaceProperty().get().orElseThrow().account()).isEqualTo(ONE_WAY);
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void editsChangeTheAssessmentAndUndoRestoresIt() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        double before = initialMargin(workspace);
        workspace.edit(SMALLER);
        double after = initialMargin(workspace);
        assertThat(after).isLessThan(before);
        workspace.undo();
        assertThat(initialMargin(workspace)).isEqualTo(before);
        workspace.redo();
        assertThat(initialMargin(workspace)).isEqualTo(after);
        workspace.resetEdits();
        assertThat(initialMargin(workspace)).isEqualTo(before);
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void stressReachesMarginAndSurfacesAndEndsWithTheFile() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        workspace.scenarios().choiceProperty().set(ScenarioChoice.DEFAULT.withMeasure(Measure.MARGIN));
        AccountAssessment published = workspace.currentAccount().orElseThrow();
        DoubleMatrix before = surface(workspace);
        workspace.stressProperty().set(ParameterStress.of(Stressable.MAINTENANCE, 2));
        AccountAssessment stressed = workspace.currentAccount().orElseThrow();
        assertThat(maintenance(stressed)).isCloseTo(2 * maintenance(published), within(1e-6));
        assertThat(surface(workspace).get(0, 0)).isCloseTo(2 * before.get(0, 0), within(1e-6));
        assertThat(workspace.problems()).contains(new Problem.Stressed("one-way", "maintenance", 2));
        assertThat(workspace.whatIfs().edits()).isEmpty();
        workspace.stressProperty().set(ParameterStress.NONE);
        assertThat(maintenance(workspace.currentAccount().orElseThrow())).isEqualTo(maintenance(published));
        assertThat(surface(workspace).get(0, 0)).isEqualTo(before.get(0, 0));
        workspace.stressProperty().set(ParameterStress.of(Stressable.MAINTENANCE, 2));
        workspace.show(Samples.sample(Samples.OPTIONS));
        assertThat(workspace.stressProperty().get().isNone()).isTrue();
        assertThat(workspace.problems()).noneMatch(Problem.Stressed.class::isInstance);
    }

    @Test
    void whatTheVenueReportedIsComparedWithoutStress() {
        Workspace workspace = Samples.opened("binance-faq-cross.json");
        List<Reconciled> before = workspace.reconciliations().linesProperty().get();
        workspace.stressProperty().set(ParameterStress.of(Stressable.MAINTENANCE, 2));
        workspace.currencyProperty().set(new Asset("USDT"));
        assertThat(before).isNotEmpty();
        assertThat(workspace.reconciliations().linesProperty().get()).isEqualTo(before);
    }

    private static double maintenance(AccountAssessment account) {
        return account.comparison().in(AsIf.HELD).maintenanceMargin();
    }

    private static DoubleMatrix surface(Workspace workspace) {
        return workspace.surfaceProperty().get().orElseThrow().surface().values();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        workspace.edit(SMALLER);
        workspace.undo();
        workspace.edit(new Edit.ChangeLeverage(BTCUSDT, 10));
        assertThat(workspace.whatIfs().redoableProperty().get()).isEmpty();
        assertThat(workspace.whatIfs().sizeProperty().get()).isOne();
    }

    @Test
    void untouchedAccountsAreNotComputedAgain() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        AccountAssessment hedge = hedge(workspace);
        workspace.edit(SMALLER);
        assertThat(hedge(workspace)).isSameAs(hedge);
    }

    private static AccountAssessment hedge(Workspace workspace) {
        return workspace
                .assessmentProperty()
                .get()
                .flatMap(a -> a.account(new AccountId("hedge")))
                .orElseThrow();
    }

    @Test
    void onlyTheNewestRequestIsComputedAndPublished() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace workspace = new Samples().workspace(waiting::add);
        List<Long> published = new ArrayList<>();
        workspace.assessmentProperty().addListener((_, _, a) -> a.ifPresent(r -> published.add(r.generation())));
        workspace.show(Samples.sample(Samples.BASKET));
        workspace.edit(SMALLER);
        workspace.edit(new Edit.Resize(BTCUSDT, 1));
        assertThat(workspace.busyProperty().get()).isTrue();
        runAll(waiting);
        assertThat(published).containsExactly(3L, 3L);
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void whileADateIsDraggedOnlyTheNewestCurvesAreComputed() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace workspace = new Samples().workspace(waiting::add);
        workspace.show(Samples.sample(Samples.OPTIONS));
        runAll(waiting);
        List<PriceProfile> published = new ArrayList<>();
        Scenarios scenarios = workspace.scenarios();
        scenarios.profiles().of(new Sight());
        runAll(waiting);
        scenarios.profileProperty().addListener((_, _, p) -> p.ifPresent(published::add));
        for (int day : List.of(10, 20, 30)) {
            scenarios.profileChoiceProperty().set(ProfileChoice.DEFAULT.withDays(day));
        }
        assertThat(workspace.busyProperty().get()).isTrue();
        runAll(waiting);
        assertThat(published)
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).contains("elapsed=PT720H"));
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void curvesAreComputedOnlyWhileSomebodySeesThem() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace workspace = new Samples().workspace(waiting::add);
        Scenarios scenarios = workspace.scenarios();
        Sight sight = new Sight();
        sight.set(false);
        scenarios.profiles().of(sight);
        workspace.show(Samples.sample(Samples.OPTIONS));
        runAll(waiting);
        assertThat(scenarios.profileProperty().get()).isEmpty();
        sight.set(true);
        assertThat(workspace.busyProperty().get()).isTrue();
        runAll(waiting);
        Optional<PriceProfile> seen = scenarios.profileProperty().get();
        assertThat(seen).isPresent();
        sight.set(false);
        sight.set(true);
        assertThat(waiting).as("nothing changed").isEmpty();
        sight.set(false);
        scenarios.profileChoiceProperty().set(ProfileChoice.DEFAULT.withDays(10));
        assertThat(waiting).isEmpty();
        sight.set(true);
        runAll(waiting);
        assertThat(scenarios.profileProperty().get()).isPresent().isNotEqualTo(seen);
    }

    @Test
    void ofTheCellsLookedAtOnlyTheNewestIsSplitAndAnEditForgetsIt() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace workspace = new Samples().workspace(waiting::add);
        workspace.show(Samples.sample(Samples.OPTIONS));
        runAll(waiting);
        Scenarios scenarios = workspace.scenarios();
        scenarios.look(0, 0);
        scenarios.look(3, 4);
        assertThat(workspace.busyProperty().get()).isTrue();
        runAll(waiting);
        assertThat(scenarios.splitProperty().get())
                .hasValueSatisfying(
                        s -> assertThat(List.of(s.row(), s.column())).isEqualTo(List.of(3, 4)));
        scenarios.look(5, 5);
        workspace.edit(new Edit.Resize(Samples.key("book", "BTC-31MAR23-20000-P"), -4));
        runAll(waiting);
        assertThat(scenarios.splitProperty().get()).map(CellSplit::row).contains(3);
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    private static void runAll(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void theTimeAxisEndsWithTheLastExpiryInAtMostThirteenRows() {
        assertThat(days(Duration.ofDays(5))).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(days(Duration.ofHours(7))).containsExactly(0, 1);
        assertThat(days(Duration.ofDays(13))).containsExactly(0, 2, 4, 6, 8, 10, 12, 13);
        assertThat(days(Duration.ofDays(300).plusHours(1))).hasSize(13).endsWith(301);
    }

    private static double[] days(Duration end) {
        return new Horizon(true, end, end, 0.3).axis().moves().stream().toArray();
    }

    @Test
    void modeAndMeasureChangeTheSurface() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        workspace.modeProperty().set(AsIf.CROSS);
        workspace.scenarios().choiceProperty().set(ScenarioChoice.DEFAULT.withMeasure(Measure.RATIO));
        ScenarioSurface shown = workspace.surfaceProperty().get().orElseThrow();
        assertThat(shown.mode()).isEqualTo(AsIf.CROSS);
        assertThat(shown.surface().measure()).isEqualTo(Measure.RATIO);
    }

    @Test
    void totalsFollowTheReportingCurrency() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        double usd = initialMargin(workspace);
        workspace.currencyProperty().set(new Asset("BTC"));
        assertThat(initialMargin(workspace)).isPositive().isLessThan(usd / 1000);
    }

    @Test
    void aFileThatCannotBeReadLeavesTheOldOneAndCanBeTriedAgain() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        workspace.open(Path.of("missing.json"));
        Notice notice = workspace.noticeProperty().get().orElseThrow();
        assertThat(notice.text()).contains("missing.json", "cannot be read");
        assertThat(notice.retry()).isPresent();
        assertThat(workspace.fileProperty().get().orElseThrow().name()).isEqualTo(Samples.BASKET);
    }

    @Test
    void theEditedCopyHoldsTheEdit() {
        Samples store = new Samples();
        Workspace workspace = store.workspace(Runnable::run);
        workspace.show(Samples.sample(Samples.BASKET));
        workspace.edit(new Edit.Resize(BTCUSDT, 6.25));
        Path target = Path.of("/elsewhere/copy.json");
        workspace.saveCopy(target);
        assertThat(store.written.get(target)).contains("6.25");
        assertThat(workspace.noticeProperty().get().orElseThrow().isError()).isFalse();
    }

    @Test
    void positionsAreExportedAsTheyAreEdited() {
        Samples store = new Samples();
        Workspace workspace = store.workspace(Runnable::run);
        workspace.show(Samples.sample(Samples.BASKET));
        workspace.edit(new Edit.Resize(BTCUSDT, 6.25));
        Path target = Path.of("/elsewhere/positions.csv");
        workspace.exportPositions(target);
        assertThat(store.written.get(target).lines()).hasSize(8);
        assertThat(store.written.get(target).lines())
                .filteredOn(line -> line.contains("one-way") && line.contains("BTCUSDT"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("6.25"));
    }

    @Test
    void aFailedSaveIsSaid() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        workspace.saveCopy(Path.of("/full/copy.json"));
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("No space left");
    }

    @Test
    void openingAnotherFileForgetsEditsAndSelection() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        workspace.edit(SMALLER);
        workspace.positionProperty().set(Optional.of(Samples.key("one-way", "BTCUSDT")));
        workspace.show(Samples.sample(Samples.OPTIONS));
        assertThat(workspace.whatIfs().edits()).isEmpty();
        assertThat(workspace.positionProperty().get()).isEmpty();
        assertThat(workspace.accountProperty().get()).contains(new AccountId("book"));
    }

    @Test
    void withoutAFileNothingIsComputed() {
        Workspace workspace = Samples.empty();
        workspace.undo();
        workspace.documents().reload();
        assertThat(workspace.assessmentProperty().get()).isEmpty();
        assertThat(workspace.problems()).isEmpty();
    }

    private static double initialMargin(Workspace workspace) {
        return workspace
                .currentAccount()
                .orElseThrow()
                .comparison()
                .in(AsIf.HELD)
                .initialMargin();
    }
}
