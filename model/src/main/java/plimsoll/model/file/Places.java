package plimsoll.model.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;

/// Where the file says each account and position.
final class Places {
    private final Map<AccountId, Json.Obj> accounts = new HashMap<>();
    private final Map<Key, Json.Obj> positions = new HashMap<>();

    private record Key(AccountId account, PositionId position) {}

    /// False when there is one of that name already.
    boolean add(AccountId id, Json.Obj node) {
        return accounts.putIfAbsent(id, node) == null;
    }

    boolean add(AccountId account, PositionId position, Json.Obj node) {
        return positions.putIfAbsent(new Key(account, position), node) == null;
    }

    Optional<Json.Obj> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Json.Obj> position(AccountId account, PositionId position) {
        return Optional.ofNullable(positions.get(new Key(account, position)));
    }
}
