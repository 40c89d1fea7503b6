package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Preferences;

/// Which columns the table has, in which order and how wide; kept between sessions.
public final class ColumnsViewModel {
    private static final Messages TEXT = Messages.of("positions");

    private static final String SHOWN = "positions.columns";
    private static final String WIDTHS = "positions.widths";
    private static final String SETS = "positions.sets";

    private final Preferences preferences;
    private final ObservableList<PositionColumn> shown = FXCollections.observableArrayList();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final List<ColumnSet> own = new ArrayList<>();
    private final Map<PositionColumn, Double> widths = new EnumMap<>(PositionColumn.class);

    ColumnsViewModel(Preferences preferences) {
        this.preferences = preferences;
        preferences.get(SETS).ifPresent(this::readSets);
        preferences.get(WIDTHS).ifPresent(this::readWidths);
        shown.setAll(preferences
                .get(SHOWN)
                .flatMap(ColumnSet::read)
                .orElse(ColumnSet.STANDARD)
                .columns());
        nameSets();
    }

    private void readSets(String text) {
        text.lines().flatMap(line -> ColumnSet.read(line).stream()).forEach(own::add);
    }

    private void readWidths(String text) {
        for (String width : text.split(",", -1)) {
            String[] parts = width.split("=", -1);
            if (parts.length == 2 && parts[1].matches("\\d{1,4}")) {
                PositionColumn.ofName(parts[0]).ifPresent(c -> widths.put(c, Double.valueOf(parts[1])));
            }
        }
    }

    ObservableList<PositionColumn> shown() {
        return shown;
    }

    /// Those shown in their order, then the others.
    List<PositionColumn> all() {
        return Stream.concat(
                        shown.stream(), Arrays.stream(PositionColumn.values()).filter(Predicate.not(shown::contains)))
                .toList();
    }

    /// Of all sets, the shipped ones first.
    ObservableList<String> sets() {
        return names;
    }

    /// Empty while the columns are of no set.
    Optional<String> current() {
        return allSets()
                .filter(s -> s.columns().equals(shown))
                .map(ColumnSet::name)
                .findFirst();
    }

    private Stream<ColumnSet> allSets() {
        return Stream.concat(ColumnSet.SHIPPED.stream(), own.stream());
    }

    void use(String name) {
        allSets().filter(s -> s.name().equals(name)).findFirst().ifPresent(s -> show(s.columns()));
    }

    /// In this order; the instrument stays in front.
    void show(List<PositionColumn> columns) {
        List<PositionColumn> wanted = new ColumnSet("", columns).columns();
        if (!wanted.equals(shown)) {
            shown.setAll(wanted);
            preferences.put(SHOWN, new ColumnSet("", shown).text());
        }
    }

    void show(PositionColumn column, boolean isShown) {
        List<PositionColumn> wanted = new ArrayList<>(shown);
        wanted.remove(column);
        if (isShown) {
            wanted.add(column);
        }
        show(wanted);
    }

    /// @param by columns to the right, negative to the left
    void move(PositionColumn column, int by) {
        int from = shown.indexOf(column);
        int to = Math.clamp(from + by, 1, shown.size() - 1);
        if (from > 0 && to != from) {
            List<PositionColumn> wanted = new ArrayList<>(shown);
            wanted.remove(column);
            wanted.add(to, column);
            show(wanted);
        }
    }

    /// The columns shown become a set of their own; one of that name is replaced, a shipped one is not.
    ///
    /// @return why it was not saved; empty when it was
    Optional<String> save(String typed) {
        String name = typed.strip().replace('=', ' ');
        if (name.isEmpty() || ColumnSet.SHIPPED.stream().anyMatch(s -> s.name().equalsIgnoreCase(name))) {
            return Optional.of(name.isEmpty() ? TEXT.text("aSetNeedsA") : TEXT.text("isOneThatCame", name));
        }
        own.removeIf(s -> s.name().equals(name));
        own.add(new ColumnSet(name, shown));
        keepSets();
        return Optional.empty();
    }

    boolean isOwn(String name) {
        return own.stream().anyMatch(s -> s.name().equals(name));
    }

    void delete(String name) {
        own.removeIf(s -> s.name().equals(name));
        keepSets();
    }

    private void keepSets() {
        preferences.put(SETS, own.stream().map(ColumnSet::text).collect(Collectors.joining("\n")));
        nameSets();
    }

    private void nameSets() {
        names.setAll(allSets().map(ColumnSet::name).toList());
    }

    /// As the trader made it; empty while it is as wide as its numbers need.
    OptionalDouble width(PositionColumn column) {
        Double width = widths.get(column);
        return width == null ? OptionalDouble.empty() : OptionalDouble.of(width);
    }

    void setWidth(PositionColumn column, double width) {
        widths.put(column, width);
        preferences.put(
                WIDTHS,
                widths.entrySet().stream()
                        .map(e -> e.getKey().name() + "=" + Math.round(e.getValue()))
                        .collect(Collectors.joining(",")));
    }
}
