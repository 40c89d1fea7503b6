package plimsoll.views.positions;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;

/// One position, from which each column takes its figure when it is looked at.
///
/// @param position as edited; of quantity 0 when it is closed
/// @param leg its value; empty when it cannot be valued or does not count
/// @param before as in the file; empty when it is new
/// @param tag the trader's own words
/// @param actual figures of the file without edits; empty while there are none
public record PositionRow(
        PositionKey key,
        Position position,
        Optional<Leg> leg,
        Optional<Position> before,
        Standing standing,
        String tag,
        AccountFigures figures,
        Optional<AccountFigures> actual)
        implements LineContent {
    /// Whether a position is part of the book that is computed.
    enum Standing {
        HELD,
        ADDED,
        EXCLUDED,
        CLOSED
    }

    @Override
    public Figure figure(PositionColumn column) {
        return column.of(this);
    }

    Optional<Instrument> instrument() {
        return leg.or(this::actualLeg).map(Leg::instrument);
    }

    /// Of the file without edits.
    Optional<Leg> actualLeg() {
        return actual.flatMap(a -> a.leg(key.position()));
    }

    boolean counts() {
        return standing == Standing.HELD || standing == Standing.ADDED;
    }

    /// Of all money columns.
    Asset currency() {
        return figures.currency();
    }
}
