package plimsoll.views.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plimsoll.model.surface.Measure;
import plimsoll.views.control.Heatmap;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class HeatmapViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final HeatmapViewModel model = new HeatmapViewModel(workspace);

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
    void everyMeasureHasItsHeatmap() {
        for (Measure measure : Measure.values()) {
            model.choose(measure);
            assertThat(model.titleProperty().get()).contains("book");
            assertThat(heatmap().worst()).as("%s", measure).isPresent();
        }
    }

    @Test
    void offersTheUnderlyingsOfTheAccount() {
        HeatmapViewModel basket = new HeatmapViewModel(Samples.opened(Samples.BASKET));
        assertThat(basket.movings()).extracting(c -> c.label()).contains("Largest delta", "All together", "BTC", "ETH");
        basket.choose(basket.movings().getLast());
        assertThat(basket.heatmapProperty().get().orElseThrow().columnTitle()).isEqualTo("Price of ETH");
    }
}
