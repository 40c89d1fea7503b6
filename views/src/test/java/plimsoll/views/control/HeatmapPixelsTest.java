package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class HeatmapPixelsTest {
    private static final int WIDTH = 442;
    private static final int HEIGHT = 240;
    private static final int CELL = 100;
    private final HeatmapCursor cursor = new HeatmapCursor();
    private final HeatmapCanvas canvas = new HeatmapCanvas(cursor, HeatmapActions.NONE);

    @Start
    void show(Stage stage) {
        canvas.setStyle(
                "-heat-low: orange; -heat-middle: white; -heat-high: blue; -heat-unknown: gray; -heat-ink: black;"
                        + "-heat-line: lime; -heat-edge: navy");
        canvas.show(Optional.of(HeatmapTest.heatmap(false)));
        stage.setScene(new Scene(new StackPane(canvas), WIDTH, HEIGHT));
        stage.show();
    }

    /// Above the label of a cell, within its frame; the first row is at the bottom.
    private Color color(int row, int column) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.snapshot(null, null));
        return image.getPixelReader().getColor(64 + column * CELL + 10, row == 0 ? 120 : 20);
    }

    @Test
    void lossesAreLowColouredProfitsHighColouredAndZeroIsTheMiddle() {
        assertThat(color(0, 0)).isEqualTo(Color.ORANGE);
        assertThat(color(0, 1)).isEqualTo(Color.WHITE);
        Color profit = color(1, 2);
        assertThat(profit.getBlue()).isEqualTo(1);
        assertThat(profit.getRed()).isBetween(0.2, 0.3);
    }

    /// Between the first and the second column of the upper row, away from labels and frames.
    @Test
    void aLineIsDrawnOverTheCellsWithAnEdgeOnEitherSide() {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.snapshot(null, null));
        int line = 64 + CELL;
        assertThat(image.getPixelReader().getColor(line, 20)).isEqualTo(Color.LIME);
        assertThat(image.getPixelReader().getColor(line - 2, 20).getRed())
                .as("edge")
                .isLessThan(0.4);
        assertThat(image.getPixelReader().getColor(line - 6, 20).getRed()).isCloseTo(0.75, within(0.02));
    }

    @Test
    void readsAsTextWithTheHighestRowFirst() {
        assertThat(canvas.text()).isEqualTo("""
                Volatility \\ Price\t-10 %\t0 %\t+10 %
                +50 %\t1.0\t2.0\t3.0
                0 %\t-4.0\t0.0\tNaN
                """);
    }
}
