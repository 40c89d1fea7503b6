package plimsoll.views.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import plimsoll.model.ask.Grant;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.FetchedAccount;

/// A saved connection and what is known of its account.
///
/// @param held what is in the book; empty while it is not connected
/// @param arrived when that came, by our clock
/// @param failure why the last try came to nothing; empty when it did not
/// @param asking whether the exchange is being asked
/// @param now what its age is told by
record ConnectionRow(
        Connection connection,
        Optional<FetchedAccount> held,
        Instant arrived,
        String failure,
        boolean asking,
        Instant now) {
    private static final Messages TEXT = Messages.of("connect");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final Duration FRESH = Duration.ofMinutes(5);

    static ConnectionRow of(Connection connection, Instant now) {
        return new ConnectionRow(connection, Optional.empty(), Instant.EPOCH, "", false, now);
    }

    ConnectionRow at(Instant time) {
        return new ConnectionRow(connection, held, arrived, failure, asking, time);
    }

    ConnectionRow nowAsking() {
        return new ConnectionRow(connection, held, arrived, failure, true, now);
    }

    ConnectionRow with(FetchedAccount fetched, Instant time) {
        return new ConnectionRow(connection, Optional.of(fetched), time, "", false, time);
    }

    ConnectionRow failed(String why, Instant time) {
        return new ConnectionRow(connection, held, arrived, why, false, time);
    }

    ConnectionRow every(int minutes) {
        return new ConnectionRow(connection.every(minutes), held, arrived, failure, asking, now);
    }

    Duration age() {
        return Duration.between(arrived, now);
    }

    /// Older than anyone would expect who chose its interval.
    boolean isStale() {
        Duration expected = Duration.ofMinutes(2L * connection.minutes());
        return held.isPresent() && age().compareTo(expected.compareTo(FRESH) > 0 ? expected : FRESH) > 0;
    }

    String title() {
        return TEXT.text(
                "row",
                connection.label(),
                TEXT.text("venue." + connection.venue()),
                TEXT.text("host." + connection.host()));
    }

    String words() {
        String state = held.map(this::shown).orElse(TEXT.text("notConnected"));
        String doing = asking ? TEXT.text("askingNow", state) : state;
        return failure.isEmpty() ? doing : TEXT.text("rowFailed", doing, failure);
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
