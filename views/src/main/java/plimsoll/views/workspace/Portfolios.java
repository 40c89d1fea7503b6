package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.Path;

/// Where portfolios come from and go to. Called off the UI thread.
public interface Portfolios {
    OpenedFile read(Path place) throws IOException;

    /// Replaces the file at once or not at all.
    void write(Path place, String text) throws IOException;
}
