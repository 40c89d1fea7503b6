package plimsoll.model.ask;

/// What a venue refused, in its own code and in words.
///
/// @param code the venue's, as it wrote it
/// @param meaning one sentence without a full stop
/// @param advice what to do about it; empty when nothing is known
public record ApiError(Kind kind, String code, String meaning, String advice) {
    /// What follows for the one who asked.
    public enum Kind {
        /// Asked too often: wait and ask again.
        TOO_OFTEN,
        /// The venue's own trouble: ask again.
        UNAVAILABLE,
        /// The clocks differ.
        CLOCK,
        /// The key is not known, was deleted or is for another environment.
        KEY,
        /// The secret or passphrase does not belong to the key.
        SIGNATURE,
        /// The key is known but may not ask this.
        PERMISSION,
        /// The key is bound to other addresses.
        ADDRESS,
        /// There is no such account, or it has no such product.
        NO_ACCOUNT,
        OTHER
    }

    public boolean mayPass() {
        return kind == Kind.TOO_OFTEN || kind == Kind.UNAVAILABLE;
    }

    /// Whether no other request with this key will do better.
    public boolean endsTheFetch() {
        return kind == Kind.CLOCK || kind == Kind.KEY || kind == Kind.SIGNATURE || kind == Kind.ADDRESS;
    }

    /// The meaning, the venue's code, and what to do.
    public String sentence() {
        String said = code.isEmpty() ? meaning : meaning + " (" + code + ")";
        return advice.isEmpty() ? said : said + "; " + advice;
    }
}
