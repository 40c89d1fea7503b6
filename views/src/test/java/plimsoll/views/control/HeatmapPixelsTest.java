package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.picture.Png;

@ExtendWith(ApplicationExtension.class)
final class HeatmapPixelsTest {
    private static final int WIDTH = 442;
    private static final int HEIGHT = 240;
    private static final int CELL = 100;
    private final HeatmapCursor cursor = new HeatmapCursor();
    private final List<String> asked = new ArrayList<>();
    private final HeatmapCanvas canvas = new HeatmapCanvas(cursor, new Asking());

    @Start
    void show(Stage stage) {
        canvas.setStyle(
                "-heat-low: orange; -heat-middle: white; -heat-high: blue; -heat-unknown: gray; -heat-ink: black;"
                        + "-heat-line: lime; -heat-edge: navy");
        canvas.show(Optional.of(HeatmapTest.heatmap(false)));
        cursor.show(Optional.of(HeatmapTest.heatmap(false)));
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
    void largerTextHasMoreRoomAtTheAxes() {
        assertThat(color(1, 2)).isNotEqualTo(Color.WHITE);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.setStyle(canvas.getStyle() + ";-heat-text-size: 18px"));
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.snapshot(null, null));
        assertThat(image.getPixelReader().getColor(64 + 10, 120))
                .as("left of the cells")
                .isEqualTo(Color.WHITE);
        assertThat(image.getPixelReader().getColor(96 + 10, 120)).isEqualTo(Color.ORANGE);
        assertThat(image.getPixelReader().getColor(64 + 3 * CELL - 10, 20))
                .as("right of the cells")
                .isEqualTo(Color.WHITE);
    }

    @Test
    void readsAsTextWithTheHighestRowFirst() {
        assertThat(canvas.text()).isEqualTo("""
                Volatility \\ Price\t-10 %\t0 %\t+10 %
                +50 %\t1.0\t2.0\t3.0
                0 %\t-4.0\t0.0\tNaN
                """);
    }

    @Test
    void thePointerShowsACrosshairAndLeavesTheCursor() {
        Optional<Heatmap.Cell> before = cursor.cellProperty().get();
        Color without = color(1, 1);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            cursor.point(1, 0);
            return canvas.snapshot(null, null);
        });
        assertThat(cursor.cellProperty().get()).isEqualTo(before);
        boolean tagged = false;
        for (int y = 100; y < 140; y++) {
            tagged |= image.getPixelReader().getColor(64 + CELL + 20, y).equals(Color.BLACK);
        }
        assertThat(tagged).as("the plate of the exact value").isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5000, cursor::leave);
        assertThat(color(1, 1)).isEqualTo(without);
    }

    @Test
    void keysAndPointerAskForZoomLegsAndCopies() {
        Point2D first = WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.localToScreen(64 + 50, 150));
        FxRobot robot = new FxRobot();
        robot.moveTo(first).press(MouseButton.PRIMARY);
        robot.moveTo(first.add(2 * CELL, -100)).release(MouseButton.PRIMARY);
        robot.clickOn(first);
        robot.type(KeyCode.ENTER, KeyCode.BACK_SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(asked).containsExactly("zoom 0,0 1,2", "open", "open", "back", "out", "in", "copy");
    }

    @Test
    void aPictureIsAPngWithoutTheCrosshair() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> cursor.point(0, 0));
        byte[] picture = WaitForAsyncUtils.waitForAsyncFx(5000, () -> Png.of(canvas.picture()));
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        assertThat(cursor.hoverProperty().get()).isEmpty();
    }

    private final class Asking implements HeatmapActions {
        @Override
        public void zoomTo(Heatmap.Cell from, Heatmap.Cell to) {
            asked.add("zoom " + from.row() + "," + from.column() + " " + to.row() + "," + to.column());
        }

        @Override
        public void zoomIn(Optional<Heatmap.Cell> around) {
            asked.add("in");
        }

        @Override
        public void zoomOut() {
            asked.add("out");
        }

        @Override
        public void zoomBack() {
            asked.add("back");
        }

        @Override
        public void open() {
            asked.add("open");
        }

        @Override
        public void copy() {
            asked.add("copy");
        }
    }
}
