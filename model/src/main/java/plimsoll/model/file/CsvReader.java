package plimsoll.model.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.problem.Reading;

/// Reads a table of positions as far as it can be read.
final class CsvReader {
    private final Findings findings = new Findings("");
    private final Map<String, String> mapping = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<CsvColumn, Integer> columns = new EnumMap<>(CsvColumn.class);

    private final CsvFormat format;
    private final List<String> doubts = new ArrayList<>();
    private CsvFormat.Taken taken = CsvFormat.Taken.NOTHING;

    private CsvReader(CsvFormat format) {
        this.format = format;
    }

    static Preview read(byte[] content, CsvFormat format) {
        Reading<Optional<String>> text = SourceText.decoded(content);
        return text.value()
                .map(t -> new CsvReader(format).read(t))
                .orElseGet(() -> new Preview(Map.of(), List.of(), CsvFormat.Taken.NOTHING, List.of(), text.problems()));
    }

    private Preview read(String text) {
        char separator = CsvLines.separator(text);
        List<CsvLines.Line> lines = CsvLines.of(text, separator);
        if (lines.isEmpty()) {
            findings.malformed("line 1", "an empty file", "a line of headers");
            return preview(List.of());
        }
        int width = lines.getFirst().cells();
        List<CsvLines.Line> whole = lines.stream()
                .map(l -> l.trimmedTo(width, separator))
                .filter(l -> isWhole(l, width))
                .toList();
        return preview(rows(whole, separator, width));
    }

    private Preview preview(List<Row> rows) {
        return new Preview(mapping, ignored, taken, rows, findings.problems());
    }

    private boolean isWhole(CsvLines.Line line, int width) {
        if (line.cells() == width && width > 0) {
            return true;
        }
        boolean isOpen = line.cells() == 0;
        findings.malformed(
                "line " + line.number(),
                isOpen ? line.text() : line.cells() + " cells",
                isOpen ? "a closing quote" : width + " cells");
        return false;
    }

    private List<Row> rows(List<CsvLines.Line> lines, char separator, int width) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = table(lines, separator, width);
        if (table.size() != lines.size()) {
            findings.malformed("line " + lines.getFirst().number(), "a table that cannot be taken apart", "CSV");
            return List.of();
        }
        List<String> headers = table.getFirst();
        map(headers, lines.getFirst().number());
        if (!columns.containsKey(CsvColumn.INSTRUMENT) || !columns.containsKey(CsvColumn.QUANTITY)) {
            return List.of();
        }
        CsvNumbers numbers = numbers(table, separator);
        CsvRow row = new CsvRow(headers, columns, numbers, findings);
        take(numbers, table);
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            row.read(lines.get(i).number(), table.get(i)).ifPresent(rows::add);
        }
        return rows;
    }

    private static List<List<String>> table(List<CsvLines.Line> lines, char separator, int width) {
        String csv = lines.stream().map(CsvLines.Line::text).collect(Collectors.joining("\n", "", "\n"));
        try {
            return CsvTable.cells(csv, separator, width);
        } catch (RuntimeException _) {
            return List.of(); // the parser's own limits
        }
    }

    private void map(List<String> headers, int line) {
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            Optional<CsvColumn> column = CsvColumn.of(header);
            if (column.isEmpty()) {
                Optional.of(header).filter(h -> !h.isBlank()).ifPresent(ignored::add);
            } else if (columns.putIfAbsent(column.get(), i) == null) {
                mapping.put(header, column.get().meaning());
            } else {
                ignored.add(header);
                String used = headers.get(columns.getOrDefault(column.get(), i));
                findings.suspicious("line " + line + ", column " + header, "not used: " + used + " means the same");
            }
        }
        for (CsvColumn needed : List.of(CsvColumn.INSTRUMENT, CsvColumn.QUANTITY)) {
            if (!columns.containsKey(needed)) {
                findings.malformed("line " + line, String.join(", ", headers), needed.examples());
            }
        }
    }

    private CsvNumbers numbers(List<List<String>> table, char separator) {
        List<String> cells = columns.entrySet().stream()
                .filter(c -> c.getKey().isNumber())
                .flatMap(c -> table.stream().skip(1).map(row -> row.get(c.getValue())))
                .toList();
        if (format.decimal().isPresent()) {
            return CsvNumbers.of(format.decimal().get());
        }
        CsvNumbers numbers = CsvNumbers.of(cells, separator);
        boolean isCertain = cells.stream().anyMatch(c -> numbers.of(c).isPresent() && numbers.isCertain(c));
        cells.stream()
                .filter(c -> !isCertain && numbers.isAmbiguous(c))
                .findFirst()
                .ifPresent(c -> doubt(
                        "numbers",
                        c + " is " + PortfolioWriter.number(numbers.of(c).orElse(Double.NaN))));
        return numbers;
    }

    private void doubt(String what, String words) {
        findings.assumed(what, words);
        doubts.add(words);
    }

    /// Notes what numbers and dates were taken for.
    private void take(CsvNumbers numbers, List<List<String>> table) {
        Integer column = columns.get(CsvColumn.TIME);
        CsvDates dates = new CsvDates(
                column == null
                        ? List.of()
                        : table.stream().skip(1).map(r -> r.get(column)).toList());
        List<String> patterns = format.dates().map(List::of).orElseGet(dates::patterns);
        String pattern = patterns.isEmpty() ? "" : patterns.getFirst();
        Optional<Instant> time = pattern.isEmpty() ? Optional.empty() : dates.latest(pattern);
        if (column != null && time.isEmpty()) {
            findings.suspicious(
                    "column " + table.getFirst().get(column),
                    "not used: no pattern fits all its dates; say --date-format");
        }
        patterns.stream()
                .skip(1)
                .flatMap(other -> dates.doubt(pattern, other).stream())
                .findFirst()
                .ifPresent(c -> doubt("dates", c + " is read as " + pattern));
        taken = new CsvFormat.Taken(numbers.decimal(), time.isPresent() ? pattern : "", time, doubts);
    }
}
