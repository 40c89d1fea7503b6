package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;

/// Our figures beside those the venue reported.
public record ReconcileDocument(Heading heading, List<Line> lines, List<Problem> problems) implements Document {
    /// @param what the figure; for a position with its name
    /// @param unit empty for a ratio
    /// @param reason why they differ; `agrees` when they do not
    public record Line(String account, String what, String unit, double ours, double venue, String reason) {
        double difference() {
            return ours - venue;
        }
    }

    public ReconcileDocument {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// @param accounts with liquidation prices by instrument
    /// @param fileProblems what reading the file found
    public static ReconcileDocument of(Heading heading, List<Comparison> accounts, List<Problem> fileProblems) {
        List<Line> lines = accounts.stream()
                .flatMap(a -> new Reconciliation(a).lines().stream())
                .toList();
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.in(AsIf.HELD).problems()));
        found.add(differences(lines));
        return new ReconcileDocument(heading, lines, ProblemForms.once(found.stream()));
    }

    private static List<Problem> differences(List<Line> lines) {
        return lines.stream()
                .filter(l -> l.reason().equals(Reconciliation.UNEXPLAINED))
                .<Problem>map(l -> new Problem.Suspicious(
                        l.account() + "/" + l.what(), "ours is " + l.ours() + ", the venue reported " + l.venue()))
                .toList();
    }

    @Override
    public boolean complete() {
        return lines.stream().allMatch(l -> Double.isFinite(l.ours()));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-reconcile/1")
                .list("lines", lines, ReconcileDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Line l) {
        return new JsonObject()
                .text("account", l.account())
                .text("what", l.what())
                .text("unit", l.unit())
                .number("ours", l.ours())
                .number("venue", l.venue())
                .number("difference", l.difference())
                .text("reason", l.reason());
    }

    @Override
    public String csv() {
        Csv csv = new Csv().row("account", "what", "unit", "ours", "venue", "difference", "reason");
        lines.forEach(l -> csv.row(
                l.account(),
                l.what(),
                l.unit(),
                Csv.number(l.ours()),
                Csv.number(l.venue()),
                Csv.number(l.difference()),
                l.reason()));
        return csv.toString();
    }

    @Override
    public String text() {
        return heading.line()
                + (lines.isEmpty()
                        ? "\nThe file holds no figure that a venue reported.\n"
                        : lines.stream()
                                .map(Line::account)
                                .distinct()
                                .map(this::table)
                                .collect(Collectors.joining()));
    }

    private String table(String account) {
        TextTable table = new TextTable("  ", "llrrrl").row("figure", "in", "ours", "venue", "difference", "reason");
        lines.stream()
                .filter(l -> l.account().equals(account))
                .forEach(l -> table.row(
                        l.what(),
                        l.unit(),
                        Numbers.quantity(l.ours()),
                        Numbers.quantity(l.venue()),
                        Numbers.quantity(l.difference()),
                        l.reason()));
        return "\nAccount " + account + "\n\n" + table;
    }
}
