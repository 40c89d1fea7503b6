package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.ReverseStress;
import plimsoll.model.margin.ReverseStress.Limit;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.problem.Problem;

/// How far a venue may tighten each parameter before pools fail, what fails first coming first.
///
/// @param stress in force already
public record StressDocument(Heading heading, ParameterStress stress, List<Tightened> accounts, List<Problem> problems)
        implements Document {
    public record Tightened(Comparison account, AsIf asIf, List<ReverseStress> pools) {
        public Tightened {
            pools = List.copyOf(pools);
        }
    }

    private static final int DIGITS = 4;

    public StressDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static StressDocument of(
            Heading heading, ParameterStress stress, List<Tightened> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().in(a.asIf()).problems()));
        return new StressDocument(heading, stress, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .flatMap(a -> a.pools().stream())
                .noneMatch(p -> p.initial().isUnknown() || p.liquidation().isUnknown());
    }

    @Override
    public String json() {
        Map<String, Double> inForce = new TreeMap<>();
        stress.names().forEach(what -> inForce.put(what.key(), stress.factor(what)));
        return heading.json("plimsoll-stress/1")
                .numbers("stress", inForce)
                .number("most", ReverseStress.MOST)
                .list("accounts", accounts, StressDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Tightened account) {
        return new JsonObject()
                .text("id", account.account().account().name())
                .text("asIf", Words.of(account.asIf()))
                .list("pools", account.pools(), StressDocument::json);
    }

    private static JsonObject json(ReverseStress p) {
        return new JsonObject()
                .text("pool", p.pool())
                .text("parameter", p.parameter().key())
                .flag("reaches", p.reaches())
                .object("initialExcess", json(p.initial()))
                .object("liquidation", json(p.liquidation()));
    }

    private static JsonObject json(Limit limit) {
        return new JsonObject()
                .text("outcome", outcome(limit))
                .number("times", limit.isNone() ? Double.NaN : limit.times())
                .number("factor", limit.factor());
    }

    private static String outcome(Limit limit) {
        if (limit.isUnknown()) {
            return "incomplete";
        }
        return limit.isNone() ? "none" : limit.isAlready() ? "already" : "at";
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "asIf",
                        "pool",
                        "parameter",
                        "reaches",
                        "initialExcessOutcome",
                        "initialExcessFactor",
                        "liquidationOutcome",
                        "liquidationFactor");
        for (Tightened account : accounts) {
            account.pools().forEach(p -> csv.row(line(account, p)));
        }
        return csv.toString();
    }

    private static List<String> line(Tightened account, ReverseStress p) {
        return List.of(
                account.account().account().name(),
                Words.of(account.asIf()),
                p.pool(),
                p.parameter().key(),
                String.valueOf(p.reaches()),
                outcome(p.initial()),
                Csv.number(p.initial().factor()),
                outcome(p.liquidation()),
                Csv.number(p.liquidation().factor()));
    }

    @Override
    public String text() {
        return heading.line() + "Which parameter the venue would have to tighten how far, up to "
                + Numbers.quantity(ReverseStress.MOST) + " times\n"
                + accounts.stream().map(StressDocument::text).collect(Collectors.joining());
    }

    private static String text(Tightened account) {
        String title = "\nAccount " + MarginText.title(account.account()) + ", " + Words.of(account.asIf()) + "\n\n";
        if (account.pools().isEmpty()) {
            return title + "  no pool\n";
        }
        TextTable table = new TextTable("  ", "llrr").row("pool", "parameter", "initial excess gone", "liquidatable");
        account.pools().stream().filter(ReverseStress::reaches).forEach(p -> table.row(cells(p)));
        return title + table + idle(account);
    }

    private static List<String> cells(ReverseStress p) {
        return List.of(p.pool(), p.parameter().key(), words(p.initial()), words(p.liquidation()));
    }

    private static String words(Limit limit) {
        if (limit.isUnknown()) {
            return "?";
        }
        return limit.isNone() ? "holds" : limit.isAlready() ? "already" : "× " + Numbers.upTo(limit.factor(), DIGITS);
    }

    /// Parameters that reach no pool.
    private static String idle(Tightened account) {
        List<String> reaching = account.pools().stream()
                .filter(ReverseStress::reaches)
                .map(p -> p.parameter().key())
                .toList();
        String idle = account.pools().stream()
                .map(p -> p.parameter().key())
                .filter(key -> !reaching.contains(key))
                .distinct()
                .collect(Collectors.joining(", "));
        return idle.isEmpty() ? "" : "\n  changes nothing here: " + idle + "\n";
    }
}
