package plimsoll.views.stresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStress.Origin;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.StressTables;
import plimsoll.views.workspace.StressTables.Table;
import plimsoll.views.workspace.Workspace;

/// Named stresses of the current account, those of the program and the trader's own.
public final class StressesViewModel {
    private static final Messages TEXT = Messages.of("stresses");

    static final String KEY = "stresses.own";
    private static final double LARGE = 1000;

    private final Workspace workspace;
    private final Preferences preferences;
    private final StressTables tables;
    private final ObservableList<StressRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<NamedStress>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");

    public StressesViewModel(Workspace workspace, Sight sight, Preferences preferences) {
        this.workspace = workspace;
        this.preferences = preferences;
        this.tables = workspace.scenarios().stresses();
        tables.stressesProperty().set(all(kept()));
        sight.follow(() -> show(tables.tableProperty().get()), tables.tableProperty());
        tables.demand().of(sight);
    }

    private static List<NamedStress> all(List<NamedStress> own) {
        return Stream.concat(NamedStresses.builtIn().stream(), own.stream()).toList();
    }

    /// What cannot be read any more is said and left where it is until a stress is saved.
    private List<NamedStress> kept() {
        try {
            return preferences.get(KEY).map(NamedStresses::read).orElse(List.of());
        } catch (IllegalArgumentException e) {
            workspace.refuse(TEXT.text("yourOwnStressesCannot", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    ObservableList<StressRow> rows() {
        return rows;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    ObjectProperty<Optional<NamedStress>> selectedProperty() {
        return selected;
    }

    private void show(Optional<Table> table) {
        Rows.replace(rows, table.map(StressesViewModel::rows).orElse(List.of()));
        currency.set(table.map(t -> t.currency().code()).orElse(""));
        title.set(table.map(t -> TEXT.text(
                        "modeAllOfA", t.account(), Words.mode(t.mode()).toLowerCase(java.util.Locale.ROOT)))
                .orElse(""));
    }

    private static List<StressRow> rows(Table table) {
        boolean large = table.outcomes().stream()
                .anyMatch(
                        o -> Math.abs(o.profit()) >= LARGE || Math.abs(o.after().equity()) >= LARGE);
        return table.outcomes().stream()
                .map(o -> new StressRow(o, table.currency(), large))
                .toList();
    }

    /// What a stress is and where its figures come from.
    static String details(NamedStress stress) {
        return Stream.concat(Stream.of(stress.name() + ": " + stress.what() + "."), stress.sources().stream())
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }

    private List<NamedStress> own() {
        return tables.stressesProperty().get().stream()
                .filter(s -> s.origin() == Origin.OWN)
                .toList();
    }

    /// The first number that no stress of the trader's own has.
    private String freshId() {
        List<String> taken = own().stream().map(NamedStress::id).toList();
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "own-" + i)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    StressDraft fresh() {
        return StressDraft.empty(freshId());
    }

    /// The selected one if it is the trader's own, else a copy of it; blank when none is selected.
    StressDraft draft() {
        return selected.get()
                .map(s -> s.origin() == Origin.OWN
                        ? StressDraft.of(s, s.id(), s.name())
                        : StressDraft.of(s, freshId(), TEXT.text("mine", s.name())))
                .orElseGet(this::fresh);
    }

    /// Takes and keeps a draft, or says why not.
    Optional<String> save(StressDraft draft) {
        try {
            NamedStress stress = draft.stress();
            List<NamedStress> own = new ArrayList<>(own());
            if (own.stream().anyMatch(s -> s.id().equals(stress.id()))) {
                own.replaceAll(s -> s.id().equals(stress.id()) ? stress : s);
            } else {
                own.add(stress);
            }
            keep(own);
            selected.set(Optional.of(stress));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Whether the selected one is the trader's own.
    boolean isOwn() {
        return selected.get().filter(s -> s.origin() == Origin.OWN).isPresent();
    }

    void delete() {
        selected.get().filter(s -> s.origin() == Origin.OWN).ifPresent(gone -> {
            keep(own().stream().filter(s -> !s.id().equals(gone.id())).toList());
            selected.set(Optional.empty());
        });
    }

    private void keep(List<NamedStress> own) {
        preferences.put(KEY, NamedStresses.text(own));
        tables.stressesProperty().set(all(own));
    }
}
