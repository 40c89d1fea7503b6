package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;

/// Which liquidation prices to look for.
public enum Searches {
    ALL,
    UNDERLYING,
    INSTRUMENT,
    NONE;

    List<Liquidation> of(PoolDraft pool, Moves moves) {
        if (this == NONE) {
            return List.of();
        }
        LiquidationSearch search = new LiquidationSearch(pool, moves);
        List<Liquidation> found = new ArrayList<>();
        if (this != INSTRUMENT) {
            found.addAll(search.byUnderlying());
        }
        if (this != UNDERLYING) {
            found.addAll(search.byInstrument());
        }
        return found;
    }
}
