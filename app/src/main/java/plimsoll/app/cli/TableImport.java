package plimsoll.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;

/// Makes a portfolio of a CSV list of positions.
record TableImport(String venue, CsvOptions options) {
    Imported of(Path path) {
        byte[] content = Disk.read(path);
        PositionCsv.Preview table = PositionCsv.read(content, options.format());
        options.confirm(table.format());
        Loaded loaded = PortfolioLoader.positions(String.valueOf(path.getFileName()), content, table, venue);
        String text =
                PortfolioFile.of(loaded.portfolio()).written(loaded.portfolio().book());
        return new Imported(loaded.portfolio(), text, preview(table), loaded.problems(), !loaded.hasErrors());
    }

    private static String preview(PositionCsv.Preview preview) {
        StringBuilder text = new StringBuilder("columns\n");
        for (Map.Entry<String, String> column : preview.mapping().entrySet()) {
            text.append("  ")
                    .append(column.getKey())
                    .append(" = ")
                    .append(column.getValue())
                    .append('\n');
        }
        List<String> ignored = preview.ignoredHeaders();
        if (!ignored.isEmpty()) {
            text.append("  not used: ").append(String.join(", ", ignored)).append('\n');
        }
        text.append("numbers\n  decimal mark ")
                .append(preview.format().decimal())
                .append('\n');
        preview.format()
                .time()
                .ifPresent(t -> text.append("dates\n  %s, the latest %s\n"
                        .formatted(preview.format().dates(), t)));
        text.append("rows\n");
        preview.rows()
                .forEach(r -> text.append("  line ")
                        .append(r.line())
                        .append(": ")
                        .append(r.quantity())
                        .append(' ')
                        .append(r.instrument())
                        .append(' ')
                        .append(r.mode())
                        .append('\n'));
        return text.toString();
    }
}
