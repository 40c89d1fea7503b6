package plimsoll.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import plimsoll.views.command.PaletteEntry;
import plimsoll.views.control.Messages;
import plimsoll.views.dock.Docks;
import plimsoll.views.dock.Layout;
import plimsoll.views.dock.SavedLayouts;

/// How the window is arranged: as last time, as saved under a name, or as shipped.
final class WindowLayouts {
    private static final Messages TEXT = Messages.of("main");

    private static final double LOW = 1020;

    private final Docks docks;
    private final Layout standard;
    private final Layout low;
    private final SavedLayouts saved;
    private final Themes themes;
    private final Consumer<String> complain;
    private Optional<Stage> stage = Optional.empty();
    private boolean fitted;

    WindowLayouts(Docks docks, List<String> tools, SavedLayouts saved, Themes themes, Consumer<String> complain) {
        this.docks = docks;
        this.standard = Layout.standard(tools);
        this.low = Layout.low(tools, "problems");
        this.saved = saved;
        this.themes = themes;
        this.complain = complain;
    }

    /// As last time; the windows that float open with the main one.
    void start() {
        saved.last()
                .ifPresentOrElse(
                        docks::apply, () -> docks.region().sceneProperty().subscribe(this::fit));
    }

    /// As shipped for a window of the height it opens with.
    private void fit(@Nullable Scene scene) {
        if (scene != null) {
            when(scene.heightProperty().greaterThan(0), () -> fit(scene.getHeight()));
        }
    }

    private void fit(double height) {
        if (!fitted && height < LOW) {
            docks.apply(low);
        }
        fitted = true;
    }

    private static void when(BooleanBinding condition, Runnable action) {
        condition.subscribe(holds -> {
            if (holds) {
                action.run();
            }
        });
    }

    /// From now on this is the window, which is not shown yet.
    void attach(Stage window) {
        stage = Optional.of(window);
        saved.last().flatMap(Layout::window).ifPresent(this::place);
        window.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> saved.saveLast(current()));
        window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> docks.closeFloats());
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> shown());
    }

    private void shown() {
        saved.last().filter(layout -> !layout.floating().isEmpty()).ifPresent(docks::apply);
        if (saved.isLastBroken()) {
            complain.accept(TEXT.text("theArrangementOfLast"));
        }
    }

    private void place(Rectangle2D bounds) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D inside = Layout.inside(bounds, screens);
        stage.ifPresent(window -> {
            window.setX(inside.getMinX());
            window.setY(inside.getMinY());
            window.setWidth(inside.getWidth());
            window.setHeight(inside.getHeight());
        });
    }

    private Layout current() {
        Layout layout = docks.layout();
        return new Layout(
                layout.main(),
                layout.floating(),
                stage.filter(window -> !window.isIconified() && window.getWidth() > 0)
                        .map(w -> new Rectangle2D(w.getX(), w.getY(), w.getWidth(), w.getHeight())),
                Optional.of(themes.current()));
    }

    void saveAs() {
        TextInputDialog dialog = new TextInputDialog();
        stage.ifPresent(dialog::initOwner);
        dialog.setTitle(TEXT.text("saveWorkspace"));
        dialog.setHeaderText(TEXT.text("thePanelsTheirWindows"));
        dialog.setContentText(TEXT.text("name"));
        dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty()).ifPresent(this::save);
    }

    void save(String name) {
        saved.save(name, current());
    }

    void reset() {
        docks.apply(stage.filter(window -> window.getHeight() < LOW).isPresent() ? low : standard);
    }

    void choose(String name) {
        saved.named(name).ifPresentOrElse(this::apply, () -> complain.accept(TEXT.text("theWorkspaceCannotBe", name)));
    }

    private void apply(Layout layout) {
        layout.theme().ifPresent(themes::choose);
        layout.window().ifPresent(this::place);
        docks.apply(layout);
    }

    /// For the palette: to choose each, and to forget each.
    List<PaletteEntry> entries() {
        return saved.names().stream()
                .flatMap(name -> Stream.of(
                        PaletteEntry.of(name, TEXT.text("workspace"), () -> choose(name)),
                        PaletteEntry.of(TEXT.text("forget", name), TEXT.text("workspace"), () -> saved.remove(name))))
                .toList();
    }
}
