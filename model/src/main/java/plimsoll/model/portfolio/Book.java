package plimsoll.model.portfolio;

import java.util.List;

/// All accounts of a file.
public record Book(List<Account> accounts) {
    public Book {
        accounts = List.copyOf(accounts);
    }
}
