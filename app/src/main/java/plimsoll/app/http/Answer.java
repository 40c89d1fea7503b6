package plimsoll.app.http;

import java.time.Duration;
import java.util.Optional;
import plimsoll.model.ask.ApiError;

/// A reply, or what is wrong with it.
///
/// @param text JSON; empty with an error
/// @param retryAfter how long the venue asks to wait
record Answer(String text, Optional<ApiError> error, Optional<Duration> retryAfter) {
    static Answer of(String text) {
        return new Answer(text, Optional.empty(), Optional.empty());
    }

    static Answer of(ApiError error, Optional<Duration> retryAfter) {
        return new Answer("", Optional.of(error), retryAfter);
    }

    boolean mayPass() {
        return error.filter(ApiError::mayPass).isPresent();
    }

    @Override
    public String toString() {
        return "Answer[" + error.map(ApiError::code).orElse("ok") + "]";
    }
}
