package plimsoll.views;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Workspace;

/// What is looked at: file, account, currency.
final class ToolbarView {
    private final Workspace workspace;
    private final MainViewModel model;
    private final FilePrompt files;
    private final Themes themes;

    private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");

    @FXML
    private Label fileName;

    @FXML
    private Label asOf;

    @FXML
    private Label parameters;

    @FXML
    private ComboBox<AccountId> account;

    @FXML
    private ComboBox<Asset> currency;

    ToolbarView(Workspace workspace, MainViewModel model, FilePrompt files, Themes themes) {
        this.workspace = workspace;
        this.model = model;
        this.files = files;
        this.themes = themes;
    }

    @FXML
    private void initialize() {
        fileName.textProperty().bind(model.fileNameProperty());
        asOf.textProperty().bind(model.asOfProperty());
        model.staleProperty().subscribe(is -> asOf.pseudoClassStateChanged(WATCH, is));
        parameters.textProperty().bind(model.parametersProperty());
        account.setItems(model.accounts());
        workspace.accountProperty().subscribe(id -> account.setValue(id.orElse(null)));
        account.valueProperty()
                .addListener((_, _, id) -> Optional.ofNullable(id)
                        .ifPresent(chosen -> workspace.accountProperty().set(Optional.of(chosen))));
        currency.setItems(model.currencies());
        workspace.currencyProperty().subscribe(currency::setValue);
        currency.valueProperty()
                .addListener((_, _, asset) -> Optional.ofNullable(asset).ifPresent(workspace.currencyProperty()::set));
        model.choosingCurrencyProperty().addListener((_, _, choosing) -> chooseCurrency(choosing));
    }

    private void chooseCurrency(boolean choosing) {
        if (choosing) {
            currency.requestFocus();
            currency.show();
            model.choosingCurrencyProperty().set(false);
        }
    }

    @FXML
    private void open() {
        files.toOpen().ifPresent(workspace::open);
    }

    @FXML
    private void switchTheme() {
        themes.switchTheme();
    }
}
