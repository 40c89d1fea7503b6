package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Where portfolios come from and go to. Called off the UI thread.
public interface Portfolios {
    OpenedFile read(Path place) throws IOException;

    /// A file as it is, whatever it holds.
    default byte[] content(Path place) throws IOException {
        throw new NoSuchFileException(place.toString());
    }

    /// Replaces the file at once or not at all.
    void write(Path place, byte[] content) throws IOException;

    /// Likewise, in UTF-8.
    default void write(Path place, String text) throws IOException {
        write(place, text.getBytes(StandardCharsets.UTF_8));
    }
}
