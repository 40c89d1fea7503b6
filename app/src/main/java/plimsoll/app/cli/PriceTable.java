package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.output.Csv;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.pricing.ImpliedVolatility;
import plimsoll.model.pricing.ImpliedVolatility.Solution;

/// The rows of `price`, each with what was computed or why it was not.
final class PriceTable {
    private static final List<String> NEEDED = List.of("type", "forward", "strike", "years");
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

    private static final double LARGEST = 1e15;

    private final List<String> header;
    private final Csv csv = new Csv();
    private final List<String> problems = new ArrayList<>();
    private int line = 1;

    private PriceTable(List<String> header) {
        this.header = header.stream().map(String::strip).toList();
        csv.row(joined(header, COMPUTED));
    }

    static PriceTable of(List<String> header) {
        PriceTable table = new PriceTable(header);
        NEEDED.stream().filter(n -> !table.header.contains(n)).findFirst().ifPresent(name -> {
            throw new Refused("line 1: no column " + name + "; found " + String.join(",", header));
        });
        return table;
    }

    String csv() {
        return csv.toString();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void add(List<String> row) {
        line++;
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < header.size()) {
            padded.add("");
        }
        try {
            if (row.size() > header.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + header.size() + " headers");
            }
            csv.row(joined(padded, computed(new Cells(padded))));
        } catch (IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            report(problem);
            csv.row(joined(padded, blanks(problem)));
        }
    }

    private List<String> computed(Cells cells) {
        OptionType type = cells.type();
        double forward = cells.positive("forward");
        double strike = cells.positive("strike");
        double years = cells.notNegative("years");
        double discount = cells.has("discount") ? cells.positive("discount") : 1;
        Solution implied = cells.has("quote")
                ? ImpliedVolatility.solve(type, forward, strike, years, cells.notNegative("quote") / discount)
                : new Solution.Rejected("neither volatility nor quote");
        double volatility = cells.has("volatility") ? cells.notNegative("volatility") : found(implied);
        return figures(Black76.value(type, forward, strike, years, volatility, discount), cells.has("quote"), implied);
    }

    private static double found(Solution implied) {
        return switch (implied) {
            case Solution.Found found -> found.volatility();
            case Solution.Rejected rejected ->
                throw new IllegalArgumentException("no volatility: " + rejected.reason());
        };
    }

    /// A quote that implies nothing leaves the figures of a given volatility as they are.
    private List<String> figures(Black76.Valuation value, boolean quoted, Solution implied) {
        List<String> cells = new ArrayList<>(figures(value));
        switch (implied) {
            case Solution.Found found -> cells.addAll(List.of(Csv.number(found.volatility()), ""));
            case Solution.Rejected rejected -> {
                String problem = quoted ? "quote: " + rejected.reason() : "";
                report(problem);
                cells.addAll(List.of("", problem));
            }
        }
        return cells;
    }

    private void report(String problem) {
        if (!problem.isEmpty()) {
            problems.add("error line " + line + ": " + problem);
        }
    }

    private static List<String> figures(Black76.Valuation value) {
        Greeks g = value.greeks();
        List<Double> figures = List.of(
                value.price(), g.delta(), g.gamma(), g.vega(), g.theta(), g.rho(), g.vanna(), g.volga(), g.charm());
        if (!figures.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the result is too large for a number");
        }
        return figures.stream().map(Csv::number).toList();
    }

    private static List<String> blanks(String problem) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COMPUTED.size() - 1, ""));
        cells.add(problem);
        return cells;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// One row by column name.
    private final class Cells {
        private final List<String> row;

        Cells(List<String> row) {
            this.row = row;
        }

        private String text(String name) {
            int column = header.indexOf(name);
            return column < 0 ? "" : row.get(column).strip();
        }

        boolean has(String name) {
            return !text(name).isEmpty();
        }

        OptionType type() {
            return switch (text("type").toLowerCase(Locale.ROOT)) {
                case "call", "c" -> OptionType.CALL;
                case "put", "p" -> OptionType.PUT;
                default ->
                    throw new IllegalArgumentException("type: found '" + text("type") + "', expected call or put");
            };
        }

        double positive(String name) {
            double value = number(name);
            if (value <= 0) {
                throw new IllegalArgumentException(name + ": found " + text(name) + ", expected a number above 0");
            }
            return value;
        }

        double notNegative(String name) {
            double value = number(name);
            if (value < 0) {
                throw new IllegalArgumentException(name + ": found " + text(name) + ", expected 0 or more");
            }
            return value;
        }

        private double number(String name) {
            double value = parsed(name);
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException(name + ": found '" + text(name) + "', expected a number");
            }
            return value;
        }

        private double parsed(String name) {
            try {
                return Double.parseDouble(text(name));
            } catch (NumberFormatException _) {
                return Double.NaN;
            }
        }
    }
}
