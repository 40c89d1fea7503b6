package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.report.Block.Align;
import plimsoll.model.report.Block.Column;
import plimsoll.model.report.Block.Row;
import plimsoll.model.report.Block.Row.Kind;
import plimsoll.model.report.Block.Table;

/// Columns and rows, one after the other.
final class TableBuilder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    TableBuilder(String caption) {
        this.caption = caption;
    }

    TableBuilder left(String title) {
        columns.add(new Column(title, "", Align.LEFT));
        return this;
    }

    TableBuilder right(String title) {
        return right(title, "");
    }

    TableBuilder right(String title, String unit) {
        columns.add(new Column(title, unit, Align.RIGHT));
        return this;
    }

    TableBuilder row(Cell... cells) {
        return row(Kind.PLAIN, 0, List.of(cells));
    }

    TableBuilder row(List<Cell> cells) {
        return row(Kind.PLAIN, 0, cells);
    }

    TableBuilder group(Cell... cells) {
        return row(Kind.GROUP, 0, List.of(cells));
    }

    TableBuilder total(Cell... cells) {
        return row(Kind.TOTAL, 0, List.of(cells));
    }

    TableBuilder row(Kind kind, int indent, List<Cell> cells) {
        rows.add(new Row(kind, indent, cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        return new Table(caption, columns, rows);
    }
}
