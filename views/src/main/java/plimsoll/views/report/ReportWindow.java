package plimsoll.views.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;
import plimsoll.views.control.Fxml;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Owned;
import plimsoll.views.help.Help;
import plimsoll.views.help.HelpViewModel;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.ReportDesk;
import plimsoll.views.workspace.Workspace;

/// The preview of the margin report, in a window of its own.
public final class ReportWindow implements CommandSource {
    private static final Messages TEXT = Messages.of("report");
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 860;
    private static final double TITLE_BAR = 40;

    private final Workspace workspace;
    private final ReportViewModel model;
    private final ReportView view;
    private final Parent root;
    private final Parent main;
    private final Supplier<HelpViewModel> manual;
    private Optional<Help> help = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    /// @param main the window it belongs to
    /// @param dress gives it that one's looks
    /// @param manual for a help of its own
    public ReportWindow(
            Workspace workspace,
            ReportDesk desk,
            Preferences preferences,
            FilePrompt files,
            Parent main,
            Consumer<Parent> dress,
            Supplier<HelpViewModel> manual) {
        this.workspace = workspace;
        this.main = main;
        this.manual = manual;
        this.model = new ReportViewModel(workspace, desk, preferences);
        PreviewViewModel preview = new PreviewViewModel(preferences);
        this.view = new ReportView(model, preview, new PrintViewModel(model, preview.pageProperty()::get), files);
        this.root = Fxml.load("report", view);
        dress.accept(root);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("file.report", CommandGroup.FILE, this::show)
                .on("Shortcut+P")
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> workspace.fileProperty().get().isEmpty(), workspace.fileProperty())));
    }

    public Parent root() {
        return root;
    }

    private void show() {
        Stage shown = stage.orElseGet(this::made);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
        view.start().requestFocus();
        model.open();
    }

    private Stage made() {
        Stage made = new Stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        made.setScene(scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - TITLE_BAR)));
        made.titleProperty()
                .bind(workspace
                        .fileProperty()
                        .map(file ->
                                file.map(f -> TEXT.text("titleOf", f.name())).orElse(TEXT.text("title"))));
        Owned.by(main, made);
        return made;
    }

    private Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), () -> stage.ifPresent(Stage::close));
        scene.getAccelerators().put(KeyCombination.valueOf("F1"), this::help);
        return scene;
    }

    private void help() {
        if (root instanceof StackPane ground) {
            Help shown = help.orElseGet(() -> new Help(ground, manual.get()));
            help = Optional.of(shown);
            shown.show("report");
        }
    }

    /// Without a window, and anew whatever was there.
    public void layOut(double width, double height) {
        if (root.getScene() == null) {
            var _ = scene(width, height);
        }
        root.applyCss();
        root.layout();
        model.make();
    }
}
