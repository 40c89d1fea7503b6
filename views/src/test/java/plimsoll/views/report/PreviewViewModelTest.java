package plimsoll.views.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;

final class PreviewViewModelTest {
    private static final double A4_WIDTH = 210 * 72 / 25.4;
    private static final double A4_HEIGHT = 297 * 72 / 25.4;

    private final Preferences preferences = Preferences.inMemory();
    private final ReportViewModel report =
            new ReportViewModel(Samples.opened(Samples.BASKET), new FakeDesk(), Preferences.inMemory());
    private final PreviewViewModel model = new PreviewViewModel(preferences);
    private final List<Integer> revealed = new ArrayList<>();

    @BeforeEach
    void open() {
        report.open();
        model.place(824, 624);
        model.onReveal(revealed::add);
        model.show(report.pagesProperty().get());
    }

    private double scale() {
        return model.stripProperty().get().scale();
    }

    @Test
    void pagesFitTheWidthThePageOrNothing() {
        assertThat(scale()).isCloseTo(800 / A4_WIDTH, within(1e-9));
        model.zoomProperty().set(Zoom.PAGE);
        assertThat(scale()).isCloseTo(600 / A4_HEIGHT, within(1e-9));
        model.zoomProperty().set(Zoom.FULL);
        assertThat(scale()).isCloseTo(96.0 / 72, within(1e-9));
        model.place(424, 624);
        assertThat(scale()).isCloseTo(96.0 / 72, within(1e-9));
    }

    @Test
    void zoomGoesStepByStepAndIsKept() {
        model.zoomIn();
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.of(110));
        model.zoomOut();
        model.zoomOut();
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.of(90));
        assertThat(new PreviewViewModel(preferences).zoomProperty().get()).isEqualTo(Zoom.of(90));
        for (int i = 0; i < 20; i++) {
            model.zoomIn();
        }
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.of(200));
        for (int i = 0; i < 20; i++) {
            model.zoomOut();
        }
        assertThat(model.zoomProperty().get()).isEqualTo(Zoom.of(50));
    }

    @Test
    void theZoomOfAnEarlierVersionThatIsNoneIsTheWidth() {
        preferences.put(PreviewViewModel.KEY, "huge");
        assertThat(new PreviewViewModel(preferences).zoomProperty().get()).isEqualTo(Zoom.WIDTH);
    }

    @Test
    void goingToAPageRevealsItAndStopsAtTheEnds() {
        model.go("3");
        model.step(1);
        model.go("no number");
        model.go(99);
        model.step(1);
        model.go("-5");
        assertThat(revealed).containsExactly(2, 3, 3, 11, 11, 0);
        assertThat(model.pageProperty().get()).isZero();
    }

    @Test
    void scrollingChangesThePage() {
        PageStrip strip = model.stripProperty().get();
        model.look(strip.top(4));
        assertThat(model.pageProperty().get()).isEqualTo(4);
        model.look(strip.top(4) - 10);
        assertThat(model.pageProperty().get()).isEqualTo(4);
        assertThat(revealed).isEmpty();
    }

    @Test
    void aShorterReportHasItsLastPage() {
        model.go(11);
        report.chooseOnePage(true);
        model.show(report.pagesProperty().get());
        assertThat(model.pageProperty().get()).isZero();
        assertThat(model.count()).isOne();
    }

    @Test
    void thumbnailsAreAsWideAsEachOther() {
        assertThat(model.thumbnailsProperty().get().width(0)).isEqualTo(PreviewViewModel.THUMBNAIL_WIDTH);
        report.chooseOrientation(Orientation.LANDSCAPE);
        model.show(report.pagesProperty().get());
        assertThat(model.thumbnailsProperty().get().width(0)).isEqualTo(PreviewViewModel.THUMBNAIL_WIDTH);
    }
}
