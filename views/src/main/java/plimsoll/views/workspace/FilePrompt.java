package plimsoll.views.workspace;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the trader for a file; empty when the question is dismissed.
public interface FilePrompt {
    Optional<Path> toOpen();

    Optional<Path> toSave(String suggestedName);
}
