package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.output.Csv;

/// The tables of a report one after the other, unscaled, each under its own header.
public final class ReportCsv {
    private ReportCsv() {}

    public static String of(MarginReport report) {
        Csv csv = new Csv();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                write(csv, section, block);
            }
        }
        return csv.toString();
    }

    private static void write(Csv csv, Section section, Block block) {
        switch (block) {
            case Block.Table t -> {
                csv.row(line(
                        section, t, t.columns().stream().map(ReportCsv::header).toList()));
                t.rows()
                        .forEach(r -> csv.row(line(
                                section,
                                t,
                                r.cells().stream().map(ReportCsv::cell).toList())));
            }
            case Block.Heatmap h -> heatmap(csv, section, h);
            case Block.Notes n ->
                n.notes().forEach(note -> csv.row(line(section, n, List.of(note.kind(), note.place(), note.text()))));
            case Block.Curves _, Block.Bars _ -> {}
        }
    }

    private static void heatmap(Csv csv, Section section, Block.Heatmap h) {
        List<String> header = new ArrayList<>(List.of(h.down()));
        header.addAll(h.columns());
        csv.row(line(section, h, header));
        for (int i = 0; i < h.rows().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(h.rows().get(i)));
            h.cells().get(i).forEach(c -> cells.add(cell(c.value())));
            csv.row(line(section, h, cells));
        }
    }

    private static String header(Block.Column column) {
        return column.unit().isEmpty() ? column.title() : column.title() + " (" + column.unit() + ")";
    }

    private static String cell(Cell cell) {
        return cell.number().isPresent() ? Csv.number(cell.number().getAsDouble()) : cell.text();
    }

    private static List<String> line(Section section, Block block, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(section.id().key(), block.caption()));
        line.addAll(cells);
        return line;
    }
}
