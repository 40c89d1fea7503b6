package plimsoll.views.dock;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import plimsoll.views.workspace.UiThread;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/// The panels of a window, which can be moved, floated, closed and brought back.
public final class Docks {
    private static final double OFFSET = 60;

    private final StackPane place = new StackPane();
    private final Map<String, PanelHost> hosts = new LinkedHashMap<>();
    private final Map<String, Dockable> dockables = new HashMap<>();
    /// By panel that left the main window: how it was arranged before.
    private final Map<String, Dock> before = new HashMap<>();
    private final Layout standard;
    private final Floats floats;
    private final DockParts bento;
    private final DockTree tree;
    private final UiThread later = new UiThread();
    private Optional<Dock> last = Optional.empty();
    private DockContainerRootBranch root;
    private boolean settling;

    /// @param dress gives a new window the main one's looks and keys
    public Docks(List<Panel> panels, Layout standard, Consumer<Stage> dress) {
        this.standard = standard;
        this.floats = new Floats(place, dress, this::bringBack);
        this.bento = new DockParts(floats);
        panels.forEach(this::add);
        this.tree = new DockTree(bento, dockables);
        floats.use(tree);
        this.root = tree.build(Optional.empty());
        bento.events().addEventListener(_ -> settleLater());
        place.getStyleClass().add("docks");
        place.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(FocusMark::in));
        apply(standard);
    }

    private void add(Panel panel) {
        PanelHost host = new PanelHost(panel);
        Dockable dockable = bento.dockBuilding().dockable(panel.id());
        dockable.setTitle(panel.title());
        dockable.setNode(host);
        dockable.setContextMenuFactory(_ -> PanelMenu.of(this, panel.id()));
        hosts.put(panel.id(), host);
        dockables.put(panel.id(), dockable);
        PanelHandle handle =
                new PanelHandle(dockable, () -> floatOut(panel.id()), () -> PanelMenu.of(this, panel.id()));
        host.onMade(() -> host.lookupAll(".panel-head").stream()
                .filter(_ -> panel.hasHead())
                .forEach(handle::attach));
    }

    /// What the main window shows.
    public Region region() {
        return place;
    }

    public PanelHost host(String panel) {
        return Objects.requireNonNull(hosts.get(panel), panel);
    }

    public Collection<PanelHost> hosts() {
        return hosts.values();
    }

    /// From now on failures on this thread end only the panel whose they are.
    ///
    /// @param elsewhere is told of those that are no panel's
    public void guard(Consumer<String> elsewhere) {
        Thread.currentThread().setUncaughtExceptionHandler(new Mishaps(hosts.values(), elsewhere));
    }

    public boolean isOpen(String panel) {
        return dockable(panel).getContainer() != null;
    }

    boolean isFloating(String panel) {
        return isOpen(panel) && !root.getDockables().contains(dockable(panel));
    }

    private Dockable dockable(String panel) {
        return Objects.requireNonNull(dockables.get(panel), panel);
    }

    /// Brings it to the front of where it stands; a closed one comes back first.
    public void show(String panel) {
        if (!isOpen(panel)) {
            bringBack(List.of(panel));
        }
        Dockable dockable = dockable(panel);
        Optional.ofNullable(dockable.getContainer()).ifPresent(leaf -> leaf.selectDockable(dockable));
    }

    /// In front, with the keyboard in it.
    public void enter(String panel) {
        show(panel);
        PanelHost host = host(panel);
        window(host).filter(w -> !w.isFocused()).ifPresent(Window::requestFocus);
        host.enter();
    }

    private static Optional<Window> window(Node node) {
        return Optional.ofNullable(node.getScene()).map(Scene::getWindow);
    }

    /// Of the windows that are there, the main one first.
    Stream<Scene> scenes() {
        return roots().map(Node::getScene).filter(scene -> scene != null && scene.getWindow() != null);
    }

    public void close(String panel) {
        DockContainerLeaf leaf = dockable(panel).getContainer();
        if (leaf != null) {
            leaf.closeDockable(dockable(panel));
            settle();
        }
    }

    /// Into a window of its own.
    public void floatOut(String panel) {
        Optional<Window> owner = window(place);
        if (isFloating(panel) || owner.isEmpty()) {
            return;
        }
        PanelHost host = host(panel);
        Rectangle2D main = Floats.bounds(owner.get());
        Rectangle2D bounds = new Rectangle2D(
                main.getMinX() + OFFSET,
                main.getMinY() + OFFSET,
                Math.max(host.getWidth(), 480),
                Math.max(host.getHeight(), 320));
        floats.show(new Layout.Floating(bounds, new Dock.Tabs(panel, List.of(panel))));
        settle();
        host.enter();
    }

    /// Out of the main window, or back into it.
    public void floatOrDock(String panel) {
        if (isFloating(panel)) {
            bringBack(List.of(panel));
            enter(panel);
        } else {
            floatOut(panel);
        }
    }

    /// Into the main window, where they were before.
    private void bringBack(List<String> panels) {
        Optional<Dock> main = DockTree.read(root);
        for (String panel : panels) {
            Dock known = before.getOrDefault(panel, standard.main().orElseThrow());
            Dock then = known.panels().contains(panel) ? known : standard.main().orElseThrow();
            main = main.map(dock -> dock.with(panel, then)).or(() -> then.keep(panel::equals));
        }
        rebuild(main);
        settle();
    }

    /// Without the window's own bounds and theme, which this does not know.
    public Layout layout() {
        return new Layout(DockTree.read(root), floats.layouts(), Optional.empty(), Optional.empty());
    }

    /// Windows that float open only once the main one is on a screen.
    public void apply(Layout layout) {
        Layout known = layout.keep(dockables::containsKey);
        place.getChildren().clear();
        dockables.values().forEach(Docks::takeOut);
        floats.closeAll();
        rebuild(known.main());
        settle();
        known.floating()
                .forEach(floating -> window(place)
                        .filter(Window::isShowing)
                        .ifPresentOrElse(
                                _ -> floats.show(floating),
                                () -> bringBack(floating.dock().panels())));
        settle();
    }

    /// With the main window go the others.
    public void closeFloats() {
        floats.closeAll();
    }

    private static void takeOut(Dockable dockable) {
        if (dockable.getContainer() != null) {
            dockable.getContainer().removeDockable(dockable);
        }
    }

    private void rebuild(Optional<Dock> main) {
        place.getChildren().clear();
        root.getDockables().forEach(Docks::takeOut);
        bento.unregisterRoot(root);
        root = tree.build(main);
        bento.registerRoot(root);
        place.getChildren().setAll(root);
    }

    private void settleLater() {
        if (!settling) {
            settling = true;
            later.execute(this::settle);
        }
    }

    /// After any change: who left the main window, which docks need tabs, which windows are empty.
    private void settle() {
        settling = true;
        Optional<Dock> now = DockTree.read(root);
        last.ifPresent(dock -> dock.panels().stream()
                .filter(panel -> now.filter(n -> n.panels().contains(panel)).isEmpty())
                .forEach(panel -> before.put(panel, dock)));
        last = now;
        roots().forEach(this::setSides);
        floats.settle();
        settling = false;
    }

    private Stream<DockContainerRootBranch> roots() {
        return Stream.concat(Stream.of(root), floats.roots());
    }

    private void setSides(DockContainer container) {
        switch (container) {
            case DockContainerBranch branch -> branch.getChildContainers().forEach(this::setSides);
            case DockContainerLeaf leaf -> {
                @Nullable Side side = needsTabs(leaf) ? Side.TOP : null;
                if (leaf.getSide() != side) {
                    leaf.setSide(side);
                }
            }
            default -> {}
        }
    }

    private boolean needsTabs(DockContainerLeaf leaf) {
        List<Dockable> shown = leaf.getDockables();
        return shown.size() != 1
                || !host(shown.getFirst().getIdentifier()).panel().hasHead();
    }
}
