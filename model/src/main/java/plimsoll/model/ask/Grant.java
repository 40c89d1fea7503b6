package plimsoll.model.ask;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the venue says a key may do.
///
/// @param said the venue's own words
public record Grant(Set<Right> rights, String said) {
    /// In the order of how much harm it can do.
    public enum Right {
        READ,
        TRADE,
        /// Moves funds between the customer's own accounts.
        TRANSFER,
        WITHDRAW
    }

    public Grant {
        rights = rights.isEmpty() ? Set.of() : Set.copyOf(rights);
    }

    public boolean isReadOnly() {
        return harmful().isEmpty();
    }

    /// Everything but reading.
    public Set<Right> harmful() {
        Set<Right> harmful = EnumSet.noneOf(Right.class);
        rights.stream().filter(r -> r != Right.READ).forEach(harmful::add);
        return harmful;
    }

    /// `trade and withdraw`
    public String harm() {
        return harmful().stream().map(r -> r.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" and "));
    }
}
