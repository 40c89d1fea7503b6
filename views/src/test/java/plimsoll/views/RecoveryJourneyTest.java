package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.whatif.Edit;
import plimsoll.views.workspace.MemoryJournals;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// Work that a session left when it was killed comes back in the next one.
@ExtendWith(ApplicationExtension.class)
final class RecoveryJourneyTest {
    private static final Path FILE = Path.of("..", "sample-portfolios", Samples.BASKET);
    private static final Edit SMALLER = new Edit.Resize(Samples.key("one-way", "BTCUSDT"), 5);
    private static final Edit FLIP = new Edit.Flip(Samples.key("one-way", "BTCUSDT"));

    private final MemoryJournals journals = new MemoryJournals();
    private Workspace workspace;

    @Start
    void openAfterAKill(Stage stage) {
        Workspace killed = Samples.with(journals);
        killed.open(FILE);
        killed.edit(SMALLER);
        killed.edit(FLIP);
        killed.undo();
        journals.die();
        workspace = Samples.with(journals);
        MainWindow window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
        stage.setScene(new Scene(window.root(), 1000, 900));
        stage.show();
        workspace.documents().recoveries().look();
    }

    private static void press(FxRobot robot, String text) {
        robot.clickOn(robot.lookup(".recovery .button")
                .match((Button b) -> b.getText().equals(text))
                .<Button>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".recovery .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void itIsOfferedWithWhatItChangesAndUndoStillWorks(FxRobot robot) {
        assertThat(words(robot)).anyMatch(w -> w.startsWith("Unsaved edits of " + Samples.BASKET));
        assertThat(words(robot)).anyMatch(w -> w.startsWith("one-way/BTCUSDT: size 12 → 5"));
        press(robot, "Recover");
        assertThat(workspace.whatIfs().edits()).containsExactly(SMALLER);
        assertThat(workspace.whatIfs().redoableProperty().get()).isNotEmpty();
        assertThat(robot.lookup(".recovery .button").queryAll()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void discardedItIsGone(FxRobot robot) {
        press(robot, "Discard");
        assertThat(words(robot)).isEmpty();
        workspace.documents().recoveries().look();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot)).isEmpty();
        assertThat(workspace.fileProperty().get()).isEmpty();
    }
}
