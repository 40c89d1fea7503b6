package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.views.control.HeatmapCanvas;
import plimsoll.views.picture.Png;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// A click on the heatmap, its ranges and files, and a stress of the trader's own, in the window.
@ExtendWith(ApplicationExtension.class)
final class HeatmapJourneyTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final Preferences preferences = Preferences.inMemory();
    private MainWindow window;

    @Start
    void open(Stage stage) {
        window = MainWindow.of(workspace, new Into(), Theme.DARK, preferences);
        stage.setScene(new Scene(window.root(), 1000, 950));
        stage.show();
    }

    private static final class Into implements FilePrompt {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.of(Path.of(suggestedName));
        }
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        byte[] picture = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Png.of(window.root().snapshot(null, null)));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), picture);
    }

    private static void fire(FxRobot robot, String item) {
        MenuButton map = robot.lookup(".panel-head .menu-button").queryAllAs(MenuButton.class).stream()
                .filter(m -> "Map".equals(m.getText()))
                .findFirst()
                .orElseThrow();
        robot.clickOn(map);
        robot.clickOn(robot.lookup(".menu-item .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().startsWith(item))
                .findFirst()
                .orElseThrow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickOnACellListsItsLegsAndEscapeClosesThem(FxRobot robot) throws IOException {
        HeatmapCanvas map = robot.lookup(".heatmap").queryAs(HeatmapCanvas.class);
        assertThat(robot.lookup(".legs-pane").tryQuery()).isEmpty();
        robot.clickOn(map);
        TableView<?> legs = robot.lookup(".legs-pane .figures").queryTableView();
        assertThat(legs.getItems()).hasSizeGreaterThan(2);
        picture("heatmap-legs");
        robot.clickOn(legs).push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".legs-pane").tryQuery()).isEmpty();
        assertThat(map.isFocused()).isTrue();
        assertThat(map.getAccessibleText()).contains("heatmap of Price of BTC", "; worst price ", "; best price ");
    }

    @Test
    void rangesAreTypedAndRefusedWithTheReason(FxRobot robot) throws IOException {
        fire(robot, "Ranges");
        List<TextField> fields = robot.lookup(".ranges-bar .text-field").queryAllAs(TextField.class).stream()
                .filter(f -> f.getAccessibleText().startsWith("Across"))
                .toList();
        robot.interact(() -> {
            fields.get(0).setText("-10");
            fields.get(0).fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(workspace
                        .surfaceProperty()
                        .get()
                        .orElseThrow()
                        .surface()
                        .columns()
                        .moves()
                        .get(0))
                .isEqualTo(-0.1);
        robot.interact(() -> {
            fields.get(2).setText("0");
            fields.get(2).fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(robot.lookup(".ranges-bar .refused").queryAs(Label.class).getText())
                .isEqualTo("Refused: a step of at least 0.1 %");
        picture("heatmap-ranges");
    }

    @Test
    void theMapIsCopiedAndSaved(FxRobot robot) {
        fire(robot, "Copy");
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("Volatility, relative % \\ Price of BTC, % and USD\t-30%\t");
        fire(robot, "Save as CSV");
        assertThat(workspace.noticeProperty().get().orElseThrow().text())
                .isEqualTo("Saved as btc-options-perp-hedge-profit-price-volatility.csv");
        fire(robot, "Save as picture");
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).endsWith("-price-volatility.png");
    }

    @Test
    void aStressOfOnesOwnIsEnteredByKeyboard(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT9);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> table = robot.lookup("#stresses").queryTableView();
        assertThat(table.getItems()).hasSameSizeAs(NamedStresses.builtIn());
        picture("stresses");
        robot.interact(table::requestFocus);
        robot.push(KeyCode.INSERT);
        robot.write("Mine").push(KeyCode.TAB).write("BTC -10").push(KeyCode.TAB).write("-20");
        picture("stresses-form");
        robot.push(KeyCode.ENTER);
        assertThat(table.getItems()).hasSize(NamedStresses.builtIn().size() + 1);
        assertThat(preferences.get("stresses.own").orElseThrow()).contains("\"Mine\"", "-0.1");
        assertThat(robot.lookup(".stress-about .label").queryAs(Label.class).getText())
                .startsWith("Mine: entered by you");
        robot.push(KeyCode.DELETE);
        assertThat(table.getItems()).hasSameSizeAs(NamedStresses.builtIn());
    }
}
