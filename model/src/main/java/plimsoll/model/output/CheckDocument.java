package plimsoll.model.output;

import java.util.List;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

/// What reading a file found.
///
/// @param name of the file
public record CheckDocument(Heading heading, String name, List<Account> accounts, List<Problem> problems)
        implements Document {
    public CheckDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    @Override
    public boolean complete() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @Override
    public String json() {
        return heading.json("plimsoll-check/1")
                .text("name", name)
                .list("accounts", accounts, CheckDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Account account) {
        return new JsonObject()
                .text("id", account.id().name())
                .text("venue", account.venue())
                .text("model", account.model())
                .count("positions", account.positions().size())
                .count("orders", account.orders().size())
                .count("balances", account.balances().size());
    }

    @Override
    public String csv() {
        Csv csv = new Csv().row("severity", "path", "message");
        problems.forEach(p -> csv.row(Words.of(p.severity()), p.path(), Wording.message(p)));
        return csv.toString();
    }

    @Override
    public String text() {
        int positions = accounts.stream().mapToInt(a -> a.positions().size()).sum();
        String found = Plural.of(accounts.size(), "account") + ", " + Plural.of(positions, "position");
        return name + ": " + (problems.isEmpty() ? "no problems; " : counts() + "; ") + found + "\n";
    }

    private String counts() {
        return Plural.of(count(Severity.ERROR), "error") + ", " + Plural.of(count(Severity.WARNING), "warning") + ", "
                + Plural.of(count(Severity.INFO), "remark");
    }

    private long count(Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }
}
