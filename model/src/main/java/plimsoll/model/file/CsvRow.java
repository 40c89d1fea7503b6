package plimsoll.model.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.portfolio.Side;

/// Reads one row of a table of positions.
final class CsvRow {
    private static final Map<String, Side> SIDES = Map.ofEntries(
            Map.entry("long", Side.LONG),
            Map.entry("buy", Side.LONG),
            Map.entry("l", Side.LONG),
            Map.entry("b", Side.LONG),
            Map.entry("short", Side.SHORT),
            Map.entry("sell", Side.SHORT),
            Map.entry("s", Side.SHORT),
            Map.entry("net", Side.NET),
            Map.entry("both", Side.NET),
            Map.entry("", Side.NET));
    private static final Map<String, String> MODES =
            Map.of("cross", "cross", "crossed", "cross", "isolated", "isolated", "iso", "isolated", "", "");

    private final List<String> headers;
    private final Map<CsvColumn, Integer> columns;
    private final CsvNumbers numbers;
    private final Findings findings;

    CsvRow(List<String> headers, Map<CsvColumn, Integer> columns, CsvNumbers numbers, Findings findings) {
        this.headers = headers;
        this.columns = columns;
        this.numbers = numbers;
        this.findings = findings;
    }

    /// Empty when instrument, size or side cannot be read.
    Optional<Row> read(int line, List<String> cells) {
        try {
            return Optional.of(new Cells(line, cells).row());
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private final class Cells {
        private final int line;
        private final List<String> cells;

        Cells(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        Row row() {
            String instrument = text(CsvColumn.INSTRUMENT);
            if (instrument.isEmpty()) {
                malformed(CsvColumn.INSTRUMENT, "the name of an instrument");
                throw new Unreadable();
            }
            Side side = side();
            return new Row(
                    line,
                    instrument,
                    quantity(side),
                    side,
                    number(CsvColumn.ENTRY, x -> x > 0, "a price above 0"),
                    number(CsvColumn.MARK, x -> x > 0, "a price above 0"),
                    mode(),
                    leverage(),
                    number(CsvColumn.POSTED, _ -> true, "a number"),
                    text(CsvColumn.ID),
                    text(CsvColumn.ACCOUNT));
        }

        private String text(CsvColumn column) {
            Integer index = columns.get(column);
            return index == null ? "" : cells.get(index).strip();
        }

        private void malformed(CsvColumn column, String expected) {
            String header = headers.get(columns.getOrDefault(column, 0));
            String found = text(column).isEmpty() ? "nothing" : text(column);
            findings.malformed("line " + line + ", column " + header, found, expected);
        }

        private Side side() {
            return word(CsvColumn.SIDE, SIDES, "long or short").orElseThrow(Unreadable::new);
        }

        private String mode() {
            return word(CsvColumn.MODE, MODES, "cross or isolated").orElse("");
        }

        private <E> Optional<E> word(CsvColumn column, Map<String, E> words, String expected) {
            Optional<E> word = Optional.ofNullable(words.get(text(column).toLowerCase(Locale.ROOT)));
            if (word.isEmpty()) {
                malformed(column, expected);
            }
            return word;
        }

        /// The side gives a size without a sign its sign.
        private double quantity(Side side) {
            double size = numbers.of(text(CsvColumn.QUANTITY)).orElse(Double.NaN);
            if (Double.isNaN(size) || (side == Side.LONG && size < 0)) {
                malformed(CsvColumn.QUANTITY, side == Side.LONG ? "a number from 0: side is long" : "a number");
                throw new Unreadable();
            }
            return side == Side.SHORT ? -Math.abs(size) : size;
        }

        private double leverage() {
            String text = text(CsvColumn.LEVERAGE).replaceFirst("\\s*[xX×]$", "");
            return number(CsvColumn.LEVERAGE, text, x -> x >= 1, "a number of at least 1");
        }

        private double number(CsvColumn column, DoublePredicate allowed, String expected) {
            return number(column, text(column), allowed, expected);
        }

        /// NaN where the cell is empty or cannot be read.
        private double number(CsvColumn column, String text, DoublePredicate allowed, String expected) {
            if (text.isEmpty()) {
                return Double.NaN;
            }
            OptionalDouble number = numbers.of(text);
            if (number.isPresent() && allowed.test(number.getAsDouble())) {
                return number.getAsDouble();
            }
            malformed(column, expected);
            return Double.NaN;
        }
    }
}
