package plimsoll.model.output;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurve.Since;

/// Profit of accounts over price, on several dates.
public record PayoffDocument(
        Heading heading, Since since, List<Curves> accounts, MarketSnapshot market, List<Problem> problems)
        implements Document {
    private static final double SECONDS_PER_DAY = 86_400;

    /// @param moving whose price; empty for all
    public record Curves(Comparison account, Optional<UnderlyingId> moving, List<ProfitCurve> curves) {
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    public PayoffDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static PayoffDocument of(
            Heading heading, Since since, List<Curves> accounts, MarketSnapshot market, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        accounts.forEach(a -> found.add(a.account().valued().problems()));
        return new PayoffDocument(heading, since, accounts, market, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .flatMap(a -> a.curves().stream())
                .allMatch(c -> c.profits().stream().allMatch(Double::isFinite));
    }

    private static double days(ProfitCurve curve) {
        return curve.elapsed().toSeconds() / SECONDS_PER_DAY;
    }

    private Instant date(Duration elapsed) {
        return market.asOf().plus(elapsed);
    }

    /// USD today; NaN where several move.
    private double index(Curves account) {
        return account.moving().flatMap(market::index).map(IndexQuote::price).orElse(Double.NaN);
    }

    private static String moving(Curves account) {
        return account.moving().map(UnderlyingId::name).orElse("all");
    }

    @Override
    public String json() {
        return heading.json("plimsoll-payoff/1")
                .text("since", Words.of(since))
                .list("accounts", accounts, this::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private JsonObject json(Curves account) {
        return new JsonObject()
                .text("account", account.account().account().name())
                .text("underlying", moving(account))
                .number("indexPrice", index(account))
                .text("unit", heading.currency().code())
                .list("curves", account.curves(), curve -> json(account, curve));
    }

    private JsonObject json(Curves account, ProfitCurve curve) {
        double index = index(account);
        DoubleArray breakevens = curve.breakevens();
        return new JsonObject()
                .text("date", date(curve.elapsed()).toString())
                .number("days", days(curve))
                .numbers("prices", curve.prices().stream())
                .numbers("profits", curve.profits().stream())
                .numbers("breakevens", breakevens.stream())
                .numbers("breakevenPrices", breakevens.stream().map(b -> index * (1 + b)));
    }

    /// A line for each date and price.
    @Override
    public String csv() {
        Csv csv = new Csv().row("account", "underlying", "date", "days", "move", "price", "profit", "unit");
        for (Curves account : accounts) {
            account.curves().forEach(curve -> lines(account, curve).forEach(csv::row));
        }
        return csv.toString();
    }

    private List<List<String>> lines(Curves account, ProfitCurve curve) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < curve.prices().size(); i++) {
            double move = curve.prices().get(i);
            lines.add(List.of(
                    account.account().account().name(),
                    moving(account),
                    date(curve.elapsed()).toString(),
                    Csv.number(days(curve)),
                    Csv.number(move),
                    Csv.number(index(account) * (1 + move)),
                    Csv.number(curve.profits().get(i)),
                    heading.currency().code()));
        }
        return lines;
    }

    @Override
    public String text() {
        return heading.line() + accounts.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Curves account) {
        List<String> dates = new ArrayList<>(List.of("move", "price USD"));
        account.curves().forEach(c -> dates.add(date(c)));
        TextTable table = new TextTable("  ", "r").row(dates);
        DoubleArray prices = account.curves().getFirst().prices();
        for (int i = 0; i < prices.size(); i++) {
            table.row(line(account, prices.get(i), i));
        }
        String from = since == Since.NOW ? "today's marks" : "entry prices";
        return "\nAccount " + MarginText.title(account.account()) + "\nProfit in " + heading.currency() + " from "
                + from + " on, price of " + moving(account) + "\n\n" + table + breakevens(account);
    }

    private String date(ProfitCurve curve) {
        return curve.elapsed().isZero()
                ? "today"
                : date(curve.elapsed()).toString().substring(0, 10);
    }

    private List<String> line(Curves account, double move, int i) {
        List<String> line =
                new ArrayList<>(List.of(AxisForms.percent(move), Numbers.fixed(index(account) * (1 + move), 2)));
        account.curves().forEach(c -> line.add(Numbers.fixed(c.profits().get(i), 2)));
        return line;
    }

    private String breakevens(Curves account) {
        return account.curves().stream()
                .map(c -> "  Breakeven " + date(c) + ": " + breakevens(account, c) + "\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private String breakevens(Curves account, ProfitCurve curve) {
        String found = curve.breakevens().stream()
                .mapToObj(b -> Numbers.fixed(index(account) * (1 + b), 2) + " (" + AxisForms.percent(b) + ")")
                .collect(Collectors.joining(", "));
        boolean known = curve.profits().stream().allMatch(Double::isFinite);
        return found.isEmpty() ? known ? "none" : Numbers.UNKNOWN : found;
    }
}
