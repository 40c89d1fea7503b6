package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;
import plimsoll.model.reconcile.Reason;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.reconcile.Reconciliation;

/// Our figures beside those the venue reported.
public record ReconcileDocument(Heading heading, List<Reconciled> lines, List<Problem> problems) implements Document {
    public ReconcileDocument {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// @param accounts with liquidation prices by instrument
    /// @param fileProblems what reading the file found
    public static ReconcileDocument of(Heading heading, List<Comparison> accounts, List<Problem> fileProblems) {
        List<Reconciled> lines =
                accounts.stream().flatMap(a -> Reconciliation.of(a).stream()).toList();
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.in(AsIf.HELD).problems()));
        found.add(differences(lines));
        return new ReconcileDocument(heading, lines, ProblemForms.once(found.stream()));
    }

    private static List<Problem> differences(List<Reconciled> lines) {
        return lines.stream()
                .filter(l -> l.reason().kind() == Reason.Kind.UNEXPLAINED)
                .<Problem>map(l -> new Problem.Suspicious(
                        l.account() + "/" + l.what(),
                        "ours is " + (l.outcome().isEmpty() ? l.ours() : l.outcome()) + ", the venue reported "
                                + l.venue()))
                .toList();
    }

    @Override
    public boolean complete() {
        return lines.stream().noneMatch(l -> l.reason().kind() == Reason.Kind.UNKNOWN);
    }

    @Override
    public String json() {
        return heading.json("plimsoll-reconcile/1")
                .list("lines", lines, ReconcileDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Reconciled l) {
        JsonObject line = new JsonObject()
                .text("account", l.account().name())
                .text("what", l.what())
                .text("unit", l.unit())
                .number("ours", l.ours())
                .number("venue", l.venue())
                .number("difference", l.difference())
                .text("reason", l.reason().words())
                .number("relativeDifference", l.relativeDifference())
                .text("kind", kind(l));
        return l.outcome().isEmpty() ? line : line.text("outcome", l.outcome());
    }

    private static String kind(Reconciled l) {
        return l.reason().kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "what",
                        "unit",
                        "ours",
                        "venue",
                        "difference",
                        "reason",
                        "relativeDifference",
                        "kind",
                        "outcome");
        lines.forEach(l -> csv.row(
                l.account().name(),
                l.what(),
                l.unit(),
                Csv.number(l.ours()),
                Csv.number(l.venue()),
                Csv.number(l.difference()),
                l.reason().words(),
                Csv.number(l.relativeDifference()),
                kind(l),
                l.outcome()));
        return csv.toString();
    }

    @Override
    public String text() {
        return heading.line()
                + (lines.isEmpty()
                        ? "\nThe file holds no figure that a venue reported.\n"
                        : lines.stream()
                                .map(Reconciled::account)
                                .distinct()
                                .map(this::table)
                                .collect(Collectors.joining()));
    }

    private String table(AccountId account) {
        TextTable table =
                new TextTable("  ", "llrrrrl").row("figure", "in", "ours", "venue", "difference", "relative", "reason");
        lines.stream()
                .filter(l -> l.account().equals(account))
                .forEach(l -> table.row(
                        l.what(),
                        l.unit(),
                        l.oursText(),
                        l.venueText(),
                        l.differenceText(),
                        l.relativeDifferenceText(),
                        l.reason().words()));
        return "\nAccount " + account + "\n\n" + table;
    }
}
