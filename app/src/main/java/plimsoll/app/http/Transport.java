package plimsoll.app.http;

import java.net.URI;
import java.util.Optional;
import plimsoll.model.ask.BaseAddress;

/// Which addresses questions, and keys with them, may go to.
final class Transport {
    private Transport() {}

    /// Why nothing is sent there; empty when it may be.
    static Optional<String> objection(URI base) {
        return BaseAddress.objection(base);
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
