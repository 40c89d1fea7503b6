package plimsoll.app.http;

import java.io.IOException;

/// A reply that does not end where replies do.
@SuppressWarnings("serial")
final class ReplyTooLong extends IOException {
    /// @param limit bytes
    ReplyTooLong(int limit) {
        super("the reply is longer than " + (limit >> 20) + " MiB");
    }
}
