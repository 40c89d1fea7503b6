package plimsoll.views.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Theme;

final class LayoutTextTest {
    private static final Layout LAYOUT = new Layout(
            Layout.standard(List.of("heatmap", "greeks")).main(),
            List.of(new Layout.Floating(new Rectangle2D(1440, -20, 800, 600), Dock.Tabs.of("stress", "orders"))),
            Optional.of(new Rectangle2D(10, 20, 1280, 800)),
            Optional.of(Theme.LIGHT));
    private static final String TEXT = """
            plimsoll-layout 1
            theme light
            window 10 20 1280 800
            main
              split vertical 0.27
                tabs positions: positions
                split horizontal 0.52
                  tabs heatmap: heatmap greeks
                  split vertical 0.0
                    tabs comparison: comparison
                    tabs explanation: explanation
            float 1440 -20 800 600
              tabs stress: stress orders
            """;

    @Test
    void aLayoutIsWrittenAsTextAndReadBack() {
        assertThat(LayoutText.of(LAYOUT)).isEqualTo(TEXT);
        assertThat(LayoutText.read(TEXT)).contains(LAYOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plimsoll-layout 2\nmain\n  tabs a: a\n",
                "plimsoll-layout 1\n",
                "plimsoll-layout 1\nmain\n",
                "plimsoll-layout 1\nmain\n  tabs a: b\n",
                "plimsoll-layout 1\nmain\n  tabs\n",
                "plimsoll-layout 1\nmain\n  heap a: a\n",
                "plimsoll-layout 1\nmain\n  split vertical 0.5\n    tabs a: a\n",
                "plimsoll-layout 1\nmain\n  split sideways 0.5\n    tabs a: a\n    tabs b: b\n",
                "plimsoll-layout 1\nmain\n  split vertical half\n    tabs a: a\n    tabs b: b\n",
                "plimsoll-layout 1\ntheme pink\nmain\n  tabs a: a\n",
                "plimsoll-layout 1\nwindow 1 2 3\nmain\n  tabs a: a\n",
                "plimsoll-layout 1\nwindow 1 2 -3 4\nmain\n  tabs a: a\n",
                "plimsoll-layout 1\nmain\n  tabs a: a\nmore\n"
            })
    void whatIsNoLayoutIsNotRead(String text) {
        assertThat(LayoutText.read(text)).isEmpty();
    }

    @Test
    void panelsThatDoNotExistAreLeftOut() {
        Layout known = LAYOUT.keep(panel -> !panel.equals("explanation") && !panel.equals("stress"));
        assertThat(LayoutText.of(known))
                .contains("\n      tabs comparison: comparison\n", "tabs orders: orders")
                .doesNotContain("explanation", "stress");
    }

    @Test
    void layoutsAreKeptUnderTheirNames() {
        Preferences preferences = Preferences.inMemory();
        SavedLayouts saved = new SavedLayouts(preferences);
        saved.save("two screens", LAYOUT);
        saved.save("laptop", Layout.standard(List.of()));
        saved.saveLast(LAYOUT);
        SavedLayouts later = new SavedLayouts(preferences);
        assertThat(later.names()).containsExactly("laptop", "two screens");
        assertThat(later.named("two screens")).contains(LAYOUT);
        assertThat(later.named("three screens")).isEmpty();
        assertThat(later.last()).contains(LAYOUT);
        assertThat(later.isLastBroken()).isFalse();
        preferences.put("layout.last", "plimsoll-layout 0");
        assertThat(later.isLastBroken()).isTrue();
        saved.remove("laptop");
        assertThat(later.names()).containsExactly("two screens");
    }

    @Test
    void aWindowOutsideAllScreensComesBack() {
        List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1280, 1024));
        Rectangle2D there = new Rectangle2D(2000, 100, 800, 600);
        assertThat(Layout.inside(there, screens)).isEqualTo(there);
        assertThat(Layout.inside(there, screens.subList(0, 1))).isEqualTo(new Rectangle2D(1120, 100, 800, 600));
        assertThat(Layout.inside(new Rectangle2D(3000, -50, 1600, 900), screens))
                .isEqualTo(new Rectangle2D(1920, 0, 1280, 900));
    }
}
