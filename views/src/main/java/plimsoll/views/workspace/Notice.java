package plimsoll.views.workspace;

import java.util.Optional;

/// One sentence across the top of the window.
///
/// @param retry what "Try again" does; empty when trying again makes no sense
public record Notice(String text, boolean isError, Optional<Runnable> retry) {
    static Notice done(String text) {
        return new Notice(text, false, Optional.empty());
    }

    static Notice error(String text) {
        return new Notice(text, true, Optional.empty());
    }

    static Notice error(String text, Runnable retry) {
        return new Notice(text, true, Optional.of(retry));
    }
}
