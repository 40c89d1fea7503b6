package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Relief;
import plimsoll.model.margin.Unwinding;
import plimsoll.model.problem.Problem;

/// What lets pools survive a move: collateral to add or size to cut.
public record SurviveDocument(Heading heading, double distance, List<Wanted> accounts, List<Problem> problems)
        implements Document {
    public record Wanted(Comparison account, AsIf asIf, List<Relief> relief, Unwinding unwinding) {
        public Wanted {
            relief = List.copyOf(relief);
        }
    }

    public SurviveDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static SurviveDocument of(
            Heading heading, double distance, List<Wanted> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().in(a.asIf()).problems()));
        return new SurviveDocument(heading, distance, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream().flatMap(a -> a.relief().stream()).noneMatch(r -> Double.isNaN(r.collateral()));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-survive/1")
                .number("distance", distance)
                .list("accounts", accounts, SurviveDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Wanted account) {
        return new JsonObject()
                .text("id", account.account().account().name())
                .text("asIf", Words.of(account.asIf()))
                .list("relief", account.relief(), SurviveDocument::json)
                .object("liquidation", UnwindingForms.json(account.unwinding()));
    }

    private static JsonObject json(Relief r) {
        return new JsonObject()
                .text("pool", r.pool())
                .text("currency", r.currency())
                .text("underlying", r.underlying())
                .text("direction", Words.of(r.direction()))
                .number("collateral", r.collateral())
                .number("cut", r.cut())
                .number("bankruptcyPrice", r.bankruptcyPrice().orElse(Double.NaN));
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "asIf",
                        "pool",
                        "currency",
                        "underlying",
                        "direction",
                        "distance",
                        "collateral",
                        "cut",
                        "bankruptcyPrice");
        for (Wanted account : accounts) {
            account.relief().forEach(r -> csv.row(line(account, r)));
        }
        return csv.toString();
    }

    private static List<String> line(Wanted account, Relief r) {
        return List.of(
                account.account().account().name(),
                Words.of(account.asIf()),
                r.pool(),
                r.currency(),
                r.underlying(),
                Words.of(r.direction()),
                Csv.number(r.distance()),
                Csv.number(r.collateral()),
                Csv.number(r.cut()),
                Csv.number(r.bankruptcyPrice().orElse(Double.NaN)));
    }

    @Override
    public String text() {
        return heading.line() + "To survive a move of " + Numbers.percent(distance) + "\n"
                + accounts.stream().map(SurviveDocument::text).collect(Collectors.joining());
    }

    private static String text(Wanted account) {
        TextTable table = new TextTable("  ", "lllrlrr")
                .row("pool", "underlying", "direction", "add", "", "or cut", "bankrupt at");
        account.relief().forEach(r -> table.row(cells(r)));
        return "\nAccount " + MarginText.title(account.account()) + ", " + Words.of(account.asIf()) + "\n\n" + table
                + UnwindingForms.text(account.unwinding());
    }

    private static List<String> cells(Relief r) {
        boolean safe = r.collateral() == 0;
        return List.of(
                r.pool(),
                r.underlying(),
                Words.of(r.direction()),
                safe ? "nothing" : Numbers.amount(r.collateral(), new Asset(r.currency())),
                safe ? "" : r.currency(),
                safe || Double.isNaN(r.cut()) ? "–" : Numbers.percent(r.cut()),
                r.bankruptcyPrice().isPresent()
                        ? Nearest.price(r.bankruptcyPrice().getAsDouble())
                        : "none");
    }
}
