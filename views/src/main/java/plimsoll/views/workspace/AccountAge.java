package plimsoll.views.workspace;

import java.time.Duration;
import plimsoll.views.control.Messages;

/// How old the figures of an account are that an exchange told.
///
/// @param isStale older than anyone would expect who chose when they are asked for again
public record AccountAge(Duration age, boolean isStale) {
    private static final Messages TEXT = Messages.of("workspace");

    /// To the minute.
    public String words() {
        return isStale ? TEXT.text("staleMinutesOld", age.toMinutes()) : TEXT.text("minutesOld", age.toMinutes());
    }
}
