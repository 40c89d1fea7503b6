package plimsoll.views.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What can be done or gone to, narrowed by typing.
public final class PaletteViewModel {
    private static final int MOST = 200;

    private final Supplier<List<PaletteEntry>> source;
    private final StringProperty typed = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();
    private List<PaletteEntry> all = List.of();

    private record Ranked(PaletteEntry entry, int rank) {}

    /// @param further what else than commands can be found; asked each time the palette opens
    public PaletteViewModel(Commands commands, Supplier<List<PaletteEntry>> further) {
        this.source = () -> {
            List<PaletteEntry> entries = new ArrayList<>(
                    commands.all().stream().map(PaletteEntry::of).toList());
            entries.addAll(further.get());
            return entries;
        };
        typed.subscribe(this::narrow);
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// Index of the line that Enter runs; -1 only while the lines change.
    IntegerProperty chosenProperty() {
        return chosen;
    }

    BooleanProperty openProperty() {
        return open;
    }

    ObservableList<PaletteEntry> shown() {
        return shown;
    }

    /// @param begun what stands in the field at first
    public void open(String begun) {
        all = source.get();
        typed.set(begun);
        narrow(begun);
        open.set(true);
    }

    public void close() {
        open.set(false);
        all = List.of();
    }

    void move(int by) {
        if (!shown.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, shown.size()));
        }
    }

    /// Runs what is chosen; a disabled line does nothing and the palette stays.
    void accept() {
        if (shown.isEmpty() || !shown.get(chosen.get()).enabled()) {
            return;
        }
        PaletteEntry entry = shown.get(chosen.get());
        close();
        entry.action().run();
    }

    private void narrow(String text) {
        List<Ranked> fitting = new ArrayList<>();
        for (PaletteEntry entry : all) {
            OptionalInt rank = rank(text, entry);
            rank.ifPresent(r -> fitting.add(new Ranked(entry, r)));
        }
        fitting.sort(Comparator.comparing((Ranked r) -> !r.entry().enabled()).thenComparingInt(Ranked::rank));
        chosen.set(-1);
        shown.setAll(fitting.stream().limit(MOST).map(Ranked::entry).toList());
        chosen.set(0);
    }

    private static OptionalInt rank(String text, PaletteEntry entry) {
        return Match.rank(text, entry.name() + " " + entry.group());
    }
}
