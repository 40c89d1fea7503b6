package plimsoll.views.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import plimsoll.views.workspace.Theme;

/// A layout as text: one thing a line, what is inside a split below it and two spaces further in.
///
///     plimsoll-layout 1
///     theme dark
///     window 0 0 1440 900
///     main
///       split vertical 0.27
///         tabs positions: positions
///         tabs heatmap: heatmap liquidation greeks
///     float 1440 0 800 600
///       tabs stress: stress
public final class LayoutText {
    private static final String FIRST = line("plimsoll-layout", "1");

    private LayoutText() {}

    public static String of(Layout layout) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        layout.theme().ifPresent(theme -> lines.add(line("theme", theme.name().toLowerCase(Locale.ROOT))));
        layout.window().ifPresent(window -> lines.add(line("window", numbers(window))));
        layout.main().ifPresent(dock -> {
            lines.add("main");
            write(lines, dock, 1);
        });
        layout.floating().forEach(floating -> {
            lines.add(line("float", numbers(floating.bounds())));
            write(lines, floating.dock(), 1);
        });
        return String.join("\n", lines) + "\n";
    }

    private static void write(List<String> lines, Dock dock, int depth) {
        String indent = "  ".repeat(depth);
        switch (dock) {
            case Dock.Tabs tabs ->
                lines.add(indent + line("tabs", tabs.front() + ":", String.join(" ", tabs.panels())));
            case Dock.Split split -> {
                lines.add(indent
                        + line("split", split.orientation().name().toLowerCase(Locale.ROOT))
                        + split.dividers().stream()
                                .map(d -> " " + Math.round(d * 1e4) / 1e4)
                                .collect(Collectors.joining()));
                split.parts().forEach(part -> write(lines, part, depth + 1));
            }
        }
    }

    private static String line(String... words) {
        return String.join(" ", words);
    }

    private static String numbers(Rectangle2D r) {
        return Stream.of(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight())
                .map(d -> Long.toString(Math.round(d)))
                .collect(Collectors.joining(" "));
    }

    /// @return empty when the text is of another version, or is no layout
    public static Optional<Layout> read(String text) {
        try {
            return Optional.of(new Reader(text.lines().toList()).layout());
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// Its exceptions mean that the text is no layout.
    private static final class Reader {
        private final List<String> lines;
        private int next;

        private Reader(List<String> lines) {
            this.lines = lines;
        }

        private Layout layout() {
            check(FIRST.equals(lines.get(next++)));
            Optional<Dock> main = Optional.empty();
            List<Layout.Floating> floating = new ArrayList<>();
            Optional<Rectangle2D> window = Optional.empty();
            Optional<Theme> theme = Optional.empty();
            while (next < lines.size()) {
                String[] words = lines.get(next++).split(" ", -1);
                switch (words[0]) {
                    case "theme" -> theme = Optional.of(Theme.valueOf(words[1].toUpperCase(Locale.ROOT)));
                    case "window" -> window = Optional.of(rectangle(words));
                    case "main" -> main = Optional.of(dock(1));
                    case "float" -> floating.add(new Layout.Floating(rectangle(words), dock(1)));
                    default -> check(false);
                }
            }
            check(main.isPresent() || !floating.isEmpty());
            return new Layout(main, floating, window, theme);
        }

        private Dock dock(int depth) {
            String line = lines.get(next++);
            check(depth(line) == depth);
            String[] words = line.strip().split(" ", -1);
            return switch (words[0]) {
                case "tabs" ->
                    new Dock.Tabs(
                            words[1].replaceFirst(":$", ""), List.of(words).subList(2, words.length));
                case "split" ->
                    new Dock.Split(
                            Orientation.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            Stream.of(words).skip(2).map(Double::valueOf).toList(),
                            parts(depth + 1));
                default -> throw new IllegalArgumentException(line);
            };
        }

        private List<Dock> parts(int depth) {
            List<Dock> parts = new ArrayList<>();
            while (next < lines.size() && depth(lines.get(next)) == depth) {
                parts.add(dock(depth));
            }
            return parts;
        }

        private static int depth(String line) {
            return (line.length() - line.stripLeading().length()) / 2;
        }

        private static Rectangle2D rectangle(String[] words) {
            check(words.length == 5);
            List<Double> n = Stream.of(words).skip(1).map(Double::valueOf).toList();
            return new Rectangle2D(n.get(0), n.get(1), n.get(2), n.get(3));
        }

        private static void check(boolean holds) {
            if (!holds) {
                throw new IllegalArgumentException("not a layout");
            }
        }
    }
}
