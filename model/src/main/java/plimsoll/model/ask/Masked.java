package plimsoll.model.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plimsoll.model.file.Portfolio;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.valuation.ValuedAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Without what says whose it is.
final class Masked {
    private static final String MASK = "masked";
    private static final Set<String> PERSONAL = Set.of(
            "uid",
            "mainUid",
            "userId",
            "user_id",
            "accountId",
            "account_id",
            "subaccount_id",
            "username",
            "system_name",
            "email",
            "label",
            "ip",
            "address",
            "deposit_address",
            "posId",
            "ordId",
            "order_id",
            "clOrdId",
            "access_token",
            "refresh_token");

    private Masked() {}

    /// Members that name persons, accounts, positions or orders hold a mask, at any depth.
    static JsonNode of(JsonNode reply) {
        JsonNode copy = reply.deepCopy();
        mask(copy);
        return copy;
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(PERSONAL::contains)
                    .forEach(n -> object.put(n, MASK));
        }
        node.forEach(Masked::mask);
    }

    /// The account in its market, with numbers for names.
    static Portfolio of(ValuedAccount valued) {
        Account a = valued.account();
        MarketSnapshot m = valued.market();
        Account masked = new Account(
                new AccountId("account"),
                a.venue(),
                a.model(),
                a.settings(),
                a.balances(),
                positions(a.positions()),
                orders(a.orders()),
                a.outside(),
                Reported.NOTHING,
                a.overrides());
        MarketSnapshot market =
                new MarketSnapshot(m.asOf(), "", m.instruments(), m.quotes(), m.indices(), m.assets(), m.expiries());
        return new Portfolio("", valued.currency(), new Book(List.of(masked)), market);
    }

    private static List<Position> positions(List<Position> named) {
        List<Position> numbered = new ArrayList<>();
        for (Position p : named) {
            numbered.add(new Position(
                    new PositionId("p" + (numbered.size() + 1)),
                    p.instrument(),
                    p.side(),
                    p.quantity(),
                    p.entryPrice(),
                    p.mode(),
                    p.fundingOwed()));
        }
        return numbered;
    }

    private static List<Order> orders(List<Order> named) {
        List<Order> numbered = new ArrayList<>();
        for (Order o : named) {
            numbered.add(new Order(
                    "o" + (numbered.size() + 1),
                    o.instrument(),
                    o.quantity(),
                    o.price(),
                    o.reduceOnly(),
                    o.side(),
                    o.leverage()));
        }
        return numbered;
    }
}
