package plimsoll.app.http;

import java.util.Optional;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Grant;

/// Nothing of the account can be shown. The message says why and what to do, and never holds a secret.
@SuppressWarnings("serial")
public final class FetchFailed extends Exception {
    private final transient Optional<ApiError> error;
    private final transient Optional<Grant> grant;

    private FetchFailed(String message, Optional<ApiError> error, Optional<Grant> grant) {
        super(message);
        this.error = error;
        this.grant = grant;
    }

    FetchFailed(String message) {
        this(message, Optional.empty(), Optional.empty());
    }

    static FetchFailed refused(String message, ApiError error) {
        return new FetchFailed(message, Optional.of(error), Optional.empty());
    }

    static FetchFailed tooMuch(String message, Grant grant) {
        return new FetchFailed(message, Optional.empty(), Optional.of(grant));
    }

    /// What the venue refused, when it was the venue.
    public Optional<ApiError> error() {
        return error;
    }

    /// What the key can do, when that is why.
    public Optional<Grant> grant() {
        return grant;
    }
}
