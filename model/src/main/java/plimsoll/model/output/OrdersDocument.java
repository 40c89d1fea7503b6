package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.OrderOutcome;
import plimsoll.model.margin.Requirement;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Order;
import plimsoll.model.problem.Problem;

/// What open orders cost now, and what accounts are like after they fill.
public record OrdersDocument(Heading heading, List<AccountOrders> accounts, List<Problem> problems)
        implements Document {
    /// @param held with all orders open
    public record AccountOrders(Account account, MarginResult held, List<OrderOutcome> outcomes) {
        public AccountOrders {
            outcomes = List.copyOf(outcomes);
        }

        private String name() {
            return account.id().name();
        }

        /// With the currency of their pool.
        private Stream<Charged> charged() {
            return held.pools().stream()
                    .flatMap(pool -> pool.requirements().stream()
                            .filter(r -> r.kind() == Requirement.Kind.ORDERS)
                            .map(r -> new Charged(r, pool.currency())));
        }
    }

    private record Charged(Requirement requirement, Asset currency) {}

    public OrdersDocument {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static OrdersDocument of(Heading heading, List<AccountOrders> accounts, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        for (AccountOrders account : accounts) {
            found.add(account.held().problems());
            account.outcomes().forEach(o -> found.add(o.result().problems()));
        }
        return new OrdersDocument(heading, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .allMatch(a -> a.held().complete()
                        && a.outcomes().stream().allMatch(o -> o.result().complete()));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-orders/1")
                .list("accounts", accounts, OrdersDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(AccountOrders account) {
        return new JsonObject()
                .text("id", account.name())
                .list("orders", account.account().orders(), OrdersDocument::json)
                .list("charged", account.charged().toList(), OrdersDocument::json)
                .object("held", totals(account.held()))
                .list("outcomes", account.outcomes(), OrdersDocument::json);
    }

    private static JsonObject json(Order order) {
        return new JsonObject()
                .text("id", order.id())
                .text("instrument", order.instrument().name())
                .number("quantity", order.quantity())
                .number("price", order.price())
                .flag("reduceOnly", order.reduceOnly());
    }

    private static JsonObject json(Charged charged) {
        return new JsonObject()
                .text("id", charged.requirement().id())
                .text("currency", charged.currency().code())
                .number("initial", charged.requirement().initial());
    }

    private static JsonObject json(OrderOutcome outcome) {
        return totals(outcome.result())
                .text("subset", Words.of(outcome.subset()))
                .texts("filled", outcome.filled().stream().map(Order::id).toList());
    }

    private static JsonObject totals(MarginResult result) {
        return new JsonObject()
                .number("equity", result.equity())
                .number("initialMargin", result.initialMargin())
                .number("maintenanceMargin", result.maintenanceMargin())
                .number("initialExcess", result.initialExcess())
                .number("marginRatio", result.marginRatio());
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "filled",
                        "equity",
                        "initialMargin",
                        "maintenanceMargin",
                        "initialExcess",
                        "marginRatio");
        for (AccountOrders account : accounts) {
            csv.row(line(account, "open", account.held()));
            account.outcomes().forEach(o -> csv.row(line(account, Words.of(o.subset()), o.result())));
        }
        return csv.toString();
    }

    private static List<String> line(AccountOrders account, String filled, MarginResult result) {
        return List.of(
                account.name(),
                filled,
                Csv.number(result.equity()),
                Csv.number(result.initialMargin()),
                Csv.number(result.maintenanceMargin()),
                Csv.number(result.initialExcess()),
                Csv.number(result.marginRatio()));
    }

    @Override
    public String text() {
        return heading.line() + accounts.stream().map(OrdersDocument::text).collect(Collectors.joining());
    }

    private static String text(AccountOrders account) {
        String title = "\nAccount " + account.name() + "\n\n";
        return account.account().orders().isEmpty()
                ? title + "  no open orders\n"
                : title + orders(account) + "\n" + charges(account) + "\n" + outcomes(account);
    }

    private static TextTable orders(AccountOrders account) {
        TextTable table = new TextTable("  ", "llrrl").row("order", "instrument", "quantity", "limit", "");
        account.account()
                .orders()
                .forEach(o -> table.row(
                        o.id(),
                        o.instrument().name(),
                        Numbers.quantity(o.quantity()),
                        Numbers.quantity(o.price()),
                        o.reduceOnly() ? "reduces only" : ""));
        return table;
    }

    private static TextTable charges(AccountOrders account) {
        TextTable table = new TextTable("  ", "lrl").row("held back while open", "initial margin", "");
        account.charged()
                .forEach(c -> table.row(
                        c.requirement().name(),
                        Numbers.amount(c.requirement().initial(), c.currency()),
                        c.currency().code()));
        return table;
    }

    private static TextTable outcomes(AccountOrders account) {
        TextTable table = new TextTable("  ", "lrrrrrll")
                .row(
                        "filled",
                        "equity",
                        "initial",
                        "maintenance",
                        "initial excess",
                        "ratio",
                        "nearest liquidation",
                        "orders");
        table.row(cells("all open", account.held(), List.of()));
        account.outcomes().forEach(o -> table.row(cells(Words.of(o.subset()), o.result(), o.filled())));
        return table;
    }

    private static List<String> cells(String name, MarginResult result, List<Order> filled) {
        Asset currency = result.currency();
        return List.of(
                name,
                Numbers.amount(result.equity(), currency),
                Numbers.amount(result.initialMargin(), currency),
                Numbers.amount(result.maintenanceMargin(), currency),
                Numbers.amount(result.initialExcess(), currency),
                Numbers.percent(result.marginRatio()),
                Nearest.of(result).place(),
                filled.stream().map(Order::id).collect(Collectors.joining(", ")));
    }
}
