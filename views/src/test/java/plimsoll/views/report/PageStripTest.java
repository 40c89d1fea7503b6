package plimsoll.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.views.report.Zoom.Size;

final class PageStripTest {
    /// Heights 200, 100 and 200, ten between them.
    private final PageStrip strip =
            new PageStrip(List.of(new Size(50, 100), new Size(100, 50), new Size(50, 100)), 2, 10);

    @Test
    void pagesStandBelowEachOther() {
        assertThat(List.of(strip.top(0), strip.top(1), strip.top(2))).containsExactly(10.0, 220.0, 330.0);
        assertThat(strip.wholeHeight()).isEqualTo(540);
        assertThat(strip.wholeWidth()).isEqualTo(220);
    }

    @Test
    void everyHeightHasAPage() {
        assertThat(strip.pageAt(-5)).isZero();
        assertThat(strip.pageAt(209)).isZero();
        assertThat(strip.pageAt(220)).isOne();
        assertThat(strip.pageAt(9999)).isEqualTo(2);
        assertThat(PageStrip.EMPTY.pageAt(10)).isZero();
    }

    @Test
    void whatIsInSightIsVisible() {
        assertThat(strip.visible(0, 100)).containsExactly(0);
        assertThat(strip.visible(150, 200)).containsExactly(0, 1, 2);
        assertThat(PageStrip.EMPTY.visible(0, 100)).isEmpty();
    }
}
