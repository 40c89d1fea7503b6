package plimsoll.views.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.ask.Grant;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.FetchedAccount;

/// A saved connection and what is known of its account.
///
/// @param held what is in the book; empty while it is not connected
/// @param arrived when that came, by our clock
/// @param failure why the last try came to nothing; empty when it did not
/// @param failures tries in a row that came to nothing
/// @param tried when the last of them did
/// @param asking whether the exchange is being asked
/// @param now what its age is told by
record ConnectionRow(
        Connection connection,
        Optional<FetchedAccount> held,
        Instant arrived,
        String failure,
        int failures,
        Instant tried,
        boolean asking,
        Instant now) {
    private static final Messages TEXT = Messages.of("connect");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofSeconds(5);

    static ConnectionRow of(Connection connection, Instant now) {
        return new ConnectionRow(connection, Optional.empty(), Instant.EPOCH, "", 0, Instant.EPOCH, false, now);
    }

    ConnectionRow at(Instant time) {
        return new ConnectionRow(connection, held, arrived, failure, failures, tried, asking, time);
    }

    ConnectionRow nowAsking() {
        return new ConnectionRow(connection, held, arrived, failure, failures, tried, true, now);
    }

    ConnectionRow with(FetchedAccount fetched, Instant time) {
        return new ConnectionRow(connection, Optional.of(fetched), time, "", 0, time, false, time);
    }

    ConnectionRow failed(String why, Instant time) {
        return new ConnectionRow(connection, held, arrived, why, failures + 1, time, false, time);
    }

    ConnectionRow every(int minutes) {
        return new ConnectionRow(connection.every(minutes), held, arrived, failure, failures, tried, asking, now);
    }

    Duration age() {
        return Duration.between(arrived, now);
    }

    /// When it is asked by itself; empty when it is not. After a try that came to nothing the interval counts from that
    /// and doubles with every further one, up to an hour.
    Optional<Instant> next() {
        if (held.isEmpty() || connection.minutes() == 0) {
            return Optional.empty();
        }
        Duration interval = Duration.ofMinutes(connection.minutes());
        if (failures == 0) {
            return Optional.of(arrived.plus(interval));
        }
        Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
        Duration doubled = interval.multipliedBy(1L << Math.min(failures - 1, 10));
        return Optional.of(tried.plus(doubled.compareTo(longest) > 0 ? longest : doubled));
    }

    /// The clock is looked at now and then, so a little early is in time.
    boolean isDue() {
        return !asking && next().filter(at -> !at.isAfter(now.plus(EARLY))).isPresent();
    }

    /// Older than anyone would expect who chose its interval.
    boolean isStale() {
        Duration expected = Duration.ofMinutes(2L * connection.minutes());
        return held.isPresent() && age().compareTo(expected.compareTo(FRESH) > 0 ? expected : FRESH) > 0;
    }

    /// Of each of its accounts.
    Map<AccountId, AccountAge> ages() {
        Map<AccountId, AccountAge> ages = new HashMap<>();
        held.ifPresent(fetched -> fetched.file()
                .portfolio()
                .book()
                .accounts()
                .forEach(account -> ages.put(account.id(), new AccountAge(age(), isStale()))));
        return ages;
    }

    String title() {
        String venue = TEXT.text("venue." + connection.venue());
        String host = TEXT.text("host." + connection.host());
        return connection.base().isEmpty()
                ? TEXT.text("row", connection.label(), venue, host)
                : TEXT.text("rowAt", connection.label(), venue, host, connection.base());
    }

    String words() {
        String state = held.map(this::shown).orElse(TEXT.text("notConnected"));
        String doing = asking ? TEXT.text("askingNow", state) : state;
        if (failure.isEmpty()) {
            return doing;
        }
        String failed = TEXT.text("rowFailed", doing, failure);
        return next().map(at -> TEXT.text("nextTry", failed, TIME.format(at))).orElse(failed);
    }

    private String shown(FetchedAccount account) {
        String may = account.grant().map(Grant::isReadOnly).orElse(true)
                ? ""
                : TEXT.text("mayMore", account.grant().map(Grant::harm).orElse(""));
        int positions = account.positions();
        String time = TIME.format(arrived);
        long minutes = age().toMinutes();
        return isStale()
                ? TEXT.text("shownStale", positions, time, minutes, may)
                : TEXT.text("shown", positions, time, minutes, may);
    }

    String heldSince() {
        return TIME.format(arrived);
    }
}
