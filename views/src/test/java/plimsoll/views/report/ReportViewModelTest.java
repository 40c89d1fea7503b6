package plimsoll.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.SectionId;
import plimsoll.model.whatif.Edit;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.ReportSubject;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class ReportViewModelTest {
    private final Preferences preferences = Preferences.inMemory();
    private final FakeDesk desk = new FakeDesk();
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final ReportViewModel model = new ReportViewModel(workspace, desk, preferences);

    private static String said(ReportViewModel model) {
        return model.saidProperty().get().map(Notice::text).orElse("");
    }

    @Test
    void openingMakesTheReportOnceForTheBookAsItIs() {
        model.open();
        model.open();
        assertThat(desk.made).containsExactly(ReportChoice.STANDARD);
        assertThat(model.pagesProperty().get().map(ReportPages::count)).contains(SectionId.values().length);
        workspace.edit(new Edit.Resize(Samples.key("one-way", "BTCUSDT"), 5));
        assertThat(model.staleProperty().get()).isTrue();
        model.open();
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(desk.subjects.getFirst().edits()).isEmpty();
        ReportSubject edited = desk.subjects.getLast();
        assertThat(edited.edits()).hasSize(1);
        assertThat(edited.edited()).isNotEqualTo(edited.original());
        assertThat(edited.known().orElseThrow().isSearched()).isTrue();
    }

    @Test
    void anotherCurrencyMakesTheReportStale() {
        model.open();
        workspace.currencyProperty().set(new Asset("USDC"));
        assertThat(model.staleProperty().get()).isTrue();
        model.make();
        assertThat(desk.subjects.getLast().currency()).isEqualTo(new Asset("USDC"));
    }

    @Test
    void onlyTheLastReportStaysOpen() {
        model.open();
        model.choosePaper(Paper.LETTER);
        model.chooseOnePage(true);
        assertThat(desk.made).hasSize(3);
        assertThat(desk.open).isOne();
    }

    @Test
    void sheetAndSectionsAreKept() {
        model.choosePaper(Paper.LETTER);
        model.chooseOrientation(Orientation.LANDSCAPE);
        model.chooseScale(80);
        model.choose(SectionId.GREEKS, false);
        model.move(SectionId.POSITIONS, -1);
        ReportChoice again = new ReportViewModel(workspace, desk, preferences)
                .choiceProperty()
                .get();
        assertThat(again.page()).isEqualTo(new PageSetup(Paper.LETTER, Orientation.LANDSCAPE, 0.8));
        assertThat(again.sections())
                .startsWith(SectionId.POSITIONS, SectionId.SUMMARY, SectionId.MARGIN)
                .doesNotContain(SectionId.GREEKS)
                .hasSize(SectionId.values().length - 1);
        model.chooseAll();
        assertThat(model.choiceProperty().get().sections()).containsExactly(SectionId.values());
    }

    @Test
    void sectionsThatAreLeftOutStandAtTheEndAndComeBackThere() {
        model.choose(SectionId.SUMMARY, false);
        assertThat(model.lines().getLast()).isEqualTo(new SectionLine(SectionId.SUMMARY, false));
        model.move(SectionId.SUMMARY, -1);
        assertThat(model.lines().getLast()).isEqualTo(new SectionLine(SectionId.SUMMARY, false));
        model.choose(SectionId.SUMMARY, true);
        assertThat(model.choiceProperty().get().sections()).endsWith(SectionId.SUMMARY);
    }

    @Test
    void theLastSectionCannotBeLeftOut() {
        List.of(SectionId.values()).forEach(id -> model.choose(id, false));
        assertThat(model.choiceProperty().get().sections()).hasSize(1);
        assertThat(said(model)).isEqualTo("A report has at least one section.");
    }

    @Test
    void aScaleThatCannotBeIsAsNearAsItCan() {
        model.chooseScale(1000);
        assertThat(model.choiceProperty().get().page().scale()).isEqualTo(PageSetup.LARGEST);
        model.chooseScale(1);
        assertThat(model.choiceProperty().get().page().scale()).isEqualTo(PageSetup.SMALLEST);
    }

    @Test
    void whatFailsIsSaidAndTriedAgainAndThePagesStay() {
        model.open();
        desk.failure = Optional.of("no font");
        model.choosePaper(Paper.LETTER);
        assertThat(said(model)).isEqualTo("The report could not be made: no font");
        assertThat(model.pagesProperty().get()).isPresent();
        assertThat(model.staleProperty().get()).isTrue();
        desk.failure = Optional.empty();
        model.saidProperty().get().flatMap(Notice::retry).orElseThrow().run();
        assertThat(said(model)).isEmpty();
        assertThat(desk.made.getLast().page().paper()).isEqualTo(Paper.LETTER);
    }

    @Test
    void savingSaysWhereOrWhyNot() {
        model.open();
        assertThat(model.suggestedName()).isEqualTo("binance-perp-basket-report");
        model.save(ReportFormat.PDF, Path.of("/kept/report.pdf"));
        assertThat(said(model)).isEqualTo("Saved as /kept/report.pdf");
        model.save(ReportFormat.CSV, Path.of("/full/report.csv"));
        assertThat(said(model)).isEqualTo("/full/report.csv cannot be written: No space left on device");
        desk.failure = Optional.of("it is torn");
        model.save(ReportFormat.HTML, Path.of("/kept/report.html"));
        assertThat(said(model)).isEqualTo("/kept/report.html could not be written: it is torn");
    }

    @Test
    void nothingIsMadeOfNothing() {
        ReportViewModel empty = new ReportViewModel(Samples.empty(), desk, preferences);
        empty.open();
        assertThat(desk.made).isEmpty();
        assertThat(empty.makingProperty().get()).isFalse();
    }

    @Test
    void aReportThatIsNotWaitedForAnyMoreIsThrownAway() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.openedWithIo(Samples.BASKET, waiting::add);
        ReportViewModel later = new ReportViewModel(slow, desk, preferences);
        later.open();
        assertThat(later.makingProperty().get()).isTrue();
        assertThat(slow.busyProperty().get()).isTrue();
        later.cancel();
        assertThat(later.makingProperty().get()).isFalse();
        assertThat(said(later)).startsWith("Cancelled");
        Samples.compute(waiting);
        assertThat(later.pagesProperty().get()).isEmpty();
        assertThat(desk.open).isZero();
        assertThat(slow.busyProperty().get()).isFalse();
    }

    @Test
    void howMuchIsMadeIsShownUntilItIsThere() {
        List<Number> shown = new ArrayList<>();
        model.progressProperty().addListener((_, _, now) -> shown.add(now));
        model.open();
        assertThat(shown).containsExactly(0.5, -1.0);
    }

    @Test
    void ofSeveralRequestsTheLastIsShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.openedWithIo(Samples.BASKET, waiting::add);
        ReportViewModel later = new ReportViewModel(slow, desk, preferences);
        later.open();
        later.chooseOnePage(true);
        Samples.compute(waiting);
        assertThat(later.pagesProperty().get().map(ReportPages::count)).contains(1);
        assertThat(desk.open).isOne();
    }
}
