package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.model.output.Csv;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.pricing.ImpliedVolatility.Solution;

/// The rows of `price`, each with what was computed or why it was not.
final class PriceTable {
    private static final List<String> NEEDED = List.of("type", "forward", "strike", "years");
    private static final List<String> OPTIONAL = List.of("volatility", "quote", "discount");
    private static final List<String> COMPUTED = List.of(
            "price",
            "delta",
            "gamma",
            "vega",
            "theta",
            "rho",
            "vanna",
            "volga",
            "charm",
            "impliedVolatility",
            "problem");

    private final List<String> header;
    private final List<String> names;
    private final Csv csv = new Csv();
    private final List<String> problems = new ArrayList<>();

    /// @param header case and spaces around a name do not count
    PriceTable(String header) {
        this.header = isOpen(header) ? List.of(header) : cells(header);
        this.names = this.header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        NEEDED.forEach(this::checkPresent);
        NEEDED.forEach(this::checkOnce);
        OPTIONAL.forEach(this::checkOnce);
        csv.row(joined(this.header, COMPUTED));
    }

    private void checkPresent(String name) {
        if (!names.contains(name)) {
            throw new Refused("header: no column " + name + "; found " + String.join(",", header));
        }
    }

    private void checkOnce(String name) {
        if (names.indexOf(name) != names.lastIndexOf(name)) {
            throw new Refused("header: two columns " + name);
        }
    }

    String csv() {
        return csv.toString();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /// @param line of the file, from 1
    /// @param text of that line; a cell cannot go on in the next one, so that a quote left open costs
    ///     one row only
    void add(int line, String text) {
        List<String> cells = isOpen(text) ? List.of(text) : cells(text);
        List<String> shown = new ArrayList<>(cells.subList(0, Math.min(cells.size(), header.size())));
        shown.addAll(Collections.nCopies(header.size() - shown.size(), ""));
        try {
            checkShape(text, cells);
            csv.row(joined(shown, figures(line, PriceRow.of(byName(shown)))));
        } catch (IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            report(line, problem);
            List<String> blanks = new ArrayList<>(Collections.nCopies(COMPUTED.size() - 1, ""));
            blanks.add(problem);
            csv.row(joined(shown, blanks));
        }
    }

    private static List<String> cells(String line) {
        List<List<String>> rows = Csv.parse(line);
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    private static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    private void checkShape(String text, List<String> cells) {
        if (isOpen(text)) {
            throw new IllegalArgumentException("a quotation mark is not closed");
        }
        if (cells.stream().skip(header.size()).anyMatch(c -> !c.isBlank())) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " headers");
        }
    }

    private Map<String, String> byName(List<String> cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), cells.get(i).strip());
        }
        return byName;
    }

    /// A quote that implies nothing leaves the figures of a given volatility as they are.
    private List<String> figures(int line, PriceRow row) {
        List<String> cells = new ArrayList<>(figures(row.value()));
        switch (row.implied()) {
            case Solution.Found(double volatility) -> cells.addAll(List.of(Csv.number(volatility), ""));
            case Solution.Rejected(String reason) -> {
                String problem = reason.isEmpty() ? "" : "quote: " + reason;
                report(line, problem);
                cells.addAll(List.of("", problem));
            }
        }
        return cells;
    }

    private static List<String> figures(Black76.Valuation value) {
        Greeks g = value.greeks();
        List<Double> figures = List.of(
                value.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.rho(), g.vanna(), g.volga(), g.charm());
        return figures.stream().map(Csv::number).toList();
    }

    private void report(int line, String problem) {
        if (!problem.isEmpty()) {
            problems.add("error line " + line + ": " + problem);
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
