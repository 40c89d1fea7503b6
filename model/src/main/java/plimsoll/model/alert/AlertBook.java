package plimsoll.model.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was said to the trader, and what came of it.
///
/// @param entries those in force first, new ones before acknowledged ones, the worst of each first; then
///     what has cleared, the latest first
public record AlertBook(List<Entry> entries) {
    public static final AlertBook EMPTY = new AlertBook(List.of());

    private static final int MOST_CLEARED = 50;
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::state)
            .thenComparing(Entry::alert, Alerts.WORST)
            .thenComparing(Entry::since, Comparator.reverseOrder());

    public enum State {
        NEW,
        /// Silent until it gets worse by a band, or clears and comes back.
        ACKNOWLEDGED,
        CLEARED
    }

    /// @param since when it came into this state and band
    public record Entry(Alert alert, State state, Instant since) {
        private Entry at(State newState, Instant now) {
            return new Entry(alert, newState, now);
        }

        private Entry with(Alert newer, Instant now) {
            boolean worse = newer.band().compareTo(alert.band()) > 0;
            boolean same = newer.band() == alert.band();
            return new Entry(newer, worse ? State.NEW : state, same ? since : now);
        }

        boolean isInForce() {
            return state != State.CLEARED;
        }
    }

    public AlertBook {
        entries = List.copyOf(entries);
    }

    /// The book once these figures are known.
    public AlertBook after(Limits limits, Figures figures, Instant now) {
        Map<String, Entry> held = new LinkedHashMap<>();
        entries.stream()
                .filter(Entry::isInForce)
                .forEach(e -> held.put(e.alert().key(), e));
        List<Entry> next = new ArrayList<>();
        for (Alert alert : Alerts.of(limits, figures, key -> band(held.get(key)))) {
            next.add(Optional.ofNullable(held.remove(alert.key()))
                    .map(e -> e.with(alert, now))
                    .orElseGet(() -> new Entry(alert, State.NEW, now)));
        }
        held.values().stream().filter(e -> isPending(figures, e)).forEach(next::add);
        Stream<Entry> clearing =
                held.values().stream().filter(e -> !isPending(figures, e)).map(e -> e.at(State.CLEARED, now));
        return of(next, Stream.concat(clearing, entries.stream().filter(e -> !e.isInForce())));
    }

    private static boolean isPending(Figures figures, Entry e) {
        return figures.pending().contains(e.alert().key());
    }

    private static Band band(@Nullable Entry held) {
        return held == null ? Band.CALM : held.alert().band();
    }

    private static AlertBook of(List<Entry> inForce, Stream<Entry> cleared) {
        Stream<Entry> latest =
                cleared.sorted(Comparator.comparing(Entry::since).reversed()).limit(MOST_CLEARED);
        return new AlertBook(
                Stream.concat(inForce.stream().sorted(ORDER), latest).toList());
    }

    public AlertBook acknowledged(String key, Instant now) {
        return replaced(e -> e.alert().key().equals(key), e -> e.at(State.ACKNOWLEDGED, now));
    }

    public AlertBook allAcknowledged(Instant now) {
        return replaced(_ -> true, e -> e.at(State.ACKNOWLEDGED, now));
    }

    /// Of the new ones.
    private AlertBook replaced(Predicate<Entry> which, UnaryOperator<Entry> by) {
        List<Entry> inForce = entries.stream()
                .filter(Entry::isInForce)
                .map(e -> e.state() == State.NEW && which.test(e) ? by.apply(e) : e)
                .toList();
        return of(inForce, entries.stream().filter(e -> !e.isInForce()));
    }

    /// Not acknowledged yet, the worst first.
    public List<Alert> unacknowledged() {
        return entries.stream()
                .filter(e -> e.state() == State.NEW)
                .map(Entry::alert)
                .toList();
    }

    /// New here and not there, or worse by a band.
    public List<Alert> raisedSince(AlertBook before) {
        return unacknowledged().stream()
                .filter(alert -> before.unacknowledged().stream()
                        .noneMatch(b -> b.key().equals(alert.key()) && b.band().compareTo(alert.band()) >= 0))
                .toList();
    }
}
