package plimsoll.views.workspace;

import java.io.IOException;
import java.util.Optional;
import plimsoll.model.ask.Grant;

/// An account cannot be shown, or its key not be kept. The message says why and what to do, without any secret.
@SuppressWarnings("serial")
public final class ConnectFailed extends IOException {
    private final transient Optional<Grant> grant;

    public ConnectFailed(String message) {
        this(message, Optional.empty());
    }

    /// @param grant what the key can do, when that is why
    public ConnectFailed(String message, Optional<Grant> grant) {
        super(message);
        this.grant = grant;
    }

    public Optional<Grant> grant() {
        return grant;
    }
}
