package plimsoll.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.model.surface.Surface;
import plimsoll.views.chart.Profile.Look;
import plimsoll.views.workspace.PriceProfile;
import plimsoll.views.workspace.ProfileChoice.Curves;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ProfileViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final ProfileViewModel model = new ProfileViewModel(workspace, new Sight());

    private Profile profile() {
        return model.profileProperty().get().orElseThrow();
    }

    private Surface surface() {
        return workspace.surfaceProperty().get().orElseThrow().surface();
    }

    private List<ProfitCurve> dated() {
        return workspace.scenarios().profileProperty().get().orElseThrow() instanceof PriceProfile.ByDate dated
                ? dated.curves()
                : List.of();
    }

    private double valueNow(int curve) {
        Profile shown = profile();
        return shown.curves().get(curve).values().get(shown.prices().size() / 2);
    }

    private void measure(Measure measure) {
        workspace
                .scenarios()
                .choiceProperty()
                .set(workspace.scenarios().choiceProperty().get().withMeasure(measure));
    }

    @Test
    void drawsProfitTodayAtTheNextExpiryAndAtTheLastOne() {
        assertThat(profile().curves())
                .extracting(Profile.Curve::name)
                .containsExactly("today", "in 3 days, 10 Mar 2023", "last expiry, 30 Jun 2023");
        assertThat(profile().value()).isEqualTo("Profit, USD");
        assertThat(profile().price()).isEqualTo("Price of BTC, USD and move in %");
        assertThat(valueNow(0)).isZero();
    }

    @Test
    void theDateIsTheTradersOwnUpToTheLastExpiry() {
        assertThat(model.dayProperty().get().last()).isEqualTo(115);
        model.chooseDay(60);
        assertThat(model.dayProperty().get().text()).isEqualTo("in 60 days, 6 May 2023");
        assertThat(profile().curves().get(1).name()).isEqualTo("in 60 days, 6 May 2023");
        model.chooseDay(1_000);
        assertThat(model.dayProperty().get().chosen()).isEqualTo(115);
        assertThat(profile().curves())
                .extracting(Profile.Curve::name)
                .containsExactly("today", "last expiry, 30 Jun 2023");
        model.chooseDay(0);
        assertThat(model.dayProperty().get().text()).isEqualTo("now, 7 Mar 2023");
        assertThat(profile().curves()).hasSize(2);
    }

    @Test
    void sinceEntryItStartsFromTheUnrealisedProfit() {
        model.choose(Since.ENTRY);
        assertThat(valueNow(0)).isCloseTo(-235.68, within(0.01));
        assertThat(model.titleProperty().get()).isEqualTo("Profit since entry, USD · book");
    }

    @Test
    void breakevensAreMarkedWithTheirPriceAndSaidInWords() {
        model.choose(Since.ENTRY);
        for (ProfitCurve curve : dated()) {
            for (int i = 0; i < curve.breakevens().size(); i++) {
                double move = curve.breakevens().get(i);
                assertThat(profile().marks()).anyMatch(m -> m.move() == move);
            }
        }
        Profile.Mark last = profile().marks().getLast();
        assertThat(last.look()).isNotEqualTo(Look.NOW);
        assertThat(model.breakevensProperty().get())
                .startsWith("Breakevens in USD: today ")
                .contains(last.label() + " (", " · last expiry ")
                .doesNotContain("?");
    }

    @Test
    void aStraddleBreaksEvenOnceOnEachSideOfItsStrike() {
        Workspace straddle = Samples.straddle();
        ProfileViewModel of = new ProfileViewModel(straddle, new Sight());
        of.choose(Since.ENTRY);
        List<Profile.Mark> marks = of.profileProperty().get().orElseThrow().marks().stream()
                .filter(m -> m.look() == Look.HIGH)
                .toList();
        assertThat(marks).extracting(Profile.Mark::label).containsExactly("44,800", "55,200");
        assertThat(of.breakevensProperty().get()).endsWith("last expiry 44,800 (-10.4 %), 55,200 (+10.4 %)");
    }

    @Test
    void withoutAnExpiryAllDatesAreAlike() {
        ProfileViewModel basket = new ProfileViewModel(Samples.opened(Samples.BASKET), new Sight());
        assertThat(basket.profileProperty().get().orElseThrow().curves())
                .extracting(Profile.Curve::name)
                .containsExactly("on any date");
        assertThat(basket.datedProperty().get()).isFalse();
        assertThat(basket.dayProperty().get().text()).contains("no contract with an expiry");
    }

    @Test
    void byVolatilityDrawsTheLowestTodaysAndTheHighest() {
        model.choose(Curves.BY_VOLATILITY);
        assertThat(profile().curves())
                .extracting(Profile.Curve::name)
                .containsExactly("volatility -50 %", "volatility as it is", "volatility +100 %");
        assertThat(profile().curves().getFirst().values().get(0))
                .isEqualTo(surface().values().get(0, 0));
        assertThat(valueNow(1)).isZero();
        assertThat(model.titleProperty().get()).isEqualTo("Profit, USD · book · held mode");
        assertThat(model.pointsProperty().get())
                .startsWith("volatility as it is: -30 %: -")
                .contains(" 0 %: 0.00 ");
        assertThat(model.breakevensProperty().get()).isEmpty();
    }

    @Test
    void byVolatilityItDoesNotMatterWhatTheHeatmapHasForAxes() {
        model.choose(Curves.BY_VOLATILITY);
        Profile before = profile();
        for (Axes axes : List.of(Axes.VOLATILITY_TIME, Axes.PRICE_TIME, Axes.PRICE_VOLATILITY)) {
            workspace
                    .scenarios()
                    .choiceProperty()
                    .set(workspace.scenarios().choiceProperty().get().withAxes(axes));
            assertThat(profile()).isEqualTo(before);
        }
    }

    @Test
    void aRatioIsShownByVolatilityAndInPercent() {
        measure(Measure.RATIO);
        int row = surface().rows().moves().size() - 1;
        assertThat(profile().value()).endsWith("%");
        assertThat(profile().curves().getLast().values().get(0))
                .isEqualTo(surface().values().get(row, 0) * 100);
        assertThat(model.ofProfitProperty().get()).isFalse();
        measure(Measure.PROFIT);
        assertThat(model.byDateProperty().get()).isTrue();
        assertThat(profile().curves().getFirst().name()).isEqualTo("today");
    }

    @Test
    void theChartHoldsEveryPointOfEveryCurveAndTheBreakevens() {
        model.choose(Since.ENTRY);
        ProfileChart.Style style = new ProfileChart.Style(
                Color.WHITE,
                Color.GRAY,
                Color.BLACK,
                Map.of(Look.LOW, Color.BLUE, Look.NOW, Color.WHITE, Look.HIGH, Color.ORANGE),
                ChartFont.of(18));
        JFreeChart chart = ProfileChart.of(profile(), style);
        XYDataset data = chart.getXYPlot().getDataset();
        assertThat(data.getSeriesCount()).isEqualTo(3);
        assertThat(data.getXValue(0, 0)).isEqualTo(profile().prices().get(0) * 100);
        assertThat(data.getYValue(2, data.getItemCount(2) - 1))
                .isEqualTo(profile()
                        .curves()
                        .getLast()
                        .values()
                        .get(profile().prices().size() - 1));
        double widest = profile().prices().get(profile().prices().size() - 1);
        List<String> drawn = profile().marks().stream()
                .filter(m -> Math.abs(m.move()) <= widest)
                .map(Profile.Mark::label)
                .toList();
        assertThat(labels(chart)).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(List.of(
                        chart.getXYPlot().getDomainAxis().getLabelFont(),
                        chart.getXYPlot().getRangeAxis().getTickLabelFont(),
                        chart.getLegend().getItemFont()))
                .allSatisfy(font -> assertThat(font.getSize2D()).isEqualTo(16.5f));
    }

    private static List<String> labels(JFreeChart chart) {
        List<String> labels = new ArrayList<>();
        for (Object marker : chart.getXYPlot().getDomainMarkers(Layer.FOREGROUND)) {
            if (marker instanceof ValueMarker line && line.getLabel() != null) {
                labels.add(line.getLabel());
            }
        }
        return labels;
    }

    private Readout readout() {
        return model.readoutProperty().get().orElseThrow();
    }

    @Test
    void theMarkerSaysEveryCurvesValueAndDeltaAtItsPrice() {
        assertThat(readout().move()).isZero();
        assertThat(readout().lines().getFirst().text()).startsWith("today 0.00, delta ");
        int point = 150;
        model.mark(profile().prices().get(point));
        for (Profile.Curve curve : profile().curves()) {
            assertThat(readout().at(curve, readout().move()))
                    .isCloseTo(curve.values().get(point), within(1e-9));
        }
        assertThat(readout().lines())
                .extracting(Readout.Line::look)
                .containsExactlyElementsOf(
                        profile().curves().stream().map(Profile.Curve::look).toList());
    }

    @Test
    void theDeltaAtTodaysPriceIsTheAccountsOwn() {
        Workspace futures = Samples.opened(Samples.BASKET);
        Readout shown = new ProfileViewModel(futures, new Sight())
                .readoutProperty()
                .get()
                .orElseThrow();
        double own = futures.currentAccount()
                .orElseThrow()
                .coinGreeks()
                .underlyings()
                .getFirst()
                .dollarDelta();
        assertThat(shown.derivative(shown.profile().curves().getFirst())).isCloseTo(own, within(1e-6 * Math.abs(own)));
    }

    @Test
    void theMarkerStaysOnTheAxisAndGoesByItsPoints() {
        model.mark(-5);
        assertThat(readout().move()).isEqualTo(profile().prices().get(0));
        model.mark(0);
        model.markBeside(3);
        int middle = profile().prices().size() / 2;
        assertThat(readout().move()).isCloseTo(profile().prices().get(middle + 3), within(1e-12));
        double before = readout().move();
        model.chooseDay(60);
        assertThat(readout().move()).isEqualTo(before);
        assertThat(readout().price()).contains(" USD (+");
    }

    @Test
    void isEmptyWithoutAPortfolio() {
        assertThat(new ProfileViewModel(Samples.empty(), new Sight())
                        .profileProperty()
                        .get())
                .isEqualTo(Optional.empty());
    }
}
