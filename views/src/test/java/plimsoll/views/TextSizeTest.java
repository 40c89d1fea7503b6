package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.command.Command;
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
}
