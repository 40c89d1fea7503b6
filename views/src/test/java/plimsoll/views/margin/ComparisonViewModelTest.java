package plimsoll.views.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginState;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Edit.Resize;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ComparisonViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final ComparisonViewModel model = new ComparisonViewModel(workspace, new Sight());

    private ModeColumn column(AsIf mode) {
        return model.columnsProperty().get().stream()
                .filter(c -> c.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAllModesSideBySide() {
        assertThat(model.columnsProperty().get())
                .extracting(ModeColumn::mode)
                .containsExactly(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS, AsIf.PORTFOLIO);
        assertThat(Stream.of(Metric.values()).filter(m -> !m.isAfterExpiry()))
                .containsExactlyInAnyOrderElementsOf(column(AsIf.HELD).figures().keySet());
        assertThat(model.expiryProperty().get()).isEmpty();
    }

    @Test
    void whereSomethingExpiresMarginAfterItStandsBesideMarginNow() {
        ComparisonViewModel options = new ComparisonViewModel(Samples.opened(Samples.OPTIONS), new Sight());
        ModeColumn held = options.columnsProperty().get().getFirst();
        assertThat(options.expiryProperty().get()).isEqualTo("10 Mar");
        assertThat(Metric.INITIAL_AFTER.title("10 Mar")).isEqualTo("Initial after 10 Mar");
        assertThat(held.figures().keySet()).containsExactlyInAnyOrder(Metric.values());
        assertThat(held.figures().get(Metric.INITIAL_AFTER).value())
                .isPositive()
                .isNotEqualTo(held.figures().get(Metric.INITIAL).value());
    }

    @Test
    void namesTheNearestLiquidationWithDistanceAndSigma() {
        assertThat(column(AsIf.HELD).figures().get(Metric.NEAREST).text()).isEqualTo("BTC 60,182.49");
        assertThat(column(AsIf.HELD).figures().get(Metric.DISTANCE).text()).isEqualTo("-15.09 %, 4.7 σ");
        assertThat(column(AsIf.HELD).figures().get(Metric.DISTANCE).note()).contains("EWMA");
    }

    @Test
    void saysWhenTheMethodIsNotTheVenuesOwn() {
        assertThat(column(AsIf.HELD).venuesOwn()).isTrue();
        assertThat(column(AsIf.PORTFOLIO).venuesOwn()).isFalse();
    }

    @Test
    void aPoolAtItsTriggerFillsTheBar() {
        ModeColumn portfolio = column(AsIf.PORTFOLIO);
        assertThat(portfolio.state()).isEqualTo(MarginState.LIQUIDATABLE);
        assertThat(portfolio.usage()).isEqualTo(1);
        assertThat(portfolio.figures().get(Metric.NEAREST).text()).isEqualTo("now");
    }

    @Test
    void isEmptyWithoutAnAccount() {
        assertThat(new ComparisonViewModel(Samples.empty(), new Sight())
                        .columnsProperty()
                        .get())
                .isEqualTo(List.of());
    }

    @Test
    void whatIsSearchedAgainIsStaleAndWhatIsNotYetFoundAwaited() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workspace slow = Samples.opened(Samples.OPTIONS, waiting::add);
        ComparisonViewModel shown = new ComparisonViewModel(slow, new Sight());
        waiting.remove().run();
        Map<Metric, Figure> first = shown.columnsProperty().get().getFirst().figures();
        assertThat(first.get(Metric.NEAREST).text()).isEqualTo("…");
        assertThat(first).doesNotContainKey(Metric.INITIAL_AFTER);
        Samples.compute(waiting);
        slow.edit(new Resize(new PositionKey(new AccountId("book"), new PositionId("BTC-31MAR23-20000-P")), -4));
        waiting.remove().run();
        Map<Metric, Figure> second = shown.columnsProperty().get().getFirst().figures();
        assertThat(second.entrySet().stream().filter(e -> e.getValue().stale()).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        Metric.NEAREST, Metric.DISTANCE, Metric.INITIAL_AFTER, Metric.MAINTENANCE_AFTER);
    }

    @Test
    void aFigureThatAnEditChangesSaysByHowMuch() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        ComparisonViewModel model = new ComparisonViewModel(workspace, new Sight());
        assertThat(model.columnsProperty().get())
                .allSatisfy(c -> assertThat(c.differences()).isEmpty());
        double before = held(model).figures().get(Metric.INITIAL).value();
        workspace.edit(new Edit.Duplicate(Samples.key("book", "BTC-PERP")));
        double after = held(model).figures().get(Metric.INITIAL).value();
        Figure change = held(model).differences().get(Metric.INITIAL);
        assertThat(change.value()).isEqualTo(after - before);
        assertThat(change.text()).startsWith(after > before ? "▲ +" : "▼ −");
        assertThat(held(model).differences()).doesNotContainKey(Metric.FREE);
    }

    private static ModeColumn held(ComparisonViewModel model) {
        return model.columnsProperty().get().getFirst();
    }
}
