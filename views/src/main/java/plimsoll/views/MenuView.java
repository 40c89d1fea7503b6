package plimsoll.views;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Workspace;

/// The menu: every command, with its key.
public final class MenuView {
    private static final String KEYS = """
            F2 or Enter: edit the quantity of the selected position
            double click: edit a quantity or a leverage
            k, m, b: thousand, million, billion; 2.5k is 2,500
            Ctrl+Z, Ctrl+Shift+Z: undo, redo
            Ctrl+O, F5, Ctrl+S, Ctrl+E: open, reload, save an edited copy, positions as CSV
            Ctrl+1 to Ctrl+9: heatmap, liquidation, Greeks, problems, profile, reconciliation, contributions,
            orders, stress
            on a slider of stress, left and right: tighter or not; Ctrl+0: parameters as published
            on the heatmap, arrows, Home, End, Page up and down: another cell; Esc: the worst one
            on the date of the profile, left and right: a day earlier or later
            Ctrl+U: currency of the totals
            Ctrl+T: dark or light""";
    private static final String ABOUT = """
            Margin and risk of derivatives portfolios, computed on this machine.
            Figures follow the venues' published rules; what the venue says counts.""";

    private final Workspace workspace;
    private final MainViewModel model;
    private final FilePrompt files;
    private final Themes themes;

    @FXML
    private MenuBar menu;

    @FXML
    private MenuItem undo;

    @FXML
    private MenuItem redo;

    @FXML
    private MenuItem reset;

    @FXML
    private MenuItem save;

    @FXML
    private MenuItem reload;

    @FXML
    private MenuItem endStress;

    MenuView(Workspace workspace, MainViewModel model, FilePrompt files, Themes themes) {
        this.workspace = workspace;
        this.model = model;
        this.files = files;
        this.themes = themes;
    }

    @FXML
    private void initialize() {
        undo.disableProperty().bind(workspace.history().sizeProperty().isEqualTo(0));
        reset.disableProperty().bind(undo.disableProperty());
        redo.disableProperty().bind(workspace.history().redoableProperty().not());
        save.disableProperty().bind(without(f -> f.source().isPresent()));
        endStress.disableProperty().bind(workspace.stressProperty().isEqualTo(ParameterStress.NONE));
        reload.disableProperty().bind(without(f -> f.place().isPresent()));
    }

    private BooleanBinding without(Predicate<OpenedFile> needed) {
        return Bindings.createBooleanBinding(
                () -> workspace.fileProperty().get().filter(needed).isEmpty(), workspace.fileProperty());
    }

    @FXML
    private void open() {
        files.toOpen().ifPresent(workspace::open);
    }

    @FXML
    private void reload() {
        workspace.reload();
    }

    @FXML
    private void save() {
        workspace
                .fileProperty()
                .get()
                .flatMap(f -> files.toSave("edited-" + f.name()))
                .ifPresent(workspace::save);
    }

    @FXML
    private void exportPositions() {
        workspace
                .fileProperty()
                .get()
                .flatMap(f -> files.toSave(f.name().replaceFirst("\\.[^.]*$", "") + "-positions.csv"))
                .ifPresent(workspace::exportPositions);
    }

    @FXML
    private void quit() {
        if (menu.getScene().getWindow() instanceof Stage stage) {
            stage.close();
        }
    }

    @FXML
    private void undo() {
        workspace.undo();
    }

    @FXML
    private void redo() {
        workspace.redo();
    }

    @FXML
    private void reset() {
        workspace.resetEdits();
    }

    @FXML
    private void switchTheme() {
        themes.switchTheme();
    }

    @FXML
    private void showHeatmap() {
        model.enter(Panel.HEATMAP);
    }

    @FXML
    private void showLiquidation() {
        model.enter(Panel.LIQUIDATION);
    }

    @FXML
    private void showGreeks() {
        model.enter(Panel.GREEKS);
    }

    @FXML
    private void showProblems() {
        model.enter(Panel.PROBLEMS);
    }

    @FXML
    private void showProfile() {
        model.enter(Panel.PROFILE);
    }

    @FXML
    private void showReconciliation() {
        model.enter(Panel.RECONCILIATION);
    }

    @FXML
    private void showStress() {
        model.enter(Panel.STRESS);
    }

    @FXML
    private void endStress() {
        workspace.stressProperty().set(ParameterStress.NONE);
    }

    @FXML
    private void showContributions() {
        model.enter(Panel.CONTRIBUTIONS);
    }

    @FXML
    private void showOrders() {
        model.enter(Panel.ORDERS);
    }

    @FXML
    private void chooseCurrency() {
        model.choosingCurrencyProperty().set(true);
    }

    @FXML
    private void showKeys() {
        say("Keyboard", KEYS);
    }

    @FXML
    private void about() {
        say("About Plimsoll", ABOUT);
    }

    private void say(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, text);
        alert.initOwner(menu.getScene().getWindow());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.show();
    }
}
