package plimsoll.views.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.surface.Measure;
import plimsoll.model.whatif.Edit;
import plimsoll.views.control.Heatmap;
import plimsoll.views.control.HeatmapCursor;
import plimsoll.views.control.HeatmapSide;
import plimsoll.views.scenario.HeatmapViewModel.AxesChoice;
import plimsoll.views.scenario.HeatmapViewModel.Part;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class HeatmapViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final HeatmapViewModel model = new HeatmapViewModel(workspace, new Sight());

    private Heatmap heatmap() {
        return model.heatmapProperty().get().orElseThrow();
    }

    @Test
    void profitIsZeroWhereNothingMovesAndSigned() {
        assertThat(heatmap().now().orElseThrow().value()).isZero();
        assertThat(heatmap().signed()).isTrue();
        assertThat(model.titleProperty().get()).isEqualTo("Profit, USD · book · held mode");
    }

    @Test
    void worstAndBestAreNamedWithTheirCoordinates() {
        assertThat(model.extremesProperty().get())
                .startsWith("Thick frame: worst, -")
                .contains("at price +30 %, volatility -50 %", "dashed: best, +");
    }

    @Test
    void ofARatioTheLargestIsTheWorst() {
        model.choose(Measure.RATIO);
        assertThat(heatmap().signed()).isFalse();
        assertThat(heatmap().worst().orElseThrow().value())
                .isGreaterThan(heatmap().best().orElseThrow().value());
        assertThat(heatmap().label().apply(0.0726)).isEqualTo("7.3%");
    }

    @Test
    void theLiquidationLineIsDrawnWhereThePoolIsLiquidated() {
        assertThat(heatmap().line().pieces()).isEmpty();
        assertThat(model.extremesProperty().get()).startsWith("Thick frame").doesNotContain("iquidation");
        HeatmapViewModel basket = new HeatmapViewModel(Samples.opened(Samples.BASKET), new Sight());
        basket.choose(Measure.RATIO);
        Heatmap map = basket.heatmapProperty().get().orElseThrow();
        assertThat(map.line().pieces()).isNotEmpty();
        assertThat(basket.extremesProperty().get()).startsWith("Heavy line: liquidation · thick frame: worst, ");
        model.choose(Measure.MARGIN);
        assertThat(model.extremesProperty().get()).startsWith("Liquidation nowhere");
    }

    @Test
    void aCellChosenStaysOnTheFullGrid() {
        model.choose(Measure.RATIO);
        model.cursor().choose(0, 60);
        assertThat(model.lookProperty().get().where()).contains("price +30 %", "volatility -60 %");
        workspace.edit(new Edit.Resize(Samples.key("book", "BTC-31MAR23-20000-P"), -4));
        assertThat(model.lookProperty().get().where()).contains("price +30 %", "volatility -60 %");
        assertThat(heatmap().columns().labels()).hasSize(61);
    }

    @Test
    void everyMeasureHasItsHeatmap() {
        for (Measure measure : Measure.values()) {
            model.choose(measure);
            assertThat(model.titleProperty().get()).contains("book");
            assertThat(heatmap().worst()).as("%s", measure).isPresent();
        }
    }

    private void axes(Axes axes) {
        model.choose(HeatmapViewModel.AXES.stream()
                .filter(a -> a.axes() == axes)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void axesHaveTitlesWithUnitsAndLabelsWithWhatTheyLeadTo() {
        assertThat(heatmap().columns().title()).isEqualTo("Price of BTC, % and USD");
        assertThat(heatmap().columns().labels()).startsWith("-30%", "-27.5%").endsWith("+30%");
        assertThat(heatmap().columns().details()).startsWith("15,694").contains("22,420");
        assertThat(heatmap().rows().title()).isEqualTo("Volatility, relative %");
        assertThat(heatmap().rows().details()).isEmpty();
    }

    @Test
    void timeRunsDownFromNowToTheLastExpiryInWholeDays() {
        axes(Axes.PRICE_TIME);
        HeatmapSide time = heatmap().rows();
        assertThat(time.title()).isEqualTo("Days from now, date");
        assertThat(time.labels()).startsWith("now", "10 d", "20 d").endsWith("110 d", "115 d");
        assertThat(time.labels()).hasSize(13);
        assertThat(time.details()).startsWith("7 Mar", "17 Mar").endsWith("30 Jun");
        assertThat(time.fromTop()).isTrue();
        assertThat(heatmap().now().orElseThrow().value()).isZero();
        assertThat(model.extremesProperty().get())
                .containsPattern("worst, -.* at price [+-]\\d+(\\.\\d)? %, (in \\d+ days|now) ");
        assertThat(model.choiceProperty().getValue().axes()).isEqualTo(Axes.PRICE_TIME);
        assertThat(model.axes().label()).isEqualTo("Price × time");
    }

    @Test
    void volatilityByTimeMovesNoPrice() {
        axes(Axes.VOLATILITY_TIME);
        assertThat(heatmap().columns().title()).isEqualTo("Volatility, relative %");
        assertThat(heatmap().rows().labels()).startsWith("now");
        assertThat(model.extremesProperty().get()).contains("at volatility ").doesNotContain("price");
        assertThat(part("delta")).isZero();
        assertThat(part("gamma")).isZero();
    }

    @Test
    void withoutAnExpiryTimeRunsForThirtyDays() {
        HeatmapViewModel basket = new HeatmapViewModel(Samples.opened(Samples.BASKET), new Sight());
        basket.choose(HeatmapViewModel.AXES.get(1));
        List<String> days = basket.heatmapProperty().get().orElseThrow().rows().labels();
        assertThat(days).startsWith("now", "3 d").endsWith("27 d", "30 d").hasSize(11);
    }

    private double part(String name) {
        return model.lookProperty().get().parts().stream()
                .filter(p -> p.name().equals(name))
                .mapToDouble(p -> p.figure().value())
                .findFirst()
                .orElseThrow();
    }

    private double sum() {
        return model.lookProperty().get().parts().stream()
                .mapToDouble(p -> p.figure().value())
                .sum();
    }

    private double looked() {
        return model.cursor().cellProperty().get().orElseThrow().value();
    }

    @Test
    void theWorstCellIsSplitFirst() {
        assertThat(looked()).isEqualTo(heatmap().worst().orElseThrow().value());
        assertThat(model.lookProperty().get().where())
                .startsWith("Cursor: price +30 % (29,146 USD), volatility -50 %: -12,900.");
        assertThat(model.lookProperty().get().parts())
                .extracting(Part::name)
                .containsExactly("delta", "gamma", "vega", "theta", "rest");
        assertThat(model.lookProperty().get().unit()).isEqualTo("USD");
    }

    @Test
    void thePartsOfEveryCellAddUpToItsProfit() {
        for (String sample : List.of(Samples.OPTIONS, Samples.BASKET, "deribit-btc-options-2021.json")) {
            HeatmapViewModel of = new HeatmapViewModel(Samples.opened(sample), new Sight());
            for (AxesChoice axes : HeatmapViewModel.AXES) {
                of.choose(axes);
                for (boolean collateral : List.of(true, false)) {
                    of.moveCollateral(collateral);
                    assertPartsAddUp(of, sample + " " + axes + " " + collateral);
                }
            }
        }
    }

    private static void assertPartsAddUp(HeatmapViewModel of, String name) {
        Heatmap map = of.heatmapProperty().get().orElseThrow();
        for (int row = 0; row < map.rows().labels().size(); row++) {
            for (int column = 0; column < map.columns().labels().size(); column += 3) {
                of.cursor().choose(row, column);
                double sum = of.lookProperty().get().parts().stream()
                        .mapToDouble(p -> p.figure().value())
                        .sum();
                assertThat(sum)
                        .as("%s: row %d, column %d", name, row, column)
                        .isCloseTo(map.values().get(row, column), within(1e-5));
            }
        }
    }

    @Test
    void arrowKeysMoveTheCursorAsDrawnAndStopAtTheEdge() {
        HeatmapCursor cursor = model.cursor();
        cursor.choose(4, 12);
        assertThat(looked()).isZero();
        assertThat(sum()).isZero();
        cursor.step(1, 1);
        assertThat(looked()).isEqualTo(heatmap().values().get(5, 13));
        assertThat(model.lookProperty().get().where()).contains("price +2.5 %", "volatility +12.5 %");
        cursor.step(100, -100);
        assertThat(looked()).isEqualTo(heatmap().values().get(0, 24));
        axes(Axes.PRICE_TIME);
        cursor.choose(0, 12);
        cursor.step(0, -1);
        assertThat(model.lookProperty().get().where()).contains("in 10 days (17 Mar 2023)");
    }

    @Test
    void thePointerLeavesTheCursorWhereItIsAndEscapeGoesBackToTheWorst() {
        HeatmapCursor cursor = model.cursor();
        cursor.choose(4, 12);
        cursor.point(0, 0);
        assertThat(cursor.hoverProperty().get().orElseThrow().value())
                .isEqualTo(heatmap().values().get(0, 0));
        assertThat(looked()).isZero();
        cursor.leave();
        assertThat(cursor.hoverProperty().get()).isEmpty();
        assertThat(looked()).isZero();
        cursor.reset();
        assertThat(looked()).isEqualTo(heatmap().worst().orElseThrow().value());
    }

    @Test
    void anEditKeepsTheCellChosenAndSplitsItAgain() {
        model.cursor().choose(4, 0);
        double before = part("delta");
        workspace.undo();
        workspace.edit(new Edit.Resize(Samples.key("book", "BTC-31MAR23-20000-P"), -4));
        assertThat(looked()).isEqualTo(heatmap().values().get(4, 0));
        assertThat(part("delta")).isNotEqualTo(before);
        assertThat(sum()).isCloseTo(looked(), within(1e-5));
    }

    @Test
    void otherMeasuresHaveACursorButNoParts() {
        model.choose(Measure.RATIO);
        assertThat(model.lookProperty().get().where())
                .startsWith("Cursor: price ")
                .endsWith(" %");
        assertThat(model.lookProperty().get().parts()).isEmpty();
        model.choose(Measure.EQUITY);
        assertThat(model.lookProperty().get().parts()).hasSize(5);
    }

    @Test
    void offersTheUnderlyingsOfTheAccount() {
        HeatmapViewModel basket = new HeatmapViewModel(Samples.opened(Samples.BASKET), new Sight());
        assertThat(basket.movings()).extracting(c -> c.label()).contains("Largest delta", "All together", "BTC", "ETH");
        basket.choose(basket.movings().getLast());
        assertThat(basket.heatmapProperty().get().orElseThrow().columns().title())
                .isEqualTo("Price of ETH, % and USD");
    }
}
