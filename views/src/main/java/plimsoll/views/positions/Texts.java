package plimsoll.views.positions;

import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.positions.PositionRow.Standing;

/// Columns of words.
final class Texts {
    private static final Messages TEXT = Messages.of("positions");

    private Texts() {}

    static Figure instrument(PositionRow row) {
        String name = row.position().instrument().name();
        return switch (row.standing()) {
            case HELD -> Figure.text(name);
            case ADDED -> Figure.text(TEXT.text("new", name)).toned(Tone.EDITED).noted(TEXT.text("notInTheFile"));
            case EXCLUDED ->
                Figure.text(TEXT.text("excluded", name)).toned(Tone.MUTED).noted(TEXT.text("inTheBookAnd"));
            case CLOSED ->
                Figure.text(TEXT.text("closed2", name)).toned(Tone.MUTED).noted(TEXT.text("theFileHoldsIt"));
        };
    }

    static Figure account(PositionRow row) {
        return Figure.text(row.key().account().name());
    }

    static Figure venue(PositionRow row) {
        return Figure.text(row.figures().venue());
    }

    static Figure underlying(PositionRow row) {
        return Figure.text(row.leg().map(leg -> leg.underlying().name()).orElse("–"));
    }

    static Figure side(PositionRow row) {
        Position p = row.position();
        if (row.standing() == Standing.CLOSED) {
            return Figure.text(TEXT.text("closed3")).toned(Tone.MUTED);
        }
        String direction = p.quantity() < 0 ? TEXT.text("short") : TEXT.text("long");
        String leg = p.side() == Side.NET ? "" : TEXT.text("leg");
        return Figure.text(p.isIsolated() ? TEXT.text("isolated", direction, leg) : TEXT.text("cross", direction, leg));
    }

    static Figure mode(PositionRow row) {
        return Figure.text(row.position().isIsolated() ? TEXT.text("isolated2") : TEXT.text("cross2"));
    }

    static Figure tag(PositionRow row) {
        return Figure.text(row.tag());
    }
}
