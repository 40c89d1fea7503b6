package plimsoll.views.workspace;

import java.io.IOException;

/// A portfolio packed with the program.
///
/// @param name of its file
/// @param about what it is, in one line
/// @param shows what to look at in it
public record Example(String name, String about, String shows, Source source) {
    /// Called off the UI thread.
    public interface Source {
        OpenedFile read() throws IOException;
    }
}
