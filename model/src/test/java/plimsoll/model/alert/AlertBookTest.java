package plimsoll.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.model.alert.AlertBook.Entry;
import plimsoll.model.alert.AlertBook.State;

final class AlertBookTest {
    private static final Instant T0 = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final Instant T2 = T0.plusSeconds(120);
    private static final Instant T3 = T0.plusSeconds(180);
    private static final String KEY = "RATIO/main, cross, BTC";

    private static Observation ratio(String subject, double value) {
        return new Observation(LimitKey.of(Watched.RATIO), subject, value, "");
    }

    private static Figures figures(Observation... all) {
        return new Figures(List.of(all), Set.of());
    }

    private static Figures ratio(double value) {
        return figures(ratio("main, cross, BTC", value));
    }

    private static AlertBook book(double value) {
        return AlertBook.EMPTY.after(Limits.DEFAULT, ratio(value), T0);
    }

    private static AlertBook then(AlertBook book, double value, Instant now) {
        return book.after(Limits.DEFAULT, ratio(value), now);
    }

    private static Entry only(AlertBook book) {
        assertThat(book.entries()).hasSize(1);
        return book.entries().getFirst();
    }

    @Test
    void nothingIsSaidWithinTheLimits() {
        assertThat(book(0.3).entries()).isEmpty();
    }

    @Test
    void aLimitReachedIsNewUntilItIsAcknowledged() {
        AlertBook first = book(0.6);
        assertThat(only(first).state()).isEqualTo(State.NEW);
        assertThat(first.raisedSince(AlertBook.EMPTY)).hasSize(1);
        AlertBook second = then(first, 0.65, T1);
        assertThat(only(second).state()).isEqualTo(State.NEW);
        assertThat(only(second).since()).isEqualTo(T0);
        assertThat(only(second).alert().of().value()).isEqualTo(0.65);
        assertThat(second.raisedSince(first)).isEmpty();
        AlertBook acknowledged = second.acknowledged(KEY, T2);
        assertThat(only(acknowledged).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(acknowledged.unacknowledged()).isEmpty();
    }

    @Test
    void acknowledgedItIsSilentInItsBandAndBelow() {
        AlertBook acknowledged = book(0.6).acknowledged(KEY, T1);
        AlertBook worse = then(acknowledged, 0.79, T2);
        assertThat(only(worse).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(worse.raisedSince(acknowledged)).isEmpty();
        AlertBook danger = book(0.9).acknowledged(KEY, T1);
        AlertBook milder = then(danger, 0.6, T2);
        assertThat(only(milder).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(only(milder).alert().band()).isEqualTo(Band.WATCH);
    }

    @Test
    void aBandWorseItSpeaksAgain() {
        AlertBook acknowledged = book(0.6).acknowledged(KEY, T1);
        AlertBook danger = then(acknowledged, 0.8, T2);
        assertThat(only(danger).state()).isEqualTo(State.NEW);
        assertThat(only(danger).alert().band()).isEqualTo(Band.DANGER);
        assertThat(only(danger).since()).isEqualTo(T2);
        assertThat(danger.raisedSince(acknowledged)).hasSize(1);
        AlertBook watch = book(0.6);
        assertThat(then(watch, 0.85, T1).raisedSince(watch)).hasSize(1);
    }

    @Test
    void whatHoversAtTheLimitIsOneAlert() {
        AlertBook book = book(0.8);
        for (double value : new double[] {0.79, 0.8, 0.77, 0.81, 0.761}) {
            AlertBook next = then(book, value, T1);
            assertThat(next.raisedSince(book)).as("%s", value).isEmpty();
            assertThat(only(next).alert().band()).as("%s", value).isEqualTo(Band.DANGER);
            book = next;
        }
    }

    @Test
    void clearedItIsKeptAsHistoryAndComesBackAsNew() {
        AlertBook cleared = then(book(0.6).acknowledged(KEY, T1), 0.3, T2);
        assertThat(only(cleared).state()).isEqualTo(State.CLEARED);
        assertThat(only(cleared).since()).isEqualTo(T2);
        AlertBook back = then(cleared, 0.6, T3);
        assertThat(back.entries()).extracting(Entry::state).containsExactly(State.NEW, State.CLEARED);
        assertThat(back.raisedSince(cleared)).hasSize(1);
        assertThat(back.acknowledged(KEY, T3).entries())
                .extracting(Entry::state)
                .containsExactly(State.ACKNOWLEDGED, State.CLEARED);
    }

    @Test
    void aFigureStillBeingComputedKeepsItsAlert() {
        AlertBook acknowledged = book(0.6).acknowledged(KEY, T1);
        AlertBook pending = acknowledged.after(Limits.DEFAULT, new Figures(List.of(), Set.of(KEY)), T2);
        assertThat(pending).isEqualTo(acknowledged);
        assertThat(only(acknowledged.after(Limits.DEFAULT, Figures.NOTHING, T2)).state())
                .isEqualTo(State.CLEARED);
    }

    @Test
    void theWorstComesFirstAndNewBeforeAcknowledged() {
        Figures figures = figures(ratio("a", 0.55), ratio("b", 0.95), ratio("c", Double.NaN), ratio("d", 0.6));
        AlertBook book = AlertBook.EMPTY.after(Limits.DEFAULT, figures, T0);
        assertThat(subjects(book)).containsExactly("b", "d", "a", "c");
        assertThat(subjects(book.acknowledged("RATIO/b", T1))).containsExactly("d", "a", "c", "b");
        assertThat(book.allAcknowledged(T1).unacknowledged()).isEmpty();
    }

    private static List<String> subjects(AlertBook book) {
        return book.entries().stream().map(e -> e.alert().of().subject()).toList();
    }

    @Test
    void otherLimitsHoldAtOnce() {
        Limits strict = Limits.DEFAULT.with(LimitKey.of(Watched.RATIO), new Bands(0.1, 0.2));
        AlertBook book = book(0.3).after(strict, ratio(0.3), T1);
        assertThat(only(book).alert().band()).isEqualTo(Band.DANGER);
        assertThat(only(book).alert().words()).isEqualTo("Margin ratio of main, cross, BTC is 30.00 %, limit 20 %");
    }

    @Test
    void historyIsBounded() {
        AlertBook book = AlertBook.EMPTY;
        for (int i = 0; i < 60; i++) {
            book = then(then(book, 0.6, T0.plusSeconds(i)), 0.1, T0.plusSeconds(i));
        }
        assertThat(book.entries()).hasSize(50);
        assertThat(book.entries().getFirst().since()).isEqualTo(T0.plusSeconds(59));
    }
}
