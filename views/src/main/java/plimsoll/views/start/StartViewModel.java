package plimsoll.views.start;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Example;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Workspace;

/// Where work begins: the trader's own files, the files of last time and samples.
public final class StartViewModel {
    private static final Messages TEXT = Messages.of("start");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final FilePrompt files;
    private final Surroundings surroundings;
    private final RecentFiles kept;
    private final ObservableList<RecentRow> recent = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Set<Path> missing = Set.of();

    public StartViewModel(Workspace workspace, FilePrompt files, Preferences preferences, Surroundings surroundings) {
        this.workspace = workspace;
        this.files = files;
        this.surroundings = surroundings;
        this.kept = new RecentFiles(preferences);
        workspace.fileProperty().subscribe(this::opened);
    }

    private void opened(Optional<OpenedFile> file) {
        file.flatMap(OpenedFile::place)
                .ifPresent(place -> kept.opened(place, surroundings.clock().instant()));
        shown.set(file.isEmpty());
        refresh();
    }

    /// From the start, and whenever the trader asks for it.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Looks anew which of the files are still there.
    public void show() {
        shown.set(true);
        refresh();
    }

    /// Back to the portfolio, where one is open.
    void leave() {
        shown.set(!canLeave());
    }

    boolean canLeave() {
        return workspace.fileProperty().get().isPresent();
    }

    List<Example> examples() {
        return surroundings.examples();
    }

    ObservableList<RecentRow> recent() {
        return recent;
    }

    void open() {
        files.toOpen().ifPresent(workspace::open);
    }

    void open(Path place) {
        workspace.open(place);
    }

    void open(Example example) {
        workspace.documents().open(example);
    }

    void forget(Path place) {
        kept.remove(place);
        list();
    }

    String when(RecentFile file) {
        return TEXT.text("opened", file.folder(), TIME.format(file.opened()));
    }

    private void refresh() {
        list();
        List<Path> places = kept.all().stream().map(RecentFile::place).toList();
        surroundings.threads().io().execute(() -> {
            Set<Path> gone =
                    places.stream().filter(surroundings.exists().negate()).collect(Collectors.toSet());
            surroundings.threads().ui().execute(() -> {
                missing = gone;
                list();
            });
        });
    }

    private void list() {
        recent.setAll(kept.all().stream()
                .map(f -> new RecentRow(f, missing.contains(f.place())))
                .toList());
    }
}
