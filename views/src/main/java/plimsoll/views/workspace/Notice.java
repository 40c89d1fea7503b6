package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import plimsoll.views.control.Messages;

/// One sentence across the top of the window.
///
/// @param retry what "Try again" does; empty when trying again makes no sense
public record Notice(String text, boolean isError, Optional<Runnable> retry) {
    private static final Messages TEXT = Messages.of("workspace");

    static Notice done(String text) {
        return new Notice(text, false, Optional.empty());
    }

    static Notice error(String text) {
        return new Notice(text, true, Optional.empty());
    }

    static Notice error(String text, Runnable retry) {
        return new Notice(text, true, Optional.of(retry));
    }

    static Notice internal(RuntimeException e) {
        return error(TEXT.text("internalError", reason(e)));
    }

    /// Why something failed, in words.
    static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> TEXT.text("thereIsNoSuch");
            case AccessDeniedException _ -> TEXT.text("accessIsDenied");
            case IOException io when io.getMessage() != null -> io.getMessage();
            default -> e.toString();
        };
    }
}
