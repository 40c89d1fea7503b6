package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.views.workspace.NumberEntry;

/// What was copied from a spreadsheet or typed as lines: separated by tabs, semicolons or commas, with or
/// without headers.
final class PasteTable {
    private enum Field {
        INSTRUMENT("instrument", "symbol", "contract", "market", "instid"),
        QUANTITY("quantity", "qty", "size", "amount", "contracts", "position"),
        PRICE("price", "entry", "entryprice", "avgprice", "averageprice"),
        ACCOUNT("account", "subaccount");

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        static Optional<Field> of(String header) {
            String word = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return Stream.of(values()).filter(f -> f.names.contains(word)).findFirst();
        }
    }

    /// As it stands there; empty where it says nothing.
    ///
    /// @param line counted from 1
    record Row(int line, String instrument, String quantity, String price, String account) {}

    private static final List<Field> USUAL = List.of(Field.INSTRUMENT, Field.QUANTITY, Field.PRICE, Field.ACCOUNT);

    private final String separator;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private PasteTable(String separator) {
        this.separator = separator;
    }

    static List<Row> read(String text) {
        List<String> lines = text.lines().toList();
        PasteTable table = new PasteTable(separator(text));
        List<Row> rows = new ArrayList<>();
        boolean isFirst = true;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = table.cells(lines.get(i));
                if (!isFirst || !table.isHeader(cells)) {
                    rows.add(table.row(i + 1, cells));
                }
                isFirst = false;
            }
        }
        return rows;
    }

    private static String separator(String text) {
        return Stream.of("\t", ";").filter(text::contains).findFirst().orElse(",");
    }

    private List<String> cells(String line) {
        return Stream.of(line.split(separator, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /// Takes the places of the fields from it; without a header they are the usual ones.
    private boolean isHeader(List<String> cells) {
        boolean named = cells.stream().anyMatch(c -> Field.of(c).isPresent())
                && cells.stream().noneMatch(c -> NumberEntry.parse(c).isPresent());
        for (int i = 0; i < (named ? cells.size() : USUAL.size()); i++) {
            int place = i;
            Optional<Field> field = named ? Field.of(cells.get(i)) : Optional.of(USUAL.get(i));
            field.ifPresent(f -> places.putIfAbsent(f, place));
        }
        return named;
    }

    private Row row(int line, List<String> cells) {
        return new Row(
                line,
                cell(cells, Field.INSTRUMENT),
                cell(cells, Field.QUANTITY),
                cell(cells, Field.PRICE),
                cell(cells, Field.ACCOUNT));
    }

    private String cell(List<String> cells, Field field) {
        Integer place = places.get(field);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
