package plimsoll.views;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.views.command.CommandMenus;
import plimsoll.views.command.Commands;
import plimsoll.views.control.Messages;
import plimsoll.views.dock.Docks;
import plimsoll.views.health.AlertBadge;
import plimsoll.views.recovery.RecoveryBar;
import plimsoll.views.start.StartPage;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.Workspace;

/// Menu and toolbar, what the trader is told, panels and status bar.
final class MainView {
    private final Workspace workspace;
    private final MainViewModel model;
    private final Commands commands;
    private final Docks docks;
    private final StartPage start;

    @FXML
    private BorderPane window;

    @FXML
    private VBox above;

    @FXML
    private MenuBar menu;

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

    MainView(Workspace workspace, MainViewModel model, Commands commands, Docks docks, StartPage start) {
        this.workspace = workspace;
        this.model = model;
        this.commands = commands;
        this.docks = docks;
        this.start = start;
    }

    Parent load(ToolbarView toolbar, StatusView status, AlertBadge badge) {
        Map<Class<?>, Object> controllers = Map.of(
                MainView.class, this, ToolbarView.class, toolbar, StatusView.class, status, AlertBadge.class, badge);
        FXMLLoader loader = new FXMLLoader(MainView.class.getResource("fxml/main.fxml"));
        loader.setResources(Messages.ofEveryRoom());
        loader.setControllerFactory(type -> Objects.requireNonNull(controllers.get(type), type.getName()));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own layout cannot be read", e);
        }
    }

    @FXML
    private void initialize() {
        menu.getMenus().setAll(CommandMenus.of(commands));
        window.setCenter(start.before(docks.region()));
        above.getChildren().add(new RecoveryBar(workspace.documents().recoveries(), ZoneId.systemDefault()).node());
        window.addEventFilter(DragEvent.DRAG_OVER, MainView::dragOver);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
        stress.textProperty().bind(model.stressProperty());
        stressed.visibleProperty().bind(model.stressProperty().isNotEmpty());
        stressed.managedProperty().bind(stressed.visibleProperty());
        workspace.noticeProperty().subscribe(this::show);
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

    @FXML
    private void endStress() {
        workspace.stressProperty().set(ParameterStress.NONE);
    }

    @FXML
    private void dismiss() {
        workspace.dismissNotice();
    }

    /// Files; panels that are dragged are the docks' own.
    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Optional<File> dropped = event.getDragboard().getFiles().stream().findFirst();
        dropped.map(File::toPath).ifPresent(place -> {
            workspace.open(place);
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
