package plimsoll.views.connect;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.ask.Grant.Right;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Preferences;

/// Connections kept between sessions, without their keys: one a line, its parts by spaces.
final class SavedConnections {
    private static final String KEY = "connections";
    /// Those without an address of their own have one less.
    private static final int PARTS = 7;

    private final Preferences preferences;

    SavedConnections(Preferences preferences) {
        this.preferences = preferences;
    }

    /// What cannot be read is left out.
    List<Connection> all() {
        return preferences.get(KEY).stream()
                .flatMap(String::lines)
                .flatMap(line -> parse(line).stream())
                .toList();
    }

    void put(List<Connection> connections) {
        preferences.put(KEY, connections.stream().map(SavedConnections::text).collect(Collectors.joining("\n")));
    }

    private static String text(Connection c) {
        String accepted = c.accepted().stream().sorted().map(Right::name).collect(Collectors.joining(","));
        return Stream.of(c.label(), c.venue(), c.host(), c.address(), String.valueOf(c.minutes()), accepted, c.base())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
    }

    private static Optional<Connection> parse(String line) {
        try {
            List<String> parts = Stream.of(line.split(" ", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == PARTS || parts.size() == PARTS - 1 ? Optional.of(of(parts)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Connection of(List<String> parts) {
        Set<Right> accepted = Stream.of(parts.get(5).split(","))
                .filter(name -> !name.isEmpty())
                .map(Right::valueOf)
                .collect(Collectors.toSet());
        return new Connection(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.size() == PARTS ? parts.get(6) : "",
                Integer.parseInt(parts.get(4)),
                accepted);
    }
}
