package plimsoll.views.positions;

import java.util.Optional;
import plimsoll.model.portfolio.Position;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;

/// Which edits are of a position.
public final class EditsOf {
    private EditsOf() {}

    /// Also trades of its instrument and leg, in its margin mode; of a position that is no more, those it was called
    /// after.
    public static boolean isOf(Edit edit, PositionKey key, Optional<Situation> now) {
        return switch (edit) {
            case Edit.OfPosition e -> e.key().equals(key);
            case Edit.Trade t -> t.account().equals(key.account()) && isOf(t, key, now);
            case Edit.ChangeBalance _, Edit.OfMarket _ -> false;
        };
    }

    private static boolean isOf(Edit.Trade trade, PositionKey key, Optional<Situation> now) {
        return now.flatMap(s -> s.position(key))
                .map(p -> isOf(trade, p))
                .orElseGet(() ->
                        key.position().name().startsWith(trade.instrument().name()));
    }

    private static boolean isOf(Edit.Trade trade, Position position) {
        return trade.instrument().equals(position.instrument()) && trade.side() == position.side();
    }
}
