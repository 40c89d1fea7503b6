package plimsoll.model.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.model.problem.Problem;

/// What was measured.
public record BenchDocument(List<Row> rows) implements Document {
    public BenchDocument {
        rows = List.copyOf(rows);
    }

    /// One measured piece of work, or a figure drawn from several; what does not apply is NaN.
    ///
    /// @param account what was measured on, in words
    /// @param threads that worked
    /// @param milliseconds median
    /// @param megabytes allocated, 10^6 bytes
    /// @param ratio of the time to the account's first row
    /// @param value a further figure
    /// @param unit of the value, or a remark in its place
    public record Row(
            String account,
            String work,
            int threads,
            double milliseconds,
            double megabytes,
            double ratio,
            double value,
            String unit) {
        /// Work that was timed.
        public static Row timed(String account, String work, int threads, double milliseconds, double megabytes) {
            return new Row(account, work, threads, milliseconds, megabytes, Double.NaN, Double.NaN, "");
        }

        /// A figure drawn from others.
        public static Row figure(String account, String work, int threads, double value, String unit) {
            return new Row(account, work, threads, Double.NaN, Double.NaN, Double.NaN, value, unit);
        }

        public Row withRatio(double other) {
            return new Row(account, work, threads, milliseconds, megabytes, other, value, unit);
        }

        public Row withValue(double other, String itsUnit) {
            return new Row(account, work, threads, milliseconds, megabytes, ratio, other, itsUnit);
        }
    }

    @Override
    public String text() {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        rows.forEach(r ->
                sections.computeIfAbsent(r.account(), _ -> new ArrayList<>()).add(r));
        TextTable table = new TextTable("", "lrrrrrl");
        sections.forEach((account, members) -> {
            table.row(account, "threads", "median ms", "MB", "ratio", "", "");
            members.forEach(r -> table.row(cells(r)));
            table.row("");
        });
        return table.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(
                "  " + row.work(),
                Integer.toString(row.threads()),
                decimals(row.milliseconds()),
                decimals(row.megabytes()),
                decimals(row.ratio()),
                digits(row.value()),
                row.unit());
    }

    private static String decimals(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String digits(double value) {
        return Double.isNaN(value)
                ? ""
                : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3g", value);
    }

    @Override
    public String csv() {
        Csv csv = new Csv().row("account", "work", "milliseconds", "megabytes", "ratio", "threads", "value", "unit");
        rows.forEach(r -> csv.row(
                r.account(),
                r.work(),
                Csv.number(r.milliseconds()),
                Csv.number(r.megabytes()),
                Csv.number(r.ratio()),
                Integer.toString(r.threads()),
                Csv.number(r.value()),
                r.unit()));
        return csv.toString();
    }

    @Override
    public String json() {
        return new JsonObject()
                .text("format", "plimsoll-bench/1")
                .list("rows", rows, BenchDocument::json)
                .pretty();
    }

    private static JsonObject json(Row row) {
        return new JsonObject()
                .text("account", row.account())
                .text("work", row.work())
                .count("threads", row.threads())
                .number("milliseconds", row.milliseconds())
                .number("megabytes", row.megabytes())
                .number("ratio", row.ratio())
                .number("value", row.value())
                .text("unit", row.unit());
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public boolean complete() {
        return true;
    }
}
