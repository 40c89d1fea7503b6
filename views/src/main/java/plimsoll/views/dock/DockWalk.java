package plimsoll.views.dock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes the keyboard from panel to panel, in the order they stand, window after window.
public final class DockWalk {
    private final Docks docks;

    public DockWalk(Docks docks) {
        this.docks = docks;
    }

    /// The one the keyboard is in.
    public Optional<String> current() {
        return docks.scenes()
                .sorted(Comparator.comparing(scene -> !scene.getWindow().isFocused()))
                .findFirst()
                .flatMap(FocusMark::panel);
    }

    /// @param by 1 for the next, -1 for the one before
    public void toPanel(int by) {
        List<String> panels = tabs().stream().flatMap(t -> t.panels().stream()).toList();
        if (!panels.isEmpty()) {
            docks.enter(panels.get(next(current().map(panels::indexOf).orElse(-1), by, panels.size())));
        }
    }

    public void toDock(int by) {
        List<Dock.Tabs> tabs = tabs();
        int at = current().map(panel -> tabs.indexOf(holding(tabs, panel))).orElse(-1);
        if (!tabs.isEmpty()) {
            docks.enter(tabs.get(next(at, by, tabs.size())).front());
        }
    }

    private static Dock.Tabs holding(List<Dock.Tabs> tabs, String panel) {
        return tabs.stream().filter(t -> t.panels().contains(panel)).findFirst().orElseThrow();
    }

    /// @param at −1 before the first
    private static int next(int at, int by, int size) {
        return Math.floorMod(at < 0 && by < 0 ? -1 : at + by, size);
    }

    private List<Dock.Tabs> tabs() {
        Layout layout = docks.layout();
        return Stream.concat(layout.main().stream(), layout.floating().stream().map(Layout.Floating::dock))
                .flatMap(dock -> dock.tabs().stream())
                .toList();
    }
}
