package plimsoll.model.ask;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses questions, and keys with them, may go to.
public final class BaseAddress {
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]");
    private static final String EXPECTED =
            "an address is expected such as https://host or http://127.0.0.1:8080, without name, password and query";

    private BaseAddress() {}

    /// Why nothing is sent there; empty when it may be.
    public static Optional<String> objection(String typed) {
        try {
            return objection(URI.create(typed));
        } catch (IllegalArgumentException _) {
            return Optional.of(EXPECTED);
        }
    }

    /// Why nothing is sent there; empty when it may be.
    public static Optional<String> objection(URI base) {
        String scheme = Optional.ofNullable(base.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(base.getHost()).orElse("");
        if (host.isEmpty() || base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
            return Optional.of(EXPECTED);
        }
        if (scheme.equals("https") || (scheme.equals("http") && OWN_MACHINE.contains(host))) {
            return Optional.empty();
        }
        return Optional.of("only https is used, and plain http to 127.0.0.1 and [::1]");
    }
}
