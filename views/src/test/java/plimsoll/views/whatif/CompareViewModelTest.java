package plimsoll.views.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;
import plimsoll.views.chart.Overlay;
import plimsoll.views.control.Figure;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

class CompareViewModelTest {
    private static final UnderlyingId BTC = new UnderlyingId("BTC");

    private static Figure cell(CompareViewModel model, BookMetric metric, int column) {
        return model.tableProperty()
                .get()
                .rows()
                .get(List.of(BookMetric.values()).indexOf(metric))
                .cell(column);
    }

    private static void crash(Workspace workspace) {
        workspace.whatIfs().take(new Step.Added("Crash", List.of(new Edit.SetIndex(BTC, 15_000))));
    }

    @Test
    void aWhatIfStandsBesideTheFileWithItsDifference() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        CompareViewModel model = new CompareViewModel(workspace, new Sight());
        assertThat(model.tableProperty().get().columns()).containsExactly("Actual");
        crash(workspace);
        assertThat(model.tableProperty().get().columns()).containsExactly("Actual", "Crash", "less actual");
        double actual = cell(model, BookMetric.EQUITY, 0).value();
        double crashed = cell(model, BookMetric.EQUITY, 1).value();
        double shown = workspace
                .currentAccount()
                .orElseThrow()
                .comparison()
                .in(AsIf.HELD)
                .equity();
        assertThat(crashed).isEqualTo(shown).isNotEqualTo(actual);
        assertThat(cell(model, BookMetric.EQUITY, 2).value()).isEqualTo(crashed - actual);
        assertThat(cell(model, BookMetric.EQUITY, 2).text()).startsWith(crashed > actual ? "▲ +" : "▼ −");
        assertThat(model.stateProperty().get()).isEmpty();
    }

    @Test
    void oneThatIsNotShownIsComparedWhenItIsMarked() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        CompareViewModel model = new CompareViewModel(workspace, new Sight());
        crash(workspace);
        double crashed = cell(model, BookMetric.MAINTENANCE, 1).value();
        workspace.whatIfs().take(new Step.Shown("Edits"));
        workspace.estimates().toggleCompared("Crash");
        assertThat(model.tableProperty().get().columns()).containsExactly("Actual", "Crash", "less actual");
        assertThat(cell(model, BookMetric.MAINTENANCE, 1).value()).isEqualTo(crashed);
        workspace.estimates().toggleCompared("Crash");
        assertThat(model.tableProperty().get().columns()).containsExactly("Actual");
    }

    @Test
    void noMoreThanFourAreComparedAndItSaysSo() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        CompareViewModel model = new CompareViewModel(workspace, new Sight());
        for (int i = 1; i <= 5; i++) {
            workspace.whatIfs().take(new Step.Added("W" + i, List.of()));
            workspace.estimates().toggleCompared("W" + i);
        }
        assertThat(model.tableProperty().get().columns()).hasSize(9).doesNotContain("W5");
        assertThat(model.stateProperty().get()).isEqualTo("1 more marked than the four that fit");
    }

    @Test
    void curvesMeetTheTableAtTodaysPrice() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        CompareViewModel model = new CompareViewModel(workspace, new Sight());
        workspace.whatIfs().take(new Step.Added("Hedge", List.of(new Edit.Close(Samples.key("book", "BTC-PERP")))));
        Overlay curves = model.curvesProperty().get().orElseThrow();
        assertThat(curves.lines()).extracting(Overlay.Line::name).containsExactly("Actual", "Hedge");
        Overlay.Line actual = curves.lines().getFirst();
        Overlay.Line hedge = curves.lines().getLast();
        double today = curves.today().orElseThrow();
        assertThat(actual.values().interpolate(actual.places(), today)).isCloseTo(0, within());
        assertThat(hedge.values().interpolate(hedge.places(), today)).isCloseTo(0, within());
        double low = actual.places().get(0);
        assertThat(hedge.values().get(0) - actual.values().get(0)).isCloseTo(-0.48 * (today - low), within());
    }

    private static Offset<Double> within() {
        return Offset.offset(20.0);
    }

    @Test
    void whatIsShownIsMarkedStaleUntilTheNewestIsThere() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Workspace workspace = Samples.opened(Samples.OPTIONS, waiting::add);
        CompareViewModel model = new CompareViewModel(workspace, new Sight());
        Samples.compute(waiting);
        assertThat(cell(model, BookMetric.EQUITY, 0).stale()).isFalse();
        crash(workspace);
        assertThat(cell(model, BookMetric.EQUITY, 0).stale()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo("stale, being computed");
        Samples.compute(waiting);
        assertThat(cell(model, BookMetric.EQUITY, 1).stale()).isFalse();
    }
}
