package plimsoll.model.whatif;

import java.util.Map;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.InstrumentId;

/// Edits of instruments that got other names, as when an account of another venue that lists the same names comes into
/// the book or leaves it.
public final class Renaming {
    private Renaming() {}

    /// @param names new ones by old ones; what is not among them keeps its name
    public static UnaryOperator<Edit> of(Map<InstrumentId, InstrumentId> names) {
        return edit -> renamed(edit, id -> names.getOrDefault(id, id));
    }

    private static Edit renamed(Edit edit, UnaryOperator<InstrumentId> names) {
        return switch (edit) {
            case Edit.Roll e -> new Edit.Roll(e.key(), names.apply(e.to()));
            case Edit.Trade e ->
                new Edit.Trade(e.account(), names.apply(e.instrument()), e.side(), e.quantity(), e.price(), e.mode());
            case Edit.SetMark e -> new Edit.SetMark(names.apply(e.instrument()), e.price());
            case Edit.SetVolatility e -> new Edit.SetVolatility(names.apply(e.instrument()), e.volatility());
            default -> edit;
        };
    }
}
