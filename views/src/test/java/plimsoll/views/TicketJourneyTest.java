package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// A trade that is considered, made and compared, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
final class TicketJourneyTest {
    private Workspace workspace;
    private MainWindow window;

    @Start
    void open(Stage stage) {
        workspace = Samples.opened(Samples.OPTIONS);
        window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
        stage.setScene(new Scene(window.root(), 1000, 900));
        window.attach(stage);
        stage.show();
    }

    private static void keys(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int rows(FxRobot robot, String panel, int table) {
        return robot.lookup("#panel-" + panel + " .figures").queryAllAs(TableView.class).stream()
                .skip(table)
                .findFirst()
                .orElseThrow()
                .getItems()
                .size();
    }

    @Test
    void aTradeIsConsideredMadeAndCompared(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.B);
        TextField search = robot.lookup("#panel-ticket .keyboard-start").queryAs(TextField.class);
        assertThat(search.isFocused()).isTrue();
        robot.write("perp");
        keys(robot, KeyCode.ENTER);
        robot.write("2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rows(robot, "ticket", 1)).isPositive();
        assertThat(workspace.whatIfs().edits()).isEmpty();
        keys(robot, KeyCode.ENTER);
        assertThat(workspace.whatIfs().undoableProperty().get()).startsWith("BTC-PERP: buy 2 at ");
        assertThat(search.isFocused()).isTrue();
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(rows(robot, "compare", 0)).isPositive();
        keys(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(rows(robot, "chain", 0)).isPositive();
    }
}
