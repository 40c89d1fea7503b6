package plimsoll.views.dock;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;

/// Where panels stand: parts side by side, or panels one behind the other.
public sealed interface Dock {
    List<String> panels();

    /// What stands behind each other, in order.
    List<Tabs> tabs();

    /// Without the panels that are not wanted, and without what is empty then.
    Optional<Dock> keep(Predicate<String> wanted);

    /// Whether the same panels stand the same way; divider positions and what is in front may differ.
    boolean isArrangedLike(Dock other);

    /// @param dividers fractions of the whole, one fewer than parts
    record Split(Orientation orientation, List<Double> dividers, List<Dock> parts) implements Dock {
        public Split {
            dividers = List.copyOf(dividers);
            parts = List.copyOf(parts);
            if (parts.size() < 2 || dividers.size() != parts.size() - 1) {
                throw new IllegalArgumentException(
                        parts.size() + " parts cannot have " + dividers.size() + " dividers");
            }
        }

        @Override
        public List<String> panels() {
            return parts.stream().flatMap(part -> part.panels().stream()).toList();
        }

        @Override
        public List<Tabs> tabs() {
            return parts.stream().flatMap(part -> part.tabs().stream()).toList();
        }

        @Override
        public Optional<Dock> keep(Predicate<String> wanted) {
            List<Optional<Dock>> kept =
                    parts.stream().map(part -> part.keep(wanted)).toList();
            List<Integer> full = IntStream.range(0, kept.size())
                    .filter(i -> kept.get(i).isPresent())
                    .boxed()
                    .toList();
            List<Dock> docks = full.stream().map(i -> kept.get(i).orElseThrow()).toList();
            if (docks.size() < 2) {
                return docks.stream().findFirst();
            }
            List<Double> between =
                    full.stream().skip(1).map(i -> dividers.get(i - 1)).toList();
            return Optional.of(new Split(orientation, between, docks));
        }

        @Override
        public boolean isArrangedLike(Dock other) {
            return other instanceof Split split
                    && split.orientation == orientation
                    && split.parts.size() == parts.size()
                    && IntStream.range(0, parts.size())
                            .allMatch(i -> parts.get(i).isArrangedLike(split.parts.get(i)));
        }
    }

    /// @param front one of the panels
    record Tabs(String front, List<String> panels) implements Dock {
        public Tabs {
            panels = List.copyOf(panels);
            if (!panels.contains(front)) {
                throw new IllegalArgumentException(front + " is not among " + panels);
            }
        }

        static Tabs of(String... panels) {
            return new Tabs(panels[0], List.of(panels));
        }

        @Override
        public List<Tabs> tabs() {
            return List.of(this);
        }

        @Override
        public Optional<Dock> keep(Predicate<String> wanted) {
            List<String> kept = panels.stream().filter(wanted).toList();
            return kept.stream().findFirst().map(first -> new Tabs(kept.contains(front) ? front : first, kept));
        }

        @Override
        public boolean isArrangedLike(Dock other) {
            return other instanceof Tabs tabs && tabs.panels.equals(panels);
        }
    }

    /// With one panel more: where it stood before, if the rest still stands as it did then; else behind a neighbour
    /// of then, else behind the last.
    ///
    /// @param before an arrangement that has the panel
    default Dock with(String panel, Dock before) {
        List<String> now = panels();
        Optional<Dock> then = before.keep(p -> p.equals(panel) || now.contains(p));
        boolean unchanged = then.flatMap(t -> t.keep(now::contains))
                .filter(this::isArrangedLike)
                .isPresent();
        if (unchanged && then.isPresent()) {
            return then.get();
        }
        return behind(neighbour(panel, before, now), panel);
    }

    private static String neighbour(String panel, Dock before, List<String> now) {
        List<String> then = before.panels();
        int place = then.indexOf(panel);
        return Stream.concat(
                        IntStream.iterate(place - 1, i -> i >= 0, i -> i - 1).mapToObj(then::get),
                        then.stream().skip(place + 1))
                .filter(now::contains)
                .findFirst()
                .orElse(now.getLast());
    }

    private Dock behind(String neighbour, String panel) {
        return switch (this) {
            case Split split ->
                new Split(
                        split.orientation,
                        split.dividers,
                        split.parts.stream()
                                .map(part -> part.behind(neighbour, panel))
                                .toList());
            case Tabs tabs
            when tabs.panels.contains(neighbour) ->
                new Tabs(
                        tabs.front,
                        Stream.concat(tabs.panels.stream(), Stream.of(panel)).toList());
            case Tabs tabs -> tabs;
        };
    }
}
