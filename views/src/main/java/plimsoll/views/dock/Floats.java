package plimsoll.views.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import software.coley.bentofx.control.DragDropStage;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/// Windows of their own for panels; closing one brings its panels back.
final class Floats {
    private static final double LEAST = 200;

    /// One window and what stands in it.
    private record Floating(DragDropStage stage, DockContainerRootBranch root) {}

    private final StackPane place;
    private final Consumer<Stage> dress;
    private final Consumer<List<String>> comeBack;
    private final List<Floating> open = new ArrayList<>();
    private Optional<DockTree> tree = Optional.empty();

    /// @param place where the main window's panels stand
    /// @param dress gives a new window the main one's looks and keys
    /// @param comeBack takes the panels of a window that is being closed
    Floats(StackPane place, Consumer<Stage> dress, Consumer<List<String>> comeBack) {
        this.place = place;
        this.dress = dress;
        this.comeBack = comeBack;
    }

    void use(DockTree docks) {
        tree = Optional.of(docks);
    }

    /// For one that is dragged out; the caller shows it.
    DragDropStage stage(Dockable dockable, double width, double height) {
        String panel = dockable.getIdentifier();
        return stage(new Dock.Tabs(panel, List.of(panel)), Math.max(width, LEAST), Math.max(height, LEAST));
    }

    /// Shown at once; brought onto a screen if it would stand outside all.
    void show(Layout.Floating floating) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Layout.Floating inside = floating.inside(screens);
        Rectangle2D bounds = inside.bounds();
        DragDropStage stage = stage(inside.dock(), bounds.getWidth(), bounds.getHeight());
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.show();
    }

    private DragDropStage stage(Dock dock, double width, double height) {
        DockContainerRootBranch root = tree.orElseThrow().build(Optional.of(dock));
        DragDropStage stage = new DragDropStage(false);
        StackPane ground = new StackPane(root);
        ground.getStyleClass().addAll("workstation", "window-root");
        stage.setScene(new Scene(ground, width, height));
        FocusMark.in(stage.getScene());
        owner().ifPresent(stage::initOwner);
        stage.setMinWidth(LEAST);
        stage.setMinHeight(LEAST);
        Floating opened = new Floating(stage, root);
        open.add(opened);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, _ -> comeBack.accept(panels(opened)));
        dress.accept(stage);
        return stage;
    }

    private Optional<Window> owner() {
        return Optional.ofNullable(place.getScene()).map(Scene::getWindow);
    }

    private static List<String> panels(Floating opened) {
        return opened.root().getDockables().stream()
                .map(Dockable::getIdentifier)
                .toList();
    }

    /// Names the windows after their panels and closes those that are empty.
    void settle() {
        for (Floating each : List.copyOf(open)) {
            if (each.root().getDockables().isEmpty()) {
                close(each);
            } else {
                each.stage()
                        .setTitle(each.root().getDockables().stream()
                                .map(Dockable::getTitle)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private void close(Floating each) {
        open.remove(each);
        each.root().getBento().unregisterRoot(each.root());
        each.stage().hide();
    }

    void closeAll() {
        List.copyOf(open).forEach(this::close);
    }

    Stream<DockContainerRootBranch> roots() {
        return open.stream().map(Floating::root);
    }

    List<Layout.Floating> layouts() {
        return open.stream()
                .flatMap(each ->
                        DockTree.read(each.root())
                                .map(dock -> new Layout.Floating(bounds(each.stage()), dock))
                                .stream())
                .toList();
    }

    static Rectangle2D bounds(Window window) {
        return new Rectangle2D(
                finite(window.getX()), finite(window.getY()), finite(window.getWidth()), finite(window.getHeight()));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
