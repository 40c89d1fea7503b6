package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.margin.AsIf;
import plimsoll.views.workspace.Example;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

/// A session from the start page to the saved file without a mouse.
@ExtendWith(ApplicationExtension.class)
final class KeyboardJourneyTest {
    private static final Path COPY = Path.of("copy.json");

    private final Workspace workspace = Samples.empty();
    private MainWindow window;
    private Stage stage;

    private static final class Copy implements FilePrompt {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.of(COPY);
        }
    }

    /// Packed with the program, so it has no place to be saved in.
    private static OpenedFile sample() {
        OpenedFile file = Samples.opened(Samples.BASKET).fileProperty().get().orElseThrow();
        return new OpenedFile(file.name(), Optional.empty(), file.portfolio(), file.source(), file.problems());
    }

    @Start
    void open(Stage shown) {
        stage = shown;
        Surroundings surroundings = new Surroundings(
                List.of(new Example(Samples.BASKET, "Perpetuals", "modes", KeyboardJourneyTest::sample)),
                List.of(),
                _ -> true,
                InstantSource.fixed(Instant.EPOCH),
                new Threads(Runnable::run, Runnable::run, Runnable::run));
        window = MainWindow.of(workspace, new Copy(), Theme.DARK, Preferences.inMemory(), surroundings, List.of());
        stage.setScene(new Scene(window.root(), 1000, 950));
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

    private static void type(FxRobot robot, String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String view) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> window.views().stream()
                        .filter(v -> v.name().equals(view))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .get());
    }

    /// In which panel, or part of the window, the keyboard is.
    private boolean isIn(String selector) {
        for (Node node = stage.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(window.root().lookup(selector))) {
                return true;
            }
        }
        return false;
    }

    private void palette(FxRobot robot, String words) {
        keys(robot, KeyCode.CONTROL, KeyCode.K);
        type(robot, words);
        assertThat(((ListView<?>) window.root().lookup("#palette .list-view")).getItems())
                .as(words)
                .isNotEmpty();
        keys(robot, KeyCode.ENTER);
    }

    @Test
    void everythingOfASessionIsDoneByKeys(FxRobot robot) {
        fromTheStartPage(robot);
        edited(robot);
        overThePanels(robot);
        overTheHeatmap(robot);
        modeAndTheme(robot);
        keys(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(text("window")).contains("Saved as " + COPY);
    }

    private void fromTheStartPage(FxRobot robot) {
        assertThat(isIn(".start")).isTrue();
        keys(robot, KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner().getAccessibleText()).contains(Samples.BASKET);
        keys(robot, KeyCode.SPACE);
        assertThat(workspace.fileProperty().get()).isPresent();
        assertThat(isIn("#panel-positions"))
                .as("the keyboard is in the positions")
                .isTrue();
    }

    private void edited(FxRobot robot) {
        String before = text("comparison");
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "btcusdt account:one");
        keys(robot, KeyCode.ENTER);
        keys(robot, KeyCode.F2);
        type(robot, "6");
        keys(robot, KeyCode.ENTER);
        String edited = text("comparison");
        assertThat(edited).isNotEqualTo(before);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("comparison")).isEqualTo(before);
        keys(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(text("comparison")).isEqualTo(edited);
        assertThat(isIn("#panel-positions")).isTrue();
    }

    private void overThePanels(FxRobot robot) {
        for (String panel : List.of("greeks", "liquidation", "contributions", "health", "what-ifs")) {
            palette(robot, panel);
            assertThat(isIn("#panel-" + panel.replace("-", "").replace("ifs", "if")))
                    .as(panel)
                    .isTrue();
        }
        keys(robot, KeyCode.F6);
        assertThat(isIn("#panel-whatif")).isFalse();
        keys(robot, KeyCode.SHIFT, KeyCode.F6);
        keys(robot, KeyCode.CONTROL, KeyCode.TAB);
        assertThat(isIn("#panel-whatif")).isFalse();
    }

    private void overTheHeatmap(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(isIn("#panel-heatmap")).isTrue();
        String worst = text("heatmap");
        keys(robot, KeyCode.RIGHT);
        assertThat(text("heatmap")).isNotEqualTo(worst);
        keys(robot, KeyCode.ENTER);
        assertThat(window.root().lookup(".legs-pane")).isNotNull();
        keys(robot, KeyCode.ESCAPE);
        assertThat(window.root().lookup(".legs-pane")).isNull();
        assertThat(isIn("#panel-heatmap")).isTrue();
    }

    private void modeAndTheme(FxRobot robot) {
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertThat(isIn("#panel-comparison")).isTrue();
        keys(robot, KeyCode.TAB);
        keys(robot, KeyCode.SPACE);
        assertThat(workspace.modeProperty().get()).isNotEqualTo(AsIf.HELD);
        keys(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(window.root().getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
    }
}
