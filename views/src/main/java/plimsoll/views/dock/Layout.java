package plimsoll.views.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import plimsoll.views.workspace.Theme;

/// How a window is arranged.
///
/// @param main empty when every panel is elsewhere
/// @param window where it stands on the screen; empty leaves that as it is
public record Layout(
        Optional<Dock> main, List<Floating> floating, Optional<Rectangle2D> window, Optional<Theme> theme) {
    public Layout {
        floating = List.copyOf(floating);
    }

    /// A window of its own for some panels.
    public record Floating(Rectangle2D bounds, Dock dock) {
        Floating inside(List<Rectangle2D> screens) {
            return new Floating(Layout.inside(bounds, screens), dock);
        }
    }

    /// What was shipped: positions above, tool windows below them, the comparison at the right with the explanation
    /// under it.
    ///
    /// @param tools panels besides those three
    public static Layout standard(List<String> tools) {
        Dock right = comparisonOver("explanation");
        return tools.isEmpty() ? standard(right) : standard(beside(tools, right));
    }

    /// The same for a window that is not high: the explanation stands among the tool windows, and what needs little
    /// room under the comparison.
    ///
    /// @param small the tool window that does
    public static Layout low(List<String> tools, String small) {
        List<String> more = new ArrayList<>(tools);
        more.remove(small);
        more.add("explanation");
        return standard(beside(more, comparisonOver(small)));
    }

    private static Dock comparisonOver(String panel) {
        return new Dock.Split(
                Orientation.VERTICAL, List.of(0.0), List.of(Dock.Tabs.of("comparison"), Dock.Tabs.of(panel)));
    }

    private static Dock beside(List<String> tools, Dock right) {
        return new Dock.Split(
                Orientation.HORIZONTAL, List.of(0.52), List.of(new Dock.Tabs(tools.getFirst(), tools), right));
    }

    private static Layout standard(Dock below) {
        Dock all = new Dock.Split(Orientation.VERTICAL, List.of(0.27), List.of(Dock.Tabs.of("positions"), below));
        return new Layout(Optional.of(all), List.of(), Optional.empty(), Optional.empty());
    }

    /// Without panels that this version of the program does not have.
    public Layout keep(Predicate<String> known) {
        return new Layout(
                main.flatMap(dock -> dock.keep(known)),
                floating.stream()
                        .flatMap(f -> f.dock().keep(known).stream().map(dock -> new Floating(f.bounds(), dock)))
                        .toList(),
                window,
                theme);
    }

    /// Moved, and made smaller if it must be, until it can be seen whole on one of the screens.
    public static Rectangle2D inside(Rectangle2D bounds, List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> screen.contains(bounds))
                .findFirst()
                .map(_ -> bounds)
                .orElseGet(() -> screens.stream()
                        .max((a, b) -> Double.compare(shared(a, bounds), shared(b, bounds)))
                        .map(screen -> into(bounds, screen))
                        .orElse(bounds));
    }

    private static double shared(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }

    private static Rectangle2D into(Rectangle2D bounds, Rectangle2D screen) {
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }
}
