package plimsoll.model.report;

import java.util.Locale;
import plimsoll.model.output.Heading;
import plimsoll.model.output.JsonObject;
import plimsoll.model.output.ProblemForms;
import plimsoll.model.parameter.Provenance;

/// `plimsoll-report/1`: the record itself, every number as printed and unscaled.
public final class ReportJson {
    private ReportJson() {}

    public static String of(MarginReport report) {
        Cover c = report.cover();
        return new Heading(c.program(), c.title(), c.sha256(), c.asOf(), c.currency())
                .json("plimsoll-report/1")
                .text("title", c.title())
                .text("file", c.file())
                .text("made", c.made().toString())
                .text("origin", c.origin())
                .flag("complete", report.complete())
                .list("accounts", c.accounts(), ReportJson::account)
                .list("parameters", c.parameters(), ReportJson::parameters)
                .list("sections", report.sections(), ReportJson::section)
                .list("problems", report.problems(), ProblemForms::json)
                .pretty();
    }

    private static JsonObject account(Cover.AccountLine account) {
        return new JsonObject()
                .text("id", account.id())
                .text("venue", account.venue())
                .text("model", account.model())
                .count("positions", account.positions());
    }

    private static JsonObject parameters(Provenance p) {
        return new JsonObject()
                .text("id", p.id())
                .text("effectiveFrom", p.effectiveFrom().toString())
                .text("retrieved", p.retrieved().toString())
                .text("source", p.source())
                .text("origin", p.origin());
    }

    private static JsonObject section(Section section) {
        return new JsonObject()
                .text("id", section.id().key())
                .text("title", section.title())
                .list("blocks", section.blocks(), ReportJson::block);
    }

    private static JsonObject block(Block block) {
        JsonObject object = new JsonObject().text("caption", block.caption());
        return switch (block) {
            case Block.Table t ->
                object.text("kind", "table")
                        .list(
                                "columns",
                                t.columns(),
                                c -> new JsonObject().text("title", c.title()).text("unit", c.unit()))
                        .list("rows", t.rows(), ReportJson::row);
            case Block.Heatmap h ->
                object.text("kind", "heatmap")
                        .text("unit", h.unit())
                        .text("across", h.across())
                        .texts("columns", h.columns())
                        .text("down", h.down())
                        .texts("rowNames", h.rows())
                        .list("rows", h.cells(), line -> new JsonObject().list("cells", line, ReportJson::heat));
            case Block.Curves c ->
                object.text("kind", "curves")
                        .text("x", c.x())
                        .text("y", c.y())
                        .list("series", c.series(), ReportJson::series)
                        .list(
                                "marks",
                                c.marks(),
                                m -> new JsonObject().text("name", m.name()).number("x", m.x()));
            case Block.Bars b -> object.text("kind", "bars").list("bars", b.bars(), ReportJson::bar);
            case Block.Notes n -> object.text("kind", "notes").list("notes", n.notes(), ReportJson::note);
        };
    }

    private static JsonObject row(Block.Row row) {
        return new JsonObject()
                .text("kind", row.kind().name().toLowerCase(Locale.ROOT))
                .count("indent", row.indent())
                .list("cells", row.cells(), ReportJson::cell);
    }

    private static JsonObject cell(Cell cell) {
        JsonObject object = new JsonObject().text("text", cell.text());
        cell.number().ifPresent(value -> object.number("value", value));
        return object;
    }

    private static JsonObject heat(Block.HeatCell heat) {
        return cell(heat.value()).flag("liquidatable", heat.isLiquidatable());
    }

    private static JsonObject series(Block.Series series) {
        return new JsonObject()
                .text("name", series.name())
                .numbers("xs", series.xs().stream())
                .numbers("ys", series.ys().stream());
    }

    private static JsonObject bar(Block.Bar bar) {
        return new JsonObject()
                .text("name", bar.name())
                .number("move", bar.move())
                .text("price", bar.price())
                .text("note", bar.note());
    }

    private static JsonObject note(Block.Note note) {
        return new JsonObject()
                .text("kind", note.kind())
                .text("place", note.place())
                .text("text", note.text());
    }
}
