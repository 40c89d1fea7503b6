package plimsoll.app.document;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.report.Block;
import plimsoll.model.report.Block.Align;
import plimsoll.model.report.Block.Column;
import plimsoll.model.report.Block.Row;
import plimsoll.model.report.Cell;
import plimsoll.model.report.Cover;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.Section;
import plimsoll.model.report.SectionId;

/// A report with one block of each kind and nothing to say.
final class Rehearsal {
    private static final int ROWS = 150;

    private Rehearsal() {}

    static MarginReport report() {
        Cover cover =
                new Cover("rehearsal", "", "", "", Asset.USD, Instant.EPOCH, Instant.EPOCH, "", List.of(), List.of());
        return new MarginReport(
                cover,
                List.of(new Section(SectionId.SUMMARY, "", List.of(table(), heatmap(), curves(), bars()))),
                List.of(),
                true);
    }

    private static Block table() {
        Column words = new Column("words", "", Align.LEFT);
        Column numbers = new Column("numbers", "USD", Align.RIGHT);
        Row row = new Row(Row.Kind.PLAIN, 1, List.of(Cell.text("a few words"), number(), number(), number(), number()));
        return new Block.Table(
                "table", List.of(words, numbers, numbers, numbers, numbers), Collections.nCopies(ROWS, row));
    }

    private static Cell number() {
        return Cell.number(1234.5, "1,234.50");
    }

    private static Block heatmap() {
        List<Block.HeatCell> row = Collections.nCopies(5, new Block.HeatCell(number(), true));
        List<String> names = Collections.nCopies(5, "5%");
        return new Block.Heatmap("map", "", Block.Scale.DIVERGING, "", names, "", names, Collections.nCopies(5, row));
    }

    private static Block curves() {
        DoubleArray line = DoubleArray.range(0, 1, 0.1);
        return new Block.Curves(
                "curve", "x", "y", List.of(new Block.Series("line", line, line)), List.of(new Block.Mark("here", 0.5)));
    }

    private static Block bars() {
        return new Block.Bars("bars", List.of(new Block.Bar("one", -0.5, "1", "")));
    }
}
