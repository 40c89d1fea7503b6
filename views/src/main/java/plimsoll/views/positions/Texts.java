package plimsoll.views.positions;

import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.positions.PositionRow.Standing;

/// Columns of words.
final class Texts {
    private Texts() {}

    static Figure instrument(PositionRow row) {
        String name = row.position().instrument().name();
        return switch (row.standing()) {
            case HELD -> Figure.text(name);
            case ADDED -> Figure.text(name + " · new").toned(Tone.EDITED).noted("not in the file");
            case EXCLUDED ->
                Figure.text(name + " · excluded").toned(Tone.MUTED).noted("in the book, and does not count");
            case CLOSED -> Figure.text(name + " · closed").toned(Tone.MUTED).noted("the file holds it");
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
            return Figure.text("Closed").toned(Tone.MUTED);
        }
        String direction = p.quantity() < 0 ? "Short" : "Long";
        String leg = p.side() == Side.NET ? "" : " leg";
        return Figure.text(direction + leg + (p.isIsolated() ? " · isolated" : " · cross"));
    }

    static Figure mode(PositionRow row) {
        return Figure.text(row.position().isIsolated() ? "isolated" : "cross");
    }

    static Figure tag(PositionRow row) {
        return Figure.text(row.tag());
    }
}
