package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.GreeksDocument.Collateral;
import plimsoll.model.problem.Problem;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.model.valuation.ValuedAccount;

/// The profit of one scenario by position and by cause.
public record SplitDocument(Heading heading, boolean collateral, List<Moved> accounts, List<Problem> problems)
        implements Document {
    public record Moved(Comparison account, Scenario scenario) {}

    private record Row(String name, ProfitSplit split) {}

    public SplitDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static SplitDocument of(
            Heading heading, Collateral collateral, List<Moved> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().valued().problems()));
        boolean include = collateral == Collateral.INCLUDE;
        return new SplitDocument(heading, include, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream().allMatch(a -> Double.isFinite(total(a).total()));
    }

    private ProfitSplit total(Moved account) {
        return ProfitSplit.of(account.account().valued(), account.scenario(), collateral);
    }

    private List<Row> rows(Moved account) {
        ValuedAccount valued = account.account().valued();
        List<Row> rows = new ArrayList<>();
        valued.legs()
                .forEach(leg ->
                        rows.add(new Row(leg.position().id().name(), ProfitSplit.of(valued, leg, account.scenario()))));
        if (collateral) {
            rows.add(new Row("balances", ProfitSplit.cash(valued, account.scenario())));
        }
        return rows;
    }

    @Override
    public String json() {
        return heading.json("plimsoll-split/1")
                .text("collateral", collateral ? "include" : "exclude")
                .list("accounts", accounts, this::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private JsonObject json(Moved account) {
        return new JsonObject()
                .text("account", account.account().account().name())
                .text("unit", heading.currency().code())
                .list("rows", rows(account), row -> json(new JsonObject().text("name", row.name()), row.split()))
                .object("total", json(new JsonObject(), total(account)));
    }

    private static JsonObject json(JsonObject object, ProfitSplit split) {
        return object.number("delta", split.delta())
                .number("gamma", split.gamma())
                .number("vega", split.vega())
                .number("theta", split.theta())
                .number("rest", split.rest())
                .number("profit", split.total());
    }

    @Override
    public String csv() {
        Csv csv = new Csv().row("account", "name", "delta", "gamma", "vega", "theta", "rest", "profit", "unit");
        for (Moved account : accounts) {
            rows(account).forEach(row -> csv.row(line(account, row)));
        }
        return csv.toString();
    }

    private List<String> line(Moved account, Row row) {
        ProfitSplit s = row.split();
        return List.of(
                account.account().account().name(),
                row.name(),
                Csv.number(s.delta()),
                Csv.number(s.gamma()),
                Csv.number(s.vega()),
                Csv.number(s.theta()),
                Csv.number(s.rest()),
                Csv.number(s.total()),
                heading.currency().code());
    }

    @Override
    public String text() {
        return heading.line() + accounts.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Moved account) {
        TextTable table =
                new TextTable("  ", "lr").row("position", "delta", "gamma", "vega", "theta", "rest", "profit");
        rows(account).forEach(row -> table.row(cells(row.name(), row.split())));
        table.row(cells("total", total(account)));
        return "\nAccount " + MarginText.title(account.account()) + "\n" + words(account.scenario()) + "\n\n" + table;
    }

    private static List<String> cells(String name, ProfitSplit s) {
        return List.of(
                name,
                Numbers.fixed(s.delta(), 2),
                Numbers.fixed(s.gamma(), 2),
                Numbers.fixed(s.vega(), 2),
                Numbers.fixed(s.theta(), 2),
                Numbers.fixed(s.rest(), 2),
                Numbers.fixed(s.total(), 2));
    }

    private static String words(Scenario scenario) {
        String prices = scenario.spot().entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> e.getKey() + " " + AxisForms.percent(e.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
        String days = Numbers.quantity(scenario.elapsed().toSeconds() / 86_400.0);
        return "Price " + (prices.isEmpty() ? "as it is" : prices) + ", volatility "
                + AxisForms.percent(scenario.volatility().relative()) + ", " + days + " days";
    }
}
