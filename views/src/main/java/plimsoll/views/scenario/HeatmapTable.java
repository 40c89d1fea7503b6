package plimsoll.views.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.output.Csv;
import plimsoll.views.control.HeatmapSide;
import plimsoll.views.workspace.ScenarioSurface;

/// A surface as a table for a spreadsheet: moves in words, values in full, unknown ones blank.
final class HeatmapTable {
    private HeatmapTable() {}

    /// @param comma whether cells are separated by commas, else by tabs
    static String of(ScenarioSurface found, boolean comma) {
        AxisWords words = new AxisWords(found.standpoint());
        HeatmapSide columns = words.side(found.surface().columns());
        HeatmapSide rows = words.side(found.surface().rows());
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(rows.title() + " \\ " + columns.title()));
        header.addAll(columns.labels());
        lines.add(header);
        IntStream.range(0, rows.labels().size())
                .map(line -> rows.fromTop() ? line : rows.labels().size() - 1 - line)
                .forEach(row ->
                        lines.add(line(rows.labels().get(row), found.surface().values(), row)));
        return comma ? csv(lines) : tabs(lines);
    }

    private static List<String> line(String label, DoubleMatrix values, int row) {
        List<String> line = new ArrayList<>(List.of(label));
        IntStream.range(0, values.columns()).forEach(column -> line.add(Csv.number(values.get(row, column))));
        return line;
    }

    private static String csv(List<List<String>> lines) {
        Csv csv = new Csv();
        lines.forEach(csv::row);
        return csv.toString();
    }

    private static String tabs(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join("\t", line)).append('\n'));
        return text.toString();
    }
}
