package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;
import plimsoll.views.positions.PositionRow.Standing;

/// The rows of one account in the order of the book, then what was closed.
final class AccountRows {
    private final AccountId id;
    private final AccountFigures figures;
    private final Optional<AccountFigures> actual;
    private final Situation situation;
    private final Map<PositionId, Position> before = new LinkedHashMap<>();

    /// @param situation as edited
    /// @param original the account of the file; empty when the file has none of this name
    AccountRows(
            AccountFigures figures, Optional<AccountFigures> actual, Situation situation, Optional<Account> original) {
        this.id = figures.account();
        this.figures = figures;
        this.actual = actual;
        this.situation = situation;
        original.ifPresent(a -> a.positions().forEach(p -> before.put(p.id(), p)));
    }

    List<PositionRow> rows() {
        List<PositionRow> rows = new ArrayList<>();
        Set<PositionId> held = new HashSet<>();
        for (Position position : situation.account(id).map(Account::positions).orElse(List.of())) {
            held.add(position.id());
            row(position).ifPresent(rows::add);
        }
        for (Position position : before.values()) {
            if (!held.contains(position.id())) {
                rows.add(row(position.withQuantity(0), Standing.CLOSED));
            }
        }
        return rows;
    }

    /// Empty for a position that the newest figures do not know yet.
    private Optional<PositionRow> row(Position position) {
        if (situation.excluded().contains(key(position))) {
            return Optional.of(row(position, Standing.EXCLUDED));
        }
        Standing standing = before.containsKey(position.id()) ? Standing.HELD : Standing.ADDED;
        return figures.position(position.id()).map(p -> row(p, standing));
    }

    private PositionKey key(Position position) {
        return new PositionKey(id, position.id());
    }

    private PositionRow row(Position position, Standing standing) {
        boolean counts = standing == Standing.HELD || standing == Standing.ADDED;
        return new PositionRow(
                key(position),
                position,
                counts ? figures.leg(position.id()) : Optional.empty(),
                Optional.ofNullable(before.get(position.id())),
                standing,
                situation.tags().getOrDefault(key(position), ""),
                figures,
                actual);
    }
}
