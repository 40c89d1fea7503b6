package plimsoll.views.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.model.alert.Alert;
import plimsoll.model.alert.AlertBook;
import plimsoll.model.alert.Band;
import plimsoll.model.alert.Figures;
import plimsoll.model.alert.Limits;
import plimsoll.model.alert.Observed;
import plimsoll.model.margin.AsIf;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.Exposures;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Workspace;

/// Holds the book, as held and as edited, against the trader's limits; kept in memory only and sent
/// nowhere. What a file is opened with is listed; what gets dangerous later is announced too.
public final class AlertDesk {
    private static final String LIMITS = "alerts.limits";
    private static final String SOUND = "alerts.sound";
    private static final String NOTIFY = "alerts.notify";

    private final Workspace workspace;
    private final Preferences preferences;
    private final ObjectProperty<Limits> limits = new SimpleObjectProperty<>(Limits.DEFAULT);
    private final BooleanProperty sound = new SimpleBooleanProperty();
    private final BooleanProperty notify = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<AlertBook> book = new ReadOnlyObjectWrapper<>(AlertBook.EMPTY);
    private final ReadOnlyObjectWrapper<List<Alert>> announced = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<InstantSource> clock = Optional.empty();
    private String file = "";
    private boolean opening = true;

    public AlertDesk(Workspace workspace, Preferences preferences) {
        this.workspace = workspace;
        this.preferences = preferences;
        preferences.get(LIMITS).map(Limits::read).ifPresent(limits::set);
        sound.set(preferences.get(SOUND).map(Boolean::parseBoolean).orElse(false));
        notify.set(preferences.get(NOTIFY).map(Boolean::parseBoolean).orElse(true));
        sound.addListener((_, _, on) -> preferences.put(SOUND, on.toString()));
        notify.addListener((_, _, on) -> preferences.put(NOTIFY, on.toString()));
        limits.addListener((_, _, now) -> keep(now));
        workspace.fileProperty().subscribe(this::open);
        workspace.assessmentProperty().subscribe(_ -> update());
    }

    public ObjectProperty<Limits> limitsProperty() {
        return limits;
    }

    /// Whether what gets dangerous is heard; off until asked for.
    public BooleanProperty soundProperty() {
        return sound;
    }

    /// Whether what gets dangerous is shown over the window.
    public BooleanProperty notifyProperty() {
        return notify;
    }

    public ReadOnlyObjectProperty<AlertBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /// What got dangerous last.
    public ReadOnlyObjectProperty<List<Alert>> announcedProperty() {
        return announced.getReadOnlyProperty();
    }

    /// Without a clock no price is old.
    public void watch(InstantSource newClock) {
        clock = Optional.of(newClock);
        lookAtClock();
    }

    /// To be called now and then: data grow old by themselves.
    public void lookAtClock() {
        update();
    }

    public void acknowledge(String key) {
        book.set(book.get().acknowledged(key, now()));
    }

    public void acknowledgeAll() {
        book.set(book.get().allAcknowledged(now()));
    }

    private Instant now() {
        return clock.map(InstantSource::instant)
                .or(() ->
                        workspace.assessmentProperty().get().map(a -> a.market().asOf()))
                .orElse(Instant.EPOCH);
    }

    private void keep(Limits changed) {
        preferences.put(LIMITS, changed.text());
        update();
    }

    /// The same file again, read anew, keeps what was acknowledged of it.
    private void open(Optional<OpenedFile> opened) {
        String name = opened.map(f -> f.place().map(Object::toString).orElse(f.name()))
                .orElse("");
        if (!name.equals(file)) {
            file = name;
            opening = true;
            book.set(AlertBook.EMPTY);
        }
    }

    private void update() {
        workspace.assessmentProperty().get().ifPresent(assessed -> {
            AlertBook before = book.get();
            AlertBook after = before.after(limits.get(), figures(assessed), now());
            book.set(after);
            if (!opening) {
                announce(after.raisedSince(before));
            }
            opening &= !assessed.isSearched();
        });
    }

    private void announce(List<Alert> raised) {
        List<Alert> dangerous =
                raised.stream().filter(a -> a.band() == Band.DANGER).toList();
        if (!dangerous.isEmpty()) {
            announced.set(dangerous);
        }
    }

    private Figures figures(Assessment assessed) {
        Observed observed = new Observed();
        assessed.accounts()
                .forEach(a -> observed.account(a.id().name(), a.comparison().in(AsIf.HELD), a.isSearched()));
        observed.exposures(Exposures.of(assessed, true));
        if (!assessed.accounts().isEmpty()) {
            clock.ifPresent(c -> observed.prices(assessed.market(), c.instant()));
        }
        return observed.figures();
    }
}
