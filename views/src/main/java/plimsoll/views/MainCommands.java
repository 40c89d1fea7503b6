package plimsoll.views;

import static plimsoll.views.command.CommandGroup.EDIT;
import static plimsoll.views.command.CommandGroup.FILE;
import static plimsoll.views.command.CommandGroup.VIEW;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandSource;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Workspace;

/// What the window itself can do.
final class MainCommands {
    private final Workspace workspace;
    private final FilePrompt files;

    MainCommands(Workspace workspace, FilePrompt files) {
        this.workspace = workspace;
        this.files = files;
    }

    List<CommandSource> sources(MainViewModel model, Themes themes) {
        return List.of(this::ofFiles, this::ofEdits, () -> ofLook(model, themes));
    }

    private List<Command> ofFiles() {
        return List.of(
                Command.of("file.open", FILE, () -> files.toOpen().ifPresent(workspace::open))
                        .on("Shortcut+O"),
                Command.of("file.reload", FILE, workspace.documents()::reload)
                        .on("F5")
                        .disabledWhen(without(f -> f.place().isPresent())),
                Command.of("file.save", FILE, this::save)
                        .on("Shortcut+S")
                        .disabledWhen(without(f -> f.source().isPresent())),
                Command.of("file.saveCopy", FILE, this::saveCopy)
                        .on("Shortcut+Shift+S")
                        .disabledWhen(without(f -> f.source().isPresent())),
                Command.of("file.export", FILE, this::exportPositions)
                        .on("Shortcut+E")
                        .disabledWhen(without(_ -> true)));
    }

    private BooleanBinding without(Predicate<OpenedFile> needed) {
        return Bindings.createBooleanBinding(
                () -> workspace.fileProperty().get().filter(needed).isEmpty(), workspace.fileProperty());
    }

    /// A file without a place, such as a sample, is saved as a copy.
    private void save() {
        if (workspace.documents().hasPlace()) {
            workspace.documents().save();
        } else {
            saveCopy();
        }
    }

    private void saveCopy() {
        workspace
                .fileProperty()
                .get()
                .flatMap(f -> files.toSave("edited-" + f.name()))
                .ifPresent(workspace::saveCopy);
    }

    private void exportPositions() {
        workspace
                .fileProperty()
                .get()
                .flatMap(f -> files.toSave(f.name().replaceFirst("\\.[^.]*$", "") + "-positions.csv"))
                .ifPresent(workspace::exportPositions);
    }

    private List<Command> ofEdits() {
        BooleanBinding unedited = workspace.whatIfs().sizeProperty().isEqualTo(0);
        return List.of(
                Command.of("edit.undo", EDIT, workspace::undo)
                        .on("Shortcut+Z")
                        .disabledWhen(workspace.whatIfs().undoableProperty().isEmpty()),
                Command.of("edit.redo", EDIT, workspace::redo)
                        .on("Shortcut+Shift+Z")
                        .on("Shortcut+Y")
                        .disabledWhen(workspace.whatIfs().redoableProperty().isEmpty()),
                Command.of("edit.reset", EDIT, workspace::resetEdits).disabledWhen(unedited));
    }

    private List<Command> ofLook(MainViewModel model, Themes themes) {
        return List.of(
                Command.of(
                                "view.published",
                                VIEW,
                                () -> workspace.stressProperty().set(ParameterStress.NONE))
                        .on("Shortcut+0")
                        .disabledWhen(workspace.stressProperty().isEqualTo(ParameterStress.NONE)),
                Command.of(
                                "view.currency",
                                VIEW,
                                () -> model.choosingCurrencyProperty().set(true))
                        .on("Shortcut+U"),
                Command.of("view.theme", VIEW, themes::switchTheme).on("Shortcut+T"));
    }
}
