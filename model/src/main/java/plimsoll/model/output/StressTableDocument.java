package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.problem.Problem;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.model.surface.StressOutcome;

/// What named stresses do to accounts.
public record StressTableDocument(Heading heading, List<Stressed> accounts, List<Problem> problems)
        implements Document {
    private static final String[] COLUMNS = {
        "profit",
        "delta",
        "gamma",
        "vega",
        "theta",
        "basis",
        "depeg",
        "rest",
        "equity",
        "maintenanceMargin",
        "marginRatio"
    };

    public record Stressed(Comparison account, AsIf asIf, List<StressOutcome> outcomes) {
        public Stressed {
            outcomes = List.copyOf(outcomes);
        }
    }

    public StressTableDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static StressTableDocument of(Heading heading, List<Stressed> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().in(a.asIf()).problems()));
        return new StressTableDocument(heading, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .flatMap(a -> a.outcomes().stream())
                .noneMatch(o ->
                        Double.isNaN(o.profit() + o.after().equity() + o.after().maintenanceMargin()));
    }

    /// In the order of the columns.
    private static double[] figures(StressOutcome o) {
        ProfitSplit s = o.split();
        return new double[] {
            o.profit(),
            s.delta(),
            s.gamma(),
            s.vega(),
            s.theta(),
            o.basis(),
            o.depeg(),
            s.rest(),
            o.after().equity(),
            o.after().maintenanceMargin(),
            o.after().marginRatio()
        };
    }

    private static String state(StressOutcome o) {
        if (Double.isNaN(o.after().leastExcess())) {
            return "incomplete";
        }
        return o.after().isLiquidatable() ? "liquidatable" : "ok";
    }

    @Override
    public String json() {
        return heading.json("plimsoll-stresses/1")
                .list("stresses", stresses(), StressTableDocument::json)
                .list("accounts", accounts, StressTableDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private List<NamedStress> stresses() {
        return accounts.stream()
                .flatMap(a -> a.outcomes().stream())
                .map(StressOutcome::stress)
                .distinct()
                .toList();
    }

    private static JsonObject json(NamedStress stress) {
        return new JsonObject()
                .text("id", stress.id())
                .text("name", stress.name())
                .text("kind", stress.origin().name().toLowerCase(Locale.ROOT))
                .text("what", stress.what())
                .texts("sources", stress.sources());
    }

    private static JsonObject json(Stressed account) {
        return new JsonObject()
                .text("id", account.account().account().name())
                .text("asIf", Words.of(account.asIf()))
                .list("outcomes", account.outcomes(), StressTableDocument::json);
    }

    private static JsonObject json(StressOutcome o) {
        JsonObject object = new JsonObject().text("stress", o.stress().id());
        double[] figures = figures(o);
        for (int i = 0; i < COLUMNS.length; i++) {
            object.number(COLUMNS[i], figures[i]);
        }
        return object.text("state", state(o));
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(Stream.of(Stream.of("account", "asIf", "stress"), Stream.of(COLUMNS), Stream.of("state"))
                        .flatMap(s -> s)
                        .toList());
        accounts.forEach(a -> a.outcomes().forEach(o -> csv.row(line(a, o))));
        return csv.toString();
    }

    private static List<String> line(Stressed account, StressOutcome o) {
        List<String> cells = new ArrayList<>(List.of(
                account.account().account().name(),
                Words.of(account.asIf()),
                o.stress().id()));
        for (double figure : figures(o)) {
            cells.add(Csv.number(figure));
        }
        cells.add(state(o));
        return cells;
    }

    @Override
    public String text() {
        return heading.line() + accounts.stream().map(this::text).collect(Collectors.joining()) + sources();
    }

    private String text(Stressed account) {
        TextTable table = new TextTable("  ", "lr")
                .row(
                        "stress",
                        "profit",
                        "delta",
                        "gamma",
                        "vega",
                        "theta",
                        "basis",
                        "depeg",
                        "rest",
                        "equity",
                        "maintenance",
                        "ratio",
                        "state");
        account.outcomes().forEach(o -> table.row(cells(o)));
        return "\nAccount " + MarginText.title(account.account()) + ", as if " + Words.of(account.asIf()) + ", in "
                + heading.currency().code() + "\n\n" + table;
    }

    private static List<String> cells(StressOutcome o) {
        List<String> cells = new ArrayList<>(List.of(o.stress().name()));
        double[] figures = figures(o);
        for (int i = 0; i < figures.length - 1; i++) {
            cells.add(Numbers.fixed(figures[i], 2));
        }
        cells.add(Numbers.percent(o.after().marginRatio()));
        cells.add(state(o));
        return cells;
    }

    private String sources() {
        return stresses().stream()
                .filter(s -> !s.sources().isEmpty())
                .map(s -> "\n" + s.name() + ": " + s.what() + "\n"
                        + s.sources().stream().map(line -> "  " + line + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
