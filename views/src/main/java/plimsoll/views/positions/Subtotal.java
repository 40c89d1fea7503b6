package plimsoll.views.positions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAge;

/// A group of positions with the sums that may be made of them.
///
/// @param id where it stands among the groups
/// @param depth 0 for the outermost, -1 for the total of all
/// @param rows those that pass the filter
record Subtotal(String id, String label, int depth, boolean folded, List<PositionRow> rows) implements LineContent {
    private static final Messages TEXT = Messages.of("positions");

    private static final String APART = TEXT.text("notSummedTheRows");

    /// The sums of an account that an exchange told say how old it is.
    static LineContent aged(LineContent content, Map<AccountId, AccountAge> ages) {
        return content instanceof Subtotal s
                ? Optional.ofNullable(ages.get(new AccountId(s.label)))
                        .<LineContent>map(age -> s.labelled(TEXT.text("aged", s.label, age.words())))
                        .orElse(content)
                : content;
    }

    private Subtotal labelled(String other) {
        return new Subtotal(id, other, depth, folded, rows);
    }

    /// Of all of them; no group.
    static Subtotal total(List<PositionRow> rows) {
        return new Subtotal("/", TEXT.text("total"), -1, false, rows);
    }

    Subtotal {
        rows = List.copyOf(rows);
    }

    @Override
    public Figure figure(PositionColumn column) {
        if (column == PositionColumn.INSTRUMENT) {
            return title();
        }
        return column.isNumber() ? sum(column) : Figure.text("");
    }

    private Figure title() {
        String sign = folded ? "▸ " : "▾ ";
        return Figure.text((depth < 0 ? "" : "   ".repeat(depth) + sign) + label + " (" + rows.size() + ")")
                .noted(folded ? TEXT.text("folded", label, count(rows.size())) : label + ", " + count(rows.size()));
    }

    static String count(int positions) {
        return positions == 1 ? TEXT.text("position", positions) : TEXT.text("positions2", positions);
    }

    /// Only of one unit; unknown when one of the numbers is.
    private Figure sum(PositionColumn column) {
        List<PositionRow> counted =
                rows.stream().filter(row -> row.counts() || column.isChange()).toList();
        if (!column.isAddable() || counted.isEmpty()) {
            return Figure.none(column.isAddable() ? TEXT.text("nothingIsCounted") : TEXT.text("notSummed"));
        }
        PositionRow first = counted.getFirst();
        Optional<String> unit = column.unit(first);
        if (unit.isEmpty() || counted.stream().anyMatch(r -> !column.unit(r).equals(unit))) {
            return Figure.none(APART);
        }
        double sum = 0;
        for (PositionRow row : counted) {
            double value = column.value(row);
            if (Double.isNaN(value)) {
                return without(column.of(row));
            }
            sum += value;
        }
        return column.shown(first, sum);
    }

    /// @param missing the number that has no value
    private static Figure without(Figure missing) {
        return missing.text().equals(Numbers.UNKNOWN)
                ? missing.toned(Tone.WATCH).noted(TEXT.text("unknownOneOfThe"))
                : Figure.none(missing.note());
    }
}
