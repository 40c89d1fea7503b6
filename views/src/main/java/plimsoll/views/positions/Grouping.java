package plimsoll.views.positions;

import java.util.List;

/// How the rows are grouped.
public enum Grouping {
    NONE("No groups"),
    ACCOUNT("By account"),
    UNDERLYING("By underlying"),
    EXPIRY("By underlying and expiry"),
    VENUE("By venue");

    /// @param order groups come in the order of it
    record Group(String order, String label) {
        static Group of(String name) {
            return new Group(name, name);
        }
    }

    private static final Group UNRESOLVED = new Group("\uffff", "not valued");
    private static final Group PERPETUAL = new Group("", "perpetual");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

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
        return title;
    }
}
