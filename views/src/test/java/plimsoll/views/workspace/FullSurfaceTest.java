package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.Surface;
import plimsoll.model.whatif.Edit;

final class FullSurfaceTest {
    private static final String PUT = "BTC-31MAR23-20000-P";

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Workspace workspace = new Samples().workspace(waiting::add);
    private final List<String> published = new ArrayList<>();

    FullSurfaceTest() {
        workspace.scenarios().choiceProperty().set(ScenarioChoice.DEFAULT.withMeasure(Measure.RATIO));
        workspace.surfaceProperty().subscribe(s -> s.ifPresent(shown -> published.add(size(shown.surface()))));
    }

    private static String size(Surface surface) {
        return surface.values().columns() + " x " + surface.values().rows();
    }

    private void compute() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private void edit(double quantity) {
        workspace.edit(new Edit.Resize(Samples.key("book", PUT), quantity));
    }

    @Test
    void aCoarseGridComesFirstAndTheFullOneBehindEverythingElse() {
        workspace.show(Samples.sample(Samples.OPTIONS));
        while (published.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(published).containsExactly("21 x 15");
        assertThat(workspace.busyProperty().get()).isTrue();
        compute();
        assertThat(published).containsExactly("21 x 15", "61 x 43");
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void anEditBeforeTheFullGridWinsOverIt() {
        workspace.show(Samples.sample(Samples.OPTIONS));
        while (published.isEmpty()) {
            waiting.poll().run();
        }
        edit(-4);
        edit(-3);
        compute();
        assertThat(published).containsExactly("21 x 15", "21 x 15", "61 x 43");
        double ratio = workspace
                .currentAccount()
                .orElseThrow()
                .comparison()
                .in(workspace.modeProperty().get())
                .marginRatio();
        Surface shown = workspace.surfaceProperty().get().orElseThrow().surface();
        assertThat(shown.values().get(12, 30)).isCloseTo(ratio, within(1e-12));
    }

    @Test
    void whatIsQuickIsFullAtOnce() {
        workspace.scenarios().choiceProperty().set(ScenarioChoice.DEFAULT);
        workspace.show(Samples.sample(Samples.OPTIONS));
        compute();
        assertThat(published).containsExactly("25 x 13");
    }
}
