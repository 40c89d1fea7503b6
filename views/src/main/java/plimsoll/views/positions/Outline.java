package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.views.positions.Grouping.Group;

/// Rows in their groups, each under a line with its sums; what is folded is left out.
final class Outline {
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::order).thenComparing(Group::label);

    private final Grouping grouping;
    private final Set<String> folded;
    private final List<LineContent> lines = new ArrayList<>();

    private Outline(Grouping grouping, Set<String> folded) {
        this.grouping = grouping;
        this.folded = folded;
    }

    /// @param rows in the order they keep within their groups
    /// @param folded ids of groups
    static List<LineContent> of(List<PositionRow> rows, Grouping grouping, Set<String> folded) {
        Outline outline = new Outline(grouping, folded);
        outline.add(rows, 0, "");
        return outline.lines;
    }

    private void add(List<PositionRow> rows, int depth, String parent) {
        if (rows.isEmpty() || grouping.path(rows.getFirst()).size() == depth) {
            lines.addAll(rows);
            return;
        }
        Map<Group, List<PositionRow>> groups = new TreeMap<>(ORDER);
        for (PositionRow row : rows) {
            groups.computeIfAbsent(grouping.path(row).get(depth), _ -> new ArrayList<>())
                    .add(row);
        }
        groups.forEach((group, members) -> add(group, members, depth, parent));
    }

    private void add(Group group, List<PositionRow> rows, int depth, String parent) {
        String id = parent + "/" + group.label();
        boolean isFolded = folded.contains(id);
        lines.add(new Subtotal(id, group.label(), depth, isFolded, rows));
        if (!isFolded) {
            add(rows, depth + 1, id);
        }
    }
}
