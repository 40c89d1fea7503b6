package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.command.Command;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// Palette, docks and workspaces, as used.
@ExtendWith(ApplicationExtension.class)
final class ShellJourneyTest {
    private final Preferences preferences = Preferences.inMemory();
    private Workspace workspace;
    private MainWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        workspace = Samples.opened(Samples.BASKET);
        window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, preferences);
        stage.setScene(new Scene(window.root(), 1000, 900));
        stage.titleProperty().bind(window.titleProperty());
        window.attach(stage);
        stage.show();
    }

    private void keys(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> window.commands().command(command).ifPresent(Command::run));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Stage> floats() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getOwner() != null)
                .map(Stage.class::cast)
                .toList();
    }

    private boolean isInMainWindow(String panel) {
        return window.root().lookup("#panel-" + panel) != null;
    }

    @Test
    void thePaletteFindsACommandAndRunsIt(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup("#palette .text-field").queryAs(TextField.class).isFocused())
                .isTrue();
        robot.write("dark li");
        ListView<?> found = robot.lookup("#palette .list-view").queryListView();
        assertThat(found.getItems()).hasSize(1);
        keys(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
        assertThat(window.root().getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        robot.write("ethusdt hedge");
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.ENTER);
        assertThat(workspace.accountProperty().get().orElseThrow().name()).isEqualTo("hedge");
        assertThat(workspace.positionProperty().get().orElseThrow().position().name())
                .contains("ETHUSDT");
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        keys(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
    }

    @Test
    void aPanelFloatsAndComesBackWhenItsWindowIsClosed(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT9);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(floats()).hasSize(1);
        Stage floating = floats().getFirst();
        assertThat(floating.getTitle()).isEqualTo("Parameters");
        assertThat(floating.getScene().getRoot().getStylesheets())
                .isEqualTo(window.root().getStylesheets());
        assertThat(isInMainWindow("stress")).isFalse();
        run(robot, "view.theme");
        assertThat(floating.getScene().getRoot().getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
        run(robot, "panel.stress");
        robot.interact(() -> floating.fireEvent(new WindowEvent(floating, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(floats()).isEmpty();
        run(robot, "panel.stress");
        assertThat(isInMainWindow("stress")).isTrue();
    }

    @Test
    void aClosedPanelIsReopenedWhereItWas(FxRobot robot) {
        run(robot, "panel.explanation");
        run(robot, "panel-in-use.close");
        assertThat(isInMainWindow("explanation")).isFalse();
        run(robot, "panel.explanation");
        assertThat(isInMainWindow("explanation")).isTrue();
        run(robot, "panel.explanation");
        run(robot, "view.next-dock");
        assertThat(focused().lookup("#panel-comparison")).isNotNull();
    }

    /// The dock that holds the keyboard.
    private Parent focused() {
        Node node = stage.getScene().getFocusOwner();
        while (!node.getStyleClass().contains("container-leaf")) {
            node = node.getParent();
        }
        return (Parent) node;
    }

    private void openAnother(FxRobot robot) {
        robot.interact(() -> {
            Stage next = new Stage();
            window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, preferences);
            next.setScene(new Scene(window.root(), 800, 700));
            window.attach(next);
            next.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theArrangementOfLastTimeIsThereAgain(FxRobot robot) {
        run(robot, "panel.liquidation");
        run(robot, "panel-in-use.float");
        run(robot, "panel.problems");
        robot.interact(() -> stage.hide());
        assertThat(preferences.get("layout.last").orElseThrow())
                .contains("tabs problems: problems", "\nfloat ", "tabs liquidation: liquidation");
        openAnother(robot);
        assertThat(floats().stream().map(Stage::getTitle)).containsExactly("Liquidation");
        assertThat(isInMainWindow("problems")).isTrue();
        assertThat(isInMainWindow("liquidation")).isFalse();
        run(robot, "workspace.reset");
        assertThat(floats()).isEmpty();
        robot.interact(() -> window.root().getScene().getWindow().hide());
    }

    @Test
    void aTextThatIsNoArrangementIsSaidAndTheStandardOneShown(FxRobot robot) {
        robot.interact(() -> stage.hide());
        preferences.put("layout.last", "plimsoll-layout 7");
        openAnother(robot);
        assertThat(((Label) window.root().lookup("#noticeText")).getText()).contains("cannot be read");
        assertThat(isInMainWindow("positions")).isTrue();
        robot.interact(() -> window.root().getScene().getWindow().hide());
    }

    @Test
    void whatFailsInAPanelLeavesTheOthersAlive(FxRobot robot) {
        run(robot, "panel.stress");
        robot.interact(() -> Thread.currentThread()
                .getUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), failureIn("plimsoll.views.stress.StressViewModel")));
        assertThat(robot.lookup("#panel-stress .panel-failure").tryQuery()).isPresent();
        assertThat(robot.lookup("#panel-positions #table").tryQuery()).isPresent();
        robot.clickOn("Start it again");
        assertThat(robot.lookup("#panel-stress .levers").tryQuery()).isPresent();
        robot.interact(() -> Thread.currentThread()
                .getUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), failureIn("java.lang.String")));
        assertThat(robot.lookup("#noticeText").queryAs(Label.class).getText()).contains("Internal error", "no luck");
    }

    private static RuntimeException failureIn(String type) {
        RuntimeException failure = new IllegalStateException("no luck");
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "refresh", "X.java", 1)});
        return failure;
    }

    @Test
    void theSheetOfKeysOpensAndEditsMarkTheTitle(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.SLASH);
        assertThat(robot.lookup("#cheat-sheet .key")
                        .match((Label l) -> l.getText().equals("Ctrl+Shift+Z, Ctrl+Y"))
                        .tryQuery())
                .isPresent();
        keys(robot, KeyCode.ESCAPE);
        assertThat(stage.getTitle()).isEqualTo("binance-perp-basket.json · Plimsoll");
        PositionKey key = Samples.key("one-way", "BTCUSDT");
        robot.interact(() -> workspace.edit(new Edit.Resize(key, 5)));
        assertThat(stage.getTitle()).isEqualTo("• binance-perp-basket.json · Plimsoll");
        keys(robot, KeyCode.CONTROL, KeyCode.TAB);
        Parent first = focused();
        keys(robot, KeyCode.F6);
        assertThat(focused()).isNotSameAs(first);
    }
}
