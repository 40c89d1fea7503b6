package plimsoll.app.secret;

import java.io.IOException;

/// A secret cannot be read or kept. The message says why and what to do, and never holds a secret.
@SuppressWarnings("serial")
public final class SecretsFailed extends IOException {
    public enum Reason {
        /// Nobody gave the passphrase yet.
        LOCKED,
        WRONG_PASSPHRASE,
        DAMAGED,
        /// The system's key store does not answer, or the disk.
        UNAVAILABLE
    }

    private final Reason reason;

    SecretsFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
