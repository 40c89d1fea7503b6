package plimsoll.views;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.command.CommandMenus;
import plimsoll.views.command.Commands;
import plimsoll.views.control.VisibleText;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.Workspace;

/// Toolbar, panels and status bar.
public final class MainView {
    private final Workspace workspace;
    private final MainViewModel model;
    private final FilePrompt files;
    private final Themes themes;
    private final Commands commands;
    private final Parent root;

    @FXML
    private MenuBar menu;

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

    @FXML
    private HBox stressed;

    @FXML
    private Label stress;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Button retry;

    @FXML
    private TabPane tabs;

    @FXML
    private Region positions;

    @FXML
    private Region comparison;

    @FXML
    private Region explanation;

    @FXML
    private Label recalculation;

    @FXML
    private Label busy;

    @FXML
    private Label problems;

    @FXML
    private Label reconciliation;

    @FXML
    private Label positionCount;

    @FXML
    private Label edited;

    MainView(
            Workspace workspace, MainViewModel model, FilePrompt files, Themes themes, Commands commands, Parent root) {
        this.workspace = workspace;
        this.model = model;
        this.files = files;
        this.themes = themes;
        this.commands = commands;
        this.root = root;
    }

    @FXML
    private void initialize() {
        menu.getMenus().setAll(CommandMenus.of(commands));
        fileName.textProperty().bind(model.fileNameProperty());
        asOf.textProperty().bind(model.asOfProperty());
        parameters.textProperty().bind(model.parametersProperty());
        recalculation.textProperty().bind(model.recalculationProperty());
        problems.textProperty().bind(model.problemsProperty());
        reconciliation.textProperty().bind(model.reconciliationProperty());
        positionCount.textProperty().bind(model.positionsProperty());
        edited.textProperty().bind(model.editedProperty());
        stress.textProperty().bind(model.stressProperty());
        stressed.visibleProperty().bind(model.stressProperty().isNotEmpty());
        stressed.managedProperty().bind(stressed.visibleProperty());
        busy.visibleProperty().bind(workspace.busyProperty());
        bindChoices();
        workspace.noticeProperty().subscribe(this::show);
    }

    private void bindChoices() {
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
        model.enteringPanelProperty().addListener((_, _, entering) -> enterPanel(entering));
        model.panelProperty().subscribe(panel -> tabs.getSelectionModel().select(tab(panel)));
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, tab) -> model.panelProperty().set(Panel.valueOf(tab.getId())));
    }

    /// A tab's id is its panel's name.
    private Tab tab(Panel panel) {
        return tabs.getTabs().stream()
                .filter(t -> t.getId().equals(panel.name()))
                .findFirst()
                .orElseThrow();
    }

    /// Where it says keys start, else its table.
    private void enterPanel(boolean entering) {
        if (entering) {
            Node content = tab(model.panelProperty().get()).getContent();
            Stream.of(".keyboard-start", ".figures")
                    .flatMap(selector -> content.lookupAll(selector).stream())
                    .filter(node -> node.isVisible() && node.isFocusTraversable())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
            model.enteringPanelProperty().set(false);
        }
    }

    private void chooseCurrency(boolean choosing) {
        if (choosing) {
            currency.requestFocus();
            currency.show();
            model.choosingCurrencyProperty().set(false);
        }
    }

    private void show(Optional<Notice> said) {
        notice.setVisible(said.isPresent());
        notice.setManaged(said.isPresent());
        noticeText.setText(said.map(Notice::text).orElse(""));
        notice.getStyleClass().removeAll("error");
        said.filter(Notice::isError).ifPresent(_ -> notice.getStyleClass().add("error"));
        retry.setVisible(said.flatMap(Notice::retry).isPresent());
        retry.setOnAction(_ -> said.flatMap(Notice::retry).ifPresent(Runnable::run));
    }

    ObservableValue<String> titleProperty() {
        return model.stressProperty()
                .flatMap(words -> model.fileNameProperty()
                        .map(name -> name + (words.isEmpty() ? "" : " · stressed") + " · Plimsoll"));
    }

    /// Every view by its name, the whole window first.
    List<NamedView> views() {
        return List.of(
                new NamedView("window", root, () -> {}, () -> VisibleText.of(root)),
                named("positions", positions),
                named("comparison", comparison),
                named("explanation", explanation),
                named(Panel.HEATMAP),
                named(Panel.LIQUIDATION),
                named(Panel.GREEKS),
                named(Panel.PROBLEMS),
                named(Panel.PROFILE),
                named(Panel.RECONCILIATION),
                named(Panel.CONTRIBUTIONS),
                named(Panel.ORDERS),
                named(Panel.STRESS));
    }

    private static NamedView named(String name, Node node) {
        return new NamedView(name, node, () -> {}, () -> VisibleText.ofPanel(node));
    }

    private NamedView named(Panel panel) {
        Node content = tab(panel).getContent();
        String name = panel.name().toLowerCase(Locale.ROOT);
        return new NamedView(name, content, () -> model.panelProperty().set(panel), () -> VisibleText.ofPanel(content));
    }

    @FXML
    private void open() {
        files.toOpen().ifPresent(workspace::open);
    }

    @FXML
    private void endStress() {
        workspace.stressProperty().set(ParameterStress.NONE);
    }

    @FXML
    private void dismiss() {
        workspace.dismissNotice();
    }

    @FXML
    private void switchTheme() {
        themes.switchTheme();
    }

    @FXML
    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void drop(DragEvent event) {
        Optional<File> dropped = event.getDragboard().getFiles().stream().findFirst();
        dropped.map(File::toPath).ifPresent(workspace::open);
        event.setDropCompleted(dropped.isPresent());
        event.consume();
    }
}
