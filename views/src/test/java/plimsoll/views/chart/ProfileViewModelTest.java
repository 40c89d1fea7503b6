package plimsoll.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.Surface;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class ProfileViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final ProfileViewModel model = new ProfileViewModel(workspace);

    private Profile profile() {
        return model.profileProperty().get().orElseThrow();
    }

    private Surface surface() {
        return workspace.surfaceProperty().get().orElseThrow().surface();
    }

    @Test
    void drawsTheLowestTodaysAndTheHighestVolatility() {
        assertThat(profile().curves())
                .extracting(Profile.Curve::name)
                .containsExactly("volatility -50 %", "volatility as it is", "volatility +100 %");
        assertThat(profile().curves().getFirst().values().get(0))
                .isEqualTo(surface().values().get(0, 0));
    }

    @Test
    void profitIsZeroWhereNothingMoves() {
        int middle = profile().prices().size() / 2;
        assertThat(profile().prices().get(middle)).isZero();
        assertThat(profile().curves().get(1).values().get(middle)).isZero();
    }

    @Test
    void saysTheSameInWords() {
        assertThat(model.titleProperty().get()).isEqualTo("Profit, USD · book · held mode");
        assertThat(model.pointsProperty().get())
                .startsWith("volatility as it is: -30 %: -")
                .contains(" 0 %: 0.00 ");
    }

    @Test
    void aRatioIsShownInPercent() {
        workspace.scenarioProperty().set(workspace.scenarioProperty().get().withMeasure(Measure.RATIO));
        int row = surface().rows().moves().size() - 1;
        assertThat(profile().value()).endsWith("%");
        assertThat(profile().curves().getLast().values().get(0))
                .isEqualTo(surface().values().get(row, 0) * 100);
    }

    @Test
    void theChartHoldsEveryPointOfEveryCurve() {
        ProfileChart.Colours colours = new ProfileChart.Colours(
                Color.WHITE, Color.GRAY, Color.BLACK, List.of(Color.BLUE, Color.WHITE, Color.ORANGE));
        JFreeChart chart = ProfileChart.of(profile(), colours);
        XYDataset data = chart.getXYPlot().getDataset();
        assertThat(data.getSeriesCount()).isEqualTo(3);
        assertThat(data.getXValue(0, 0)).isEqualTo(-30);
        assertThat(data.getYValue(2, data.getItemCount(2) - 1))
                .isEqualTo(profile()
                        .curves()
                        .getLast()
                        .values()
                        .get(profile().prices().size() - 1));
    }

    @Test
    void isEmptyWithoutAPortfolio() {
        assertThat(new ProfileViewModel(Samples.empty()).profileProperty().get())
                .isEqualTo(Optional.empty());
    }
}
