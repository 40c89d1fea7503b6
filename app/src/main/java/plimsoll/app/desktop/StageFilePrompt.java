package plimsoll.app.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.FilePrompt;

/// The system's own file dialogs.
final class StageFilePrompt implements FilePrompt {
    private static final Messages TEXT = Messages.of("desktop");
    private static final ExtensionFilter PORTFOLIOS = new ExtensionFilter(TEXT.text("portfolios"), "*.json", "*.csv");
    private static final ExtensionFilter ALL = new ExtensionFilter(TEXT.text("allFiles"), "*");

    private final Stage owner;
    private Optional<File> folder = Optional.empty();

    StageFilePrompt(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen() {
        return chosen(chooser(TEXT.text("open")).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(String suggestedName) {
        FileChooser chooser = chooser(TEXT.text("saveAs"));
        String pattern = "*" + suggestedName.substring(Math.max(0, suggestedName.lastIndexOf('.')));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(pattern, pattern), ALL);
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(PORTFOLIOS, ALL);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        Optional<File> answer = Optional.ofNullable(file);
        answer.ifPresent(f -> folder = Optional.ofNullable(f.getParentFile()));
        return answer.map(File::toPath);
    }
}
