package plimsoll.views.positions;

import java.util.List;
import plimsoll.views.control.Messages;

/// How the rows are grouped.
public enum Grouping {
    NONE,
    ACCOUNT,
    UNDERLYING,
    EXPIRY,
    VENUE;

    private static final Messages TEXT = Messages.of("positions");

    /// @param order groups come in the order of it
    record Group(String order, String label) {
        static Group of(String name) {
            return new Group(name, name);
        }
    }

    private static final Group UNRESOLVED = new Group("\uffff", TEXT.text("notValued"));
    private static final Group PERPETUAL = new Group("", TEXT.text("perpetual"));

    /// The outermost first.
    List<Group> path(PositionRow row) {
        return switch (this) {
            case NONE -> List.of();
            case ACCOUNT -> List.of(Group.of(row.key().account().name()));
            case UNDERLYING -> List.of(underlying(row));
            case EXPIRY -> List.of(underlying(row), expiry(row));
            case VENUE -> List.of(Group.of(row.figures().venue()));
        };
    }

    private static Group underlying(PositionRow row) {
        return row.instrument()
                .map(i -> Group.of(i.terms().underlying().name()))
                .orElse(UNRESOLVED);
    }

    private static Group expiry(PositionRow row) {
        return Terms.expiry(row)
                .map(e -> new Group(e.toString(), Terms.date(e)))
                .orElse(PERPETUAL);
    }

    @Override
    public String toString() {
        return TEXT.text("grouping." + name());
    }
}
