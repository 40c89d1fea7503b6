package plimsoll.views.workspace;

import java.util.List;
import java.util.Optional;

/// Books side by side.
///
/// @param books the book of the file first
/// @param lines empty where no price moves them
public record ComparedBooks(List<Compared> books, Optional<ProfitLines> lines) {
    public ComparedBooks {
        books = List.copyOf(books);
    }
}
