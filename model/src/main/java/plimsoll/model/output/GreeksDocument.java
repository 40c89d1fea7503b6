package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.GreekTable;

/// Greeks of accounts.
///
/// @param collateral whether coin equity counts as delta of its own
/// @param indices USD, to scale gamma with
/// @param net by underlying over all accounts; empty when there is only one
public record GreeksDocument(
        Heading heading,
        GreekTable.By by,
        boolean collateral,
        Map<UnderlyingId, Double> indices,
        List<Rows> accounts,
        List<GreekTable.Row> net,
        List<Problem> problems)
        implements Document {
    /// @param whole whether every position is in the rows
    public record Rows(Comparison account, List<GreekTable.Row> rows, boolean whole) {}

    /// Whether coin balances are part of the Greeks.
    public enum Collateral {
        INCLUDE,
        EXCLUDE
    }

    public GreeksDocument {
        indices = Map.copyOf(indices);
        accounts = List.copyOf(accounts);
        net = List.copyOf(net);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static GreeksDocument of(
            Heading heading,
            GreekTable.By by,
            Collateral collateral,
            MarketSnapshot market,
            List<Comparison> accounts,
            List<Problem> fileProblems) {
        boolean include = collateral == Collateral.INCLUDE;
        List<Rows> rows = accounts.stream().map(a -> rows(a, by, include)).toList();
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        rows.forEach(r -> found.add(r.account().valued().problems()));
        rows.forEach(r -> found.add(blanks(r)));
        return new GreeksDocument(
                heading, by, include, indices(market), rows, net(accounts, include), ProblemForms.once(found.stream()));
    }

    private static List<GreekTable.Row> net(List<Comparison> accounts, boolean collateral) {
        return accounts.size() < 2
                ? List.of()
                : GreekTable.net(accounts.stream()
                        .map(a -> GreekTable.byUnderlying(a.valued(), collateral))
                        .toList());
    }

    private static Rows rows(Comparison account, GreekTable.By by, boolean collateral) {
        return new Rows(
                account,
                GreekTable.of(account.valued(), by, collateral),
                account.valued().unresolved().isEmpty());
    }

    private static Map<UnderlyingId, Double> indices(MarketSnapshot market) {
        return market.indices().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().price()));
    }

    private static List<Problem> blanks(Rows rows) {
        boolean mixed = rows.rows().stream()
                .anyMatch(
                        r -> r.underlying().isEmpty() && Double.isNaN(r.greeks().delta()));
        return mixed
                ? List.of(new Problem.Assumed(
                        rows.account().account().name(),
                        "Greeks in coin are left out of a total over several underlyings: they do not add up"))
                : List.of();
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .allMatch(a -> a.whole() && a.rows().stream().allMatch(r -> Double.isFinite(r.dollarDelta())));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-greeks/1")
                .text("by", Words.of(by))
                .text("collateral", collateral ? "include" : "exclude")
                .list("accounts", accounts, GreeksForms::json)
                .list("net", net, GreeksForms::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    @Override
    public String csv() {
        return GreeksForms.csv(this);
    }

    @Override
    public String text() {
        return GreeksForms.text(this);
    }
}
