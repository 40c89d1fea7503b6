package plimsoll.views.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.surface.Measure;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.scenario.RangesViewModel.Typed;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class HeatmapRangesTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final HeatmapViewModel model = new HeatmapViewModel(workspace, new Sight());
    private final RangesViewModel ranges = model.ranges();

    private Heatmap heatmap() {
        return model.heatmapProperty().get().orElseThrow();
    }

    private static Cell cell(int row, int column) {
        return new Cell(row, column, 0);
    }

    @Test
    void aTypedRangeIsComputedAndSaysWhatItSaidBefore() {
        double before = heatmap().values().get(4, 16);
        assertThat(ranges.typed(true)).isEqualTo(new Typed("-30", "30", "2.5", "%"));
        assertThat(ranges.enter(true, new Typed("-10", "20 %", "5", "%"))).isEmpty();
        assertThat(heatmap().columns().labels()).containsExactly("-10%", "-5%", "0%", "+5%", "+10%", "+15%", "+20%");
        assertThat(heatmap().values().get(4, 4)).isCloseTo(before, within(1e-9));
        assertThat(heatmap().rows().labels()).hasSize(13);
        assertThat(ranges.typed(true)).isEqualTo(new Typed("-10", "20", "5", "%"));
        ranges.reset();
        assertThat(heatmap().columns().labels()).hasSize(25);
        assertThat(ranges.standardProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    -100, 20,   5,    from -99 % to 1000 %
                    -10,  2000, 5,    from -99 % to 1000 %
                    20,   -20,  5,    the end must be above the start
                    -20,  20,   0,    a step of at least 0.1 %
                    -20,  20,   -1,   a step of at least 0.1 %
                    -20,  20,   0.1,  '2 to 81 cells, not 401'
                    -20,  20,   90,   '2 to 81 cells, not 1'
                    x,    20,   5,    'a number is expected, such as -30'
                    -20,  '',   5,    'a number is expected, such as -30'
                    """)
    void whatCannotBeShownIsRefusedAndNothingChanges(String from, String to, String step, String why) {
        Heatmap before = heatmap();
        assertThat(ranges.enter(true, new Typed(from, to, step, "%"))).contains(why);
        assertThat(heatmap()).isSameAs(before);
    }

    @Test
    void timeIsInWholeDaysFromNow() {
        model.choose(HeatmapViewModel.AXES.get(1));
        assertThat(ranges.typed(false).unit()).isEqualTo("days");
        assertThat(ranges.enter(false, new Typed("0", "21", "7", "days"))).isEmpty();
        assertThat(heatmap().rows().labels()).containsExactly("now", "7 d", "14 d", "21 d");
        assertThat(ranges.enter(false, new Typed("0", "21", "0.5", "days"))).contains("a step of at least 1 day");
        assertThat(ranges.enter(false, new Typed("0", "21", "1.5", "days"))).contains("whole days");
        assertThat(ranges.enter(false, new Typed("-1", "21", "1", "days"))).contains("from 0 to 3,650 days");
    }

    @Test
    void whatIsDraggedFillsTheMapAndTodayStaysACell() {
        ranges.zoomTo(cell(2, 10), cell(7, 15));
        assertThat(heatmap().columns().moves().get(0)).isEqualTo(-0.05);
        assertThat(heatmap().columns().moves().stream().max().orElseThrow()).isCloseTo(0.075, within(0.006));
        assertThat(heatmap().now()).isPresent();
        assertThat(heatmap().now().orElseThrow().value()).isZero();
        ranges.zoomBack();
        assertThat(heatmap().columns().labels()).hasSize(25);
        ranges.zoomBack();
        assertThat(heatmap().columns().labels()).hasSize(25);
    }

    @Test
    void zoomingInHalvesTheReachInRoundStepsAndOutDoublesItWithinLimits() {
        ranges.zoomIn(heatmap().now());
        assertThat(ranges.typed(true)).as("15 %, in round steps").isEqualTo(new Typed("-16", "16", "2", "%"));
        ranges.zoomBack();
        ranges.zoomOut();
        assertThat(ranges.typed(true)).isEqualTo(new Typed("-60", "60", "5", "%"));
        for (int i = 0; i < 8; i++) {
            ranges.zoomOut();
        }
        assertThat(heatmap().columns().moves().get(0)).isGreaterThanOrEqualTo(-0.99);
        assertThat(heatmap().values().stream().allMatch(Double::isFinite)).isTrue();
        for (int i = 0; i < 20; i++) {
            ranges.zoomIn(Optional.empty());
        }
        assertThat(heatmap().columns().moves().size()).isGreaterThan(1);
    }

    @Test
    void marginsAreCoarseFirstAndThenInTheStepsTyped() {
        model.choose(Measure.RATIO);
        assertThat(ranges.enter(true, new Typed("-40", "40", "1", "%"))).isEmpty();
        assertThat(heatmap().columns().labels()).hasSize(81);
        assertThat(ranges.typed(true).step()).isEqualTo("1");
    }

    @Test
    void otherAxesBeginWithTheirStandardRanges() {
        ranges.enter(true, new Typed("-10", "10", "5", "%"));
        model.choose(HeatmapViewModel.AXES.get(1));
        assertThat(heatmap().columns().labels()).hasSize(25);
        ranges.zoomBack();
        assertThat(heatmap().columns().labels()).hasSize(25);
    }

    @Test
    void coloursAreFullAtTheValueTypedOnBothSides() {
        assertThat(model.clip("5k")).isEmpty();
        assertThat(heatmap().clip()).hasValue(5_000);
        assertThat(model.clip()).isEqualTo("5,000");
        assertThat(model.clip("-1")).isPresent();
        assertThat(heatmap().clip()).hasValue(5_000);
        assertThat(model.clip("")).isEmpty();
        assertThat(heatmap().clip()).isEmpty();
        model.choose(Measure.RATIO);
        assertThat(model.clip("20 %")).isEmpty();
        assertThat(heatmap().clip()).hasValue(0.2);
        assertThat(model.clip()).isEqualTo("20");
    }

    @Test
    void theLegsOfTheCellAddUpToIt() {
        model.cursor().choose(2, 3);
        double cell = heatmap().values().get(2, 3);
        assertThat(model.legsProperty().get()).hasSizeGreaterThan(2);
        assertThat(model.legsProperty().get().stream()
                        .mapToDouble(r -> r.profit().value())
                        .sum())
                .isCloseTo(cell, within(1e-6));
        assertThat(model.legsProperty().get().stream()
                        .mapToDouble(r -> r.share().value())
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(model.legsProperty().get().getFirst().profit().note()).contains("delta ", "gamma ", "rest ");
        model.choose(Measure.VEGA);
        assertThat(model.legsProperty().get()).as("whatever the measure").hasSizeGreaterThan(2);
    }

    @Test
    void theTableHasHeadersAndValuesInFull() {
        List<String> lines = model.files().table(false).lines().toList();
        assertThat(lines.getFirst()).startsWith("Volatility, relative % \\ Price of BTC, % and USD\t-30%\t-27.5%\t");
        assertThat(lines).hasSize(14);
        assertThat(lines.get(1)).startsWith("+100%\t");
        assertThat(Double.parseDouble(lines.getLast().split("\t", -1)[1]))
                .isEqualTo(heatmap().values().get(0, 0));
        assertThat(model.files().table(true).lines().findFirst().orElseThrow()).startsWith("\"Volatility, relative % ");
        assertThat(model.files().name()).isEqualTo("btc-options-perp-hedge-profit-price-volatility");
    }

    @Test
    void twoPricesHaveAFrontierThatIsSaidInWords() {
        HeatmapViewModel basket = new HeatmapViewModel(Samples.opened(Samples.BASKET), new Sight());
        basket.chooseFrontier();
        Heatmap map = basket.heatmapProperty().get().orElseThrow();
        assertThat(map.columns().title()).isEqualTo("Price of BTC, % and USD");
        assertThat(map.rows().title()).isEqualTo("Price of ETH, % and USD");
        assertThat(map.line().pieces()).isNotEmpty();
        assertThat(basket.axes().label()).isEqualTo("Price × price");
        assertThat(basket.extremesProperty().get())
                .contains("Heavy line: liquidation at ETH -30 %: BTC ▼ -", "; ETH 0 %: BTC ▼ -");
        assertThat(basket.lookProperty().get().where()).contains("Cursor: BTC ", ", ETH ");
        basket.choose(basket.movings().getLast());
        assertThat(basket.heatmapProperty().get().orElseThrow().rows().title()).isEqualTo("Price of BTC, % and USD");
    }

    @Test
    void oneUnderlyingHasNoTwoPrices() {
        model.choose(HeatmapViewModel.AXES.getLast());
        assertThat(model.axes().label()).isEqualTo("Price × volatility");
        assertThat(model.second()).isEmpty();
        assertThat(heatmap().rows().title()).isEqualTo("Volatility, relative %");
    }
}
