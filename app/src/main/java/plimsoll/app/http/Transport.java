package plimsoll.app.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses questions, and keys with them, may go to.
final class Transport {
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]");

    private Transport() {}

    /// Why nothing is sent there; empty when it may be.
    static Optional<String> objection(URI base) {
        String scheme = Optional.ofNullable(base.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(base.getHost()).orElse("");
        if (host.isEmpty() || base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
            return Optional.of(
                    "an address is expected such as https://host or http://127.0.0.1:8080, without name, password and query");
        }
        if (scheme.equals("https") || (scheme.equals("http") && OWN_MACHINE.contains(host))) {
            return Optional.empty();
        }
        return Optional.of("only https is used, and plain http to 127.0.0.1 and [::1]");
    }

    /// The address of a target below a base, which may have a path of its own.
    static URI at(URI base, String target) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + target);
    }

    /// For messages; empty when there is none.
    static String hostOf(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost()).orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
