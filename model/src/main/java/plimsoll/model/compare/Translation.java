package plimsoll.model.compare;

import java.util.List;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Position;

/// A position and what stands for it at another venue, entered at its mark: of equal dollar delta, an
/// option of equal amount.
///
/// @param original as held
/// @param position as if held there, cross
/// @param quote of the instrument there
/// @param changes in this order: payoff, settlement, synthetic; none where the instrument is the same
public record Translation(
        Position original,
        Instrument from,
        Position position,
        Instrument instrument,
        Quote quote,
        List<Change> changes) {
    public enum Change {
        /// Linear became inverse, or the other way round.
        PAYOFF,
        /// Another asset pays the profit.
        SETTLEMENT,
        /// Neither the market nor the venue's files list it.
        SYNTHETIC
    }

    public Translation {
        changes = List.copyOf(changes);
    }

    public boolean isSynthetic() {
        return changes.contains(Change.SYNTHETIC);
    }
}
