package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Contributions;
import plimsoll.model.problem.Problem;

/// What positions, balances and open orders do to the margin and liquidation of their pools.
public record ContributionsDocument(Heading heading, List<Found> accounts, List<Problem> problems) implements Document {
    public record Found(Comparison account, Contributions contributions) {}

    public ContributionsDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static ContributionsDocument of(Heading heading, List<Found> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().in(a.contributions().asIf()).problems()));
        return new ContributionsDocument(heading, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .flatMap(a -> a.contributions().all().stream())
                .noneMatch(c ->
                        Double.isNaN(c.removal().initialExcess() + c.removal().maintenanceExcess()));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-contributions/1")
                .list("accounts", accounts, ContributionsForms::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    @Override
    public String csv() {
        return ContributionsForms.csv(accounts);
    }

    @Override
    public String text() {
        return heading.line()
                + "What closing a position at its mark, withdrawing a balance or cancelling an order changes;\n"
                + "most dangerous first: who, 1 % smaller, moves the pool's nearest liquidation farthest away\n"
                + ContributionsForms.text(accounts, heading.currency());
    }
}
