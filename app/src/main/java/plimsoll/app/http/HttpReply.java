package plimsoll.app.http;

import java.time.Duration;
import java.util.Optional;

/// What came back.
///
/// @param retryAfter how long the venue asks to wait
/// @param location where a redirect leads; empty for others
record HttpReply(int status, String body, Optional<Duration> retryAfter, String location) {
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    boolean isRedirect() {
        return status >= FIRST_REDIRECT && status < FIRST_ERROR;
    }

    /// Shows no text of the venue: it may hold a token.
    @Override
    public String toString() {
        return "HttpReply[" + status + "]";
    }
}
