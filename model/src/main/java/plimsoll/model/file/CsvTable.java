package plimsoll.model.file;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvWriteOptions;

/// The only class that knows Tablesaw; loading it takes a noticeable moment.
final class CsvTable {
    private CsvTable() {}

    /// The cells of every row as text; each row must have that many.
    static List<List<String>> cells(String csv, char separator, int columns) {
        ColumnType[] types = new ColumnType[columns];
        Arrays.fill(types, ColumnType.STRING);
        Table table = Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(csv))
                        .header(false)
                        .separator(separator)
                        .columnTypes(types)
                        .missingValueIndicator("")
                        .commentPrefix('\0') // a row may begin with #
                        .maxNumberOfColumns(columns)
                        .maxCharsPerColumn(csv.length() + 1));
        return table.stream()
                .map(row -> row.columnNames().stream().map(row::getString).toList())
                .toList();
    }

    static String text(List<String> headers, List<List<String>> rows) {
        Table table = Table.create();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            List<String> cells = new ArrayList<>();
            rows.forEach(row -> cells.add(row.get(column)));
            table.addColumns(StringColumn.create(headers.get(i), cells));
        }
        StringWriter text = new StringWriter();
        table.write().usingOptions(CsvWriteOptions.builder(text).build());
        return text.toString();
    }
}
