package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Margin of accounts in one or more modes.
///
/// @param modes those shown, in their order
/// @param move whose liquidations are shown; empty for both
/// @param problems of reading the file and of the modes shown, each once
public record MarginDocument(
        Heading heading,
        List<AsIf> modes,
        Optional<Liquidation.Move> move,
        List<Comparison> accounts,
        List<Problem> problems)
        implements Document {
    public MarginDocument {
        modes = List.copyOf(modes);
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static MarginDocument of(
            Heading heading, List<AsIf> modes, List<Comparison> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        for (Comparison account : accounts) {
            modes.forEach(mode -> found.add(account.in(mode).problems()));
            modes.forEach(mode -> found.add(unmeasured(account, account.in(mode))));
        }
        return new MarginDocument(heading, modes, Optional.empty(), accounts, ProblemForms.once(found.stream()));
    }

    /// The document that `liquidation` prints: the same with one search's prices only.
    public MarginDocument ofMove(Liquidation.Move only) {
        return new MarginDocument(heading, modes, Optional.of(only), accounts, problems);
    }

    /// Distances that have no volatility to be measured in. An option's own mark has none at all.
    private static List<Problem> unmeasured(Comparison account, MarginResult result) {
        Set<String> options = account.valued().legs().stream()
                .filter(Leg::isOption)
                .map(leg -> leg.position().id().name())
                .collect(Collectors.toSet());
        return result.pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.UNDERLYING || !options.contains(l.name()))
                .filter(l -> l.at().filter(at -> Double.isNaN(at.sigma())).isPresent())
                .<Problem>map(l -> new Problem.Suspicious(
                        account.account() + "/" + l.name(), "no volatility, so its distance in σ is unknown"))
                .distinct()
                .toList();
    }

    Stream<Liquidation> liquidations(List<Liquidation> all) {
        return all.stream().filter(l -> move.isEmpty() || move.get() == l.move());
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .allMatch(account ->
                        modes.stream().allMatch(mode -> account.in(mode).complete()));
    }

    @Override
    public String json() {
        return new MarginJson(this).text();
    }

    @Override
    public String csv() {
        return move.isPresent() ? LiquidationCsv.of(this) : MarginCsv.of(this);
    }

    @Override
    public String text() {
        return move.isPresent() ? LiquidationText.of(this) : MarginText.comparison(this);
    }
}
