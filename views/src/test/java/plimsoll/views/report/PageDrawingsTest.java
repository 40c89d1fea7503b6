package plimsoll.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;

final class PageDrawingsTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final FakeDesk desk = new FakeDesk();
    private final ReportViewModel report =
            new ReportViewModel(Samples.openedWithIo(Samples.BASKET, waiting::add), desk, Preferences.inMemory());
    private final List<Integer> shown = new ArrayList<>();
    private final PageDrawings drawings = new PageDrawings(report.reports(), report.pagesProperty()::get, shown::add);

    private void open() {
        report.open();
        Samples.compute(waiting);
    }

    @Test
    void onlyWhatIsWantedIsDrawnAndOnlyOnce() {
        open();
        drawings.want(List.of(2, 3), 1.5);
        Samples.compute(waiting);
        drawings.want(List.of(3, 4, 99), 1.5);
        Samples.compute(waiting);
        assertThat(desk.drawn).containsExactly("2 × 1.5", "3 × 1.5", "4 × 1.5");
        assertThat(shown).containsExactly(2, 3, 4);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotDrawn() {
        open();
        drawings.want(List.of(0, 1, 2), 1);
        drawings.want(List.of(8), 1);
        Samples.compute(waiting);
        assertThat(desk.drawn).containsExactly("0 × 1.0", "8 × 1.0");
    }

    @Test
    void anotherZoomDrawsAgainAndThePictureStaysUntilThen() {
        open();
        drawings.want(List.of(0), 1);
        Samples.compute(waiting);
        drawings.want(List.of(0), 2);
        assertThat(drawings.picture(0)).isPresent();
        Samples.compute(waiting);
        assertThat(desk.drawn).containsExactly("0 × 1.0", "0 × 2.0");
    }

    @Test
    void picturesOfTheReportBeforeAreForgotten() {
        open();
        drawings.want(List.of(0), 1);
        Samples.compute(waiting);
        report.chooseOnePage(true);
        Samples.compute(waiting);
        drawings.want(List.of(), 1);
        assertThat(drawings.picture(0)).isEmpty();
    }
}
