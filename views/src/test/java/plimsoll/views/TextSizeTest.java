package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.command.Command;
import plimsoll.views.control.HeatmapCanvas;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;

/// Larger text has higher rows and wider columns.
@ExtendWith(ApplicationExtension.class)
final class TextSizeTest {
    private MainWindow window;

    @Start
    void open(Stage stage) {
        window = MainWindow.of(
                Samples.opened(Samples.BASKET), new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
        stage.setScene(new Scene(window.root(), 700, 900));
        stage.show();
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> window.commands().command(command).ifPresent(Command::run));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<?> positions(FxRobot robot) {
        return robot.lookup("#panel-positions #table").queryTableView();
    }

    private static double wide(TableView<?> table) {
        return table.getColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
    }

    @Test
    void rowsAndColumnsFollowTheText(FxRobot robot) {
        double row = positions(robot).getFixedCellSize();
        double wide = wide(positions(robot));
        assertThat(row).isBetween(21.9, 22.1);
        for (String step : List.of("look.larger", "look.larger", "look.larger")) {
            run(robot, step);
        }
        double scale = positions(robot).getFixedCellSize() / row;
        assertThat(scale).isGreaterThan(1.2);
        assertThat(wide(positions(robot))).isBetween(wide * scale * 0.98, wide * scale * 1.02);
        run(robot, "look.plain-size");
        assertThat(positions(robot).getFixedCellSize()).isEqualTo(row);
        assertThat(wide(positions(robot))).isEqualTo(wide);
    }

    @Test
    void heatmapsAndChartsFollowTheText(FxRobot robot) {
        run(robot, "panel.heatmap");
        assertThat(heatmapText(robot)).isEqualTo(12);
        run(robot, "panel.profile");
        assertThat(chartText(robot)).isEqualTo(11);
        for (String step : List.of("look.larger", "look.larger", "look.larger", "look.larger", "look.larger")) {
            run(robot, step);
        }
        assertThat(chartText(robot)).isEqualTo(16.5);
        run(robot, "panel.heatmap");
        assertThat(heatmapText(robot)).isEqualTo(18);
    }

    private static double chartText(FxRobot robot) {
        ChartViewer viewer =
                (ChartViewer) robot.lookup("#panel-profile").query().lookup("ChartViewer");
        return viewer.getChart().getXYPlot().getRangeAxis().getTickLabelFont().getSize2D();
    }

    private static double heatmapText(FxRobot robot) {
        HeatmapCanvas canvas = robot.lookup(".heatmap").query();
        return canvas.getCssMetaData().stream()
                .filter(property -> property.getProperty().equals("-heat-text-size"))
                .map(property -> value(property, canvas))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static double value(CssMetaData<? extends Styleable, ?> property, HeatmapCanvas of) {
        Number value = (Number) ((CssMetaData<HeatmapCanvas, ?>) property)
                .getStyleableProperty(of)
                .getValue();
        return value.doubleValue();
    }
}
