package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.control.FrozenTable;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// The position table as a trader uses it.
@ExtendWith(ApplicationExtension.class)
final class PositionsJourneyTest {
    private final Preferences preferences = Preferences.inMemory();
    private Workspace workspace;
    private MainWindow window;

    @Start
    void open(Stage stage) {
        workspace = Samples.opened(Samples.BASKET);
        window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, preferences);
        stage.setScene(new Scene(window.root(), 1000, 950));
        stage.show();
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> window.views().stream()
                        .filter(v -> v.name().equals("positions"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .get());
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static FrozenTable<?> table(FxRobot robot) {
        return robot.lookup("#table").match(n -> n instanceof FrozenTable<?>).queryAs(FrozenTable.class);
    }

    @Test
    void columnsAreChosenByKeyAndKept(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        push(robot, KeyCode.DOWN);
        push(robot, KeyCode.DOWN);
        push(robot, KeyCode.SPACE);
        assertThat(text()).startsWith("Instrument\tAccount\tQuantity\tLeverage\t");
        push(robot, KeyCode.ALT, KeyCode.DOWN);
        robot.interact(() -> {
            ComboBox<?> sets = robot.lookup("#sets").queryComboBox();
            sets.getSelectionModel().select(3);
        });
        assertThat(text()).startsWith("Instrument\tAccount\tExpiry\tDays left\tStrike\tQuantity\tMark\tVolatility\t");
        push(robot, KeyCode.ESCAPE);
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(preferences.get("positions.columns").orElseThrow()).contains("INSTRUMENT,ACCOUNT,EXPIRY,DAYS");
    }

    @Test
    void aPositionIsFoundChangedSetAsideAndTakenBackByKeysAlone(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("eth account:one").push(KeyCode.ENTER);
        push(robot, KeyCode.F2);
        robot.write("-0.15k").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text()).contains("ETHUSDT\tone-way\tShort · cross\t• -150\t").doesNotContain("BTC");
        push(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(text()).contains("\t• -300\t");
        push(robot, KeyCode.X);
        assertThat(text()).contains("ETHUSDT · excluded");
        push(robot, KeyCode.X);
        push(robot, KeyCode.F);
        assertThat(text()).contains("\t• 300\t");
        push(robot, KeyCode.R);
        assertThat(text()).contains("\t-200\t");
        push(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text()).contains("\t• 300\t");
    }

    @Test
    void aCrossPositionIsIsolatedAndTakenBackByOneKey(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("eth account:one").push(KeyCode.ENTER);
        push(robot, KeyCode.I);
        assertThat(text()).contains("ETHUSDT\tone-way\tShort · isolated\t");
        push(robot, KeyCode.I);
        assertThat(text()).contains("ETHUSDT\tone-way\tShort · cross\t");
        push(robot, KeyCode.R);
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void whatIsRefusedStaysToBeCorrected(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.F);
        push(robot, KeyCode.ENTER);
        push(robot, KeyCode.F2);
        robot.write("many").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#reason").queryAs(Label.class).getText()).contains("many");
        assertThat(workspace.whatIfs().edits()).isEmpty();
        robot.write("6").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text()).contains("\t• 6\t");
        assertThat(robot.lookup("#reason").tryQuery()).isEmpty();
    }

    @Test
    void cellsAreCopiedWithTheirHeaders(FxRobot robot) {
        robot.clickOn(cell(robot, "12"));
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        push(robot, KeyCode.CONTROL, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("Quantity\n12\n-200\n");
    }

    private static Node cell(FxRobot robot, String shown) {
        return robot.lookup(".table-cell")
                .match((TableCell<?, ?> c) -> shown.equals(c.getText()))
                .query();
    }

    @Test
    void theFirstColumnsStayWhenTheTableIsScrolled(FxRobot robot) {
        FrozenTable<?> table = table(robot);
        double before = x(robot, "BTCUSDC");
        robot.interact(() -> table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.isVisible() && bar.getStyleClass().contains("scroll-bar") && bar.getWidth() > 100)
                .forEach(bar -> bar.setValue(200)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table.shiftProperty().get()).isEqualTo(200);
        assertThat(robot.lookup(".table-cell.frozen")
                        .match((TableCell<?, ?> c) -> "BTCUSDC".equals(c.getText()))
                        .queryAs(TableCell.class)
                        .localToScene(0, 0)
                        .getX())
                .isEqualTo(before);
        assertThat(robot.lookup(".column-header")
                        .match((TableColumnHeader h) -> h.getTableColumn() != null
                                && "Instrument".equals(h.getTableColumn().getText()))
                        .queryAs(TableColumnHeader.class)
                        .localToScene(0, 0)
                        .getX())
                .isEqualTo(before);
    }

    private static double x(FxRobot robot, String shown) {
        return cell(robot, shown).localToScene(0, 0).getX();
    }

    @Test
    void groupsFoldByKeyAndTheSelectionStays(FxRobot robot) {
        robot.interact(() ->
                robot.lookup("#grouping").queryComboBox().getSelectionModel().select(2));
        assertThat(text()).contains("\n▾ BTC (4)\t", "\n▾ ETH (3)\t");
        push(robot, KeyCode.CONTROL, KeyCode.F);
        push(robot, KeyCode.ENTER);
        push(robot, KeyCode.ENTER);
        assertThat(text()).contains("▸ BTC (4)\t").doesNotContain("BTCUSDT");
        push(robot, KeyCode.ENTER);
        assertThat(text()).contains("▾ BTC (4)\t", "BTCUSDT");
    }
}
