package plimsoll.model.portfolio;

import java.util.List;

/// All accounts of a file.
public record Book(List<Account> accounts) {
    public Book {
        accounts = List.copyOf(accounts);
    }

    /// The book with the edits applied in order.
    public Book edited(List<Edit> edits) {
        Book book = this;
        for (Edit edit : edits) {
            book = book.edited(edit);
        }
        return book;
    }

    private Book edited(Edit edit) {
        return new Book(accounts.stream()
                .map(a -> a.id().equals(edit.account()) ? edit.apply(a) : a)
                .toList());
    }
}
