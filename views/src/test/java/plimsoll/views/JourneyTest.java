package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.margin.AsIf;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.views.control.TableText;
import plimsoll.views.control.VisibleText;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// The window as a trader uses it; without a display, so at most 1000 × 1000.
@ExtendWith(ApplicationExtension.class)
final class JourneyTest {
    private Workspace workspace;
    private MainWindow window;

    static final class NoFiles implements FilePrompt {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.empty();
        }
    }

    @Start
    void open(Stage stage) {
        workspace = Samples.opened(Samples.BASKET);
        window = MainWindow.of(workspace, new NoFiles(), Theme.DARK, Preferences.inMemory());
        stage.setScene(new Scene(window.root(), 1000, 950));
        stage.show();
    }

    @BeforeEach
    void settle() {
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

    private static TableCell<?, ?> cell(FxRobot robot, String shown) {
        return robot.lookup(".entry")
                .match((TableCell<?, ?> c) -> shown.equals(c.getText()))
                .query();
    }

    private static void type(FxRobot robot, String shown, String typed) {
        robot.doubleClickOn(cell(robot, shown));
        robot.write(typed).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyViewReadsAsText(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT2);
        assertThat(text("positions"))
                .startsWith("Instrument\tAccount\tSide\t")
                .contains("BTCUSDT\tone-way\tLong · cross\t12\t");
        assertThat(text("positions").lines()).hasSize(8);
        assertThat(text("comparison")).contains("Equity\t139,264.40\t");
        assertThat(text("explanation")).contains("isolated, BTCUSDC");
        assertThat(text("liquidation")).contains("Account\tPool\tMoving\t", "▼ -15.09 %  ▲ none", "none needed");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("health")).contains("4.35 % · calm", "Margin ratio, %\t50\t80");
        assertThat(text("greeks")).contains("perpetual");
        assertThat(text("heatmap")).contains("Price of BTC, % and USD", "+30% · ", "Cursor: price ");
        assertThat(text("problems")).startsWith("Severity\tWhere\tProblem");
        assertThat(text("window")).contains("binance-perp-basket.json", "7 positions", "Margin as if");
    }

    @Test
    void alertsAreAcknowledgedByKeyUntilAnEditMakesThemWorse(FxRobot robot) {
        Button badge = robot.lookup("#badge").queryAs(Button.class);
        assertThat(badge.getText()).startsWith("▲ ").contains("alerts, worst: Liquidation of ");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> alerts = robot.lookup("#alerts").queryAs(TableView.class);
        assertThat(alerts.isFocused()).isTrue();
        int before = alerts.getItems().size();
        robot.interact(() -> alerts.getSelectionModel().select(0));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(TableText.of(alerts)).contains("✓ seen");
        robot.interact(
                () -> robot.lookup("#acknowledgeAll").queryAs(Button.class).fire());
        assertThat(badge.getText()).isEqualTo("✔ no new alerts");
        assertThat(alerts.getItems()).hasSize(before);
        type(robot, "12", "40");
        assertThat(badge.getText()).startsWith("✖ ");
    }

    @Test
    void theReconciliationIsReachedByKeyAndSaysWhatItHas(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT6);
        assertThat(text("reconciliation"))
                .isEqualTo(
                        "The file holds no figure that a venue reported: a portfolio carries them under “reported”.\n");
        robot.interact(() -> workspace.open(Path.of("..", "sample-portfolios", "binance-faq-cross.json")));
        shortcut(robot, KeyCode.DIGIT6);
        assertThat(text("reconciliation"))
                .startsWith("What the venue reported, beside our figures for the ")
                .contains("\nFigure\tUnit\tOurs\tVenue\tDifference\tRelative\tReason\n")
                .contains(
                        "ETHUSDT liquidation price\tUSDT\t1,153.2565\t1,153.26\t-0.0035\t-3.1e-6\trounded by the venue")
                .contains("\tagrees\n");
        assertThat(robot.lookup("#reconciled").queryAs(TableView.class).isFocused())
                .isTrue();
        assertThat(robot.lookup("#reconciliation").queryAs(Label.class).getText())
                .isEqualTo("✔ agrees with the venue");
    }

    @Test
    void stressIsReachedByKeyMarksTheWindowAndEndsByKey(FxRobot robot) {
        String published = text("comparison");
        assertThat(text("window")).doesNotContain("STRESSED");
        shortcut(robot, KeyCode.DIGIT9);
        assertThat(robot.lookup("#haircut").queryAs(Slider.class).isFocused()).isTrue();
        robot.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.stressProperty().get()).isEqualTo(ParameterStress.of(Stressable.MAINTENANCE, 1.2));
        assertThat(text("window")).contains("STRESSED, not the venue's parameters: maintenance × 1.2");
        assertThat(text("stress")).contains("Maintenance\t× 1.2\t");
        assertThat(window.titleProperty().getValue()).contains("stressed");
        assertThat(text("comparison")).isNotEqualTo(published);
        assertThat(text("problems")).contains("stressed: maintenance × 1.2");
        shortcut(robot, KeyCode.DIGIT0);
        assertThat(text("window")).doesNotContain("STRESSED");
        assertThat(text("comparison")).isEqualTo(published);
        assertThat(workspace.whatIfs().edits()).isEmpty();
    }

    @Test
    void contributionsAreReachedByKeyAndSelectThePosition(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT7);
        assertThat(text("contributions"))
                .contains("\nWithout\tPool\tInitial, USD\tMaint., USD\tExcess, USD\tMoves\tLiquidation\t")
                .contains("\tendangers\n");
        TableView<?> table = robot.lookup("#contributions").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().selectFirst());
        assertThat(workspace.positionProperty().get()).isPresent();
        assertThat(robot.lookup("#table")
                        .queryAs(TableView.class)
                        .getSelectionModel()
                        .getSelectedIndex())
                .isNotNegative();
    }

    @Test
    void anEditedQuantityChangesTheMarginAndUndoTakesItBack(FxRobot robot) {
        String before = text("comparison");
        type(robot, "12", "6");
        assertThat(text("positions")).contains("\t• 6\t");
        assertThat(text("comparison")).isNotEqualTo(before);
        assertThat(robot.lookup("#edited").queryAs(Label.class).getText()).contains("1 change");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("comparison")).isEqualTo(before);
    }

    @Test
    void f2EditsTheSelectedPosition(FxRobot robot) {
        robot.interact(() -> robot.lookup("#panel-positions #table")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(1));
        robot.interact(() ->
                robot.lookup("#panel-positions #table").queryAs(TableView.class).requestFocus());
        robot.push(KeyCode.F2).write("-1.5k").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("positions")).contains("\t• -1,500\t");
    }

    @Test
    void whatIsNoNumberIsRefusedInItsCellAndTheQuantityStays(FxRobot robot) {
        type(robot, "12", "1,5");
        assertThat(robot.lookup("#reason").queryAs(Label.class).getText()).contains("1,5");
        assertThat(robot.lookup(".entry .text-field").queryAs(TextField.class).getText())
                .isEqualTo("1,5");
        robot.push(KeyCode.ESCAPE);
        assertThat(text("positions")).contains("\t12\t");
    }

    @Test
    void clickingAModeLooksAtItEverywhere(FxRobot robot) {
        robot.clickOn(robot.lookup(".mode-header")
                .match((ToggleButton b) -> b.getText().equals("Isolated"))
                .<ToggleButton>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.modeProperty().get()).isEqualTo(AsIf.ISOLATED);
        assertThat(text("explanation")).contains("isolated, ETHUSDT");
        assertThat(text("liquidation")).contains("isolated, BTCUSDT");
    }

    @Test
    void clickingAFigureOpensTheRequirementBehindIt(FxRobot robot) {
        robot.clickOn(robot.lookup(".comparison .figure")
                .match((Label l) -> l.getText().equals("ETH 2,167.30"))
                .<Label>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.modeProperty().get()).isEqualTo(AsIf.ISOLATED);
        TreeTableView<?> tree = robot.lookup("#panel-explanation #tree").queryAs(TreeTableView.class);
        assertThat(tree.getSelectionModel().getSelectedItem().getValue().toString())
                .contains("position/ETHUSDT");
    }

    @Test
    void selectingAPositionExplainsIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.lookup(n -> n instanceof TableCell<?, ?> c && "ETHUSDT".equals(c.getText()))
                .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        TreeTableView<?> tree = robot.lookup("#tree").queryAs(TreeTableView.class);
        assertThat(tree.getSelectionModel().getSelectedItem().getValue().toString())
                .contains("position/ETHUSDT");
    }

    @Test
    void theThemeChangesWithOneKey(FxRobot robot) {
        assertThat(window.root().getStylesheets()).anyMatch(s -> s.endsWith("dark.css"));
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.root().getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
    }

    @Test
    void anotherPortfolioReplacesEverything(FxRobot robot) {
        robot.interact(() -> workspace.open(Path.of("..", "sample-portfolios", Samples.OPTIONS)));
        assertThat(text("positions")).contains("BTC-31MAR23-20000-P").doesNotContain("Account");
        assertThat(VisibleText.of(window.root())).contains("btc-options-perp-hedge.json");
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void arrowKeysWalkOverTheHeatmap(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT1);
        assertThat(text("heatmap")).contains("Cursor: price -30 % (49,617 USD), volatility -50 %: -");
        robot.push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("heatmap")).contains("Cursor: price -27.5 % (51,389 USD), volatility -25 %: -", "= delta -");
        robot.push(KeyCode.END).push(KeyCode.PAGE_UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("heatmap")).contains("Cursor: price +30 % (92,146 USD), volatility +100 %: +");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("heatmap")).contains("Cursor: price -30 %");
    }

    @Test
    void arrowKeysMoveTheDateOfTheProfile(FxRobot robot) {
        robot.interact(() -> workspace.open(Path.of("..", "sample-portfolios", Samples.OPTIONS)));
        shortcut(robot, KeyCode.DIGIT5);
        assertThat(text("profile")).contains("in 3 days, 10 Mar 2023", "Breakevens in USD: today ");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("profile")).contains("\nin 5 days, 12 Mar 2023\n", "in 5 days, 12 Mar 2023: -45 %: -");
        robot.push(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("profile")).contains("now, 7 Mar 2023").doesNotContain("in 5 days");
    }
}
