package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

    /// Why something failed, in words.
    static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            case IOException io when io.getMessage() != null -> io.getMessage();
            default -> e.toString();
        };
    }
}
