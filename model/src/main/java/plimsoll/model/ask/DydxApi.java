package plimsoll.model.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The indexer of dYdX v4: the subaccounts of any address, without a key.
final class DydxApi extends FactsApi {
    private final String address;
    private final String number;

    /// @param subject account `ADDRESS` or `ADDRESS/NUMBER` of the parent subaccount, 0 when left out
    DydxApi(Subject subject) {
        super("dydx", "dydx", List.of(""), subject);
        String[] parts = subject.account().split("/", 2);
        address = parts[0];
        number = parts.length < 2 ? "0" : parts[1];
        if (!subject.account().matches("[a-z0-9]{1,90}(/\\d{1,6})?")) {
            throw new IllegalArgumentException("an address of dYdX is dydx1 and more small letters and digits");
        }
    }

    @Override
    public Access access() {
        return Access.ADDRESS;
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        Request account = Request.get(
                "parentSubaccountNumber", "", "/v4/addresses/" + address + "/parentSubaccountNumber/" + number);
        wanted.add(account);
        wanted.add(Request.get("perpetualMarkets", "", "/v4/perpetualMarkets"));
        wanted.add(Request.get("orders", "", "/v4/orders/parentSubaccountNumber")
                .with("address", address)
                .with("parentSubaccountNumber", number)
                .with("status", "OPEN"));
        markets(replies.getOrDefault(account, ""))
                .forEach(market -> wanted.add(Request.get("candles", "", "/v4/candles/perpetualMarkets/" + market)
                        .with("resolution", "1DAY")
                        .with("limit", "90")));
    }

    private static Set<String> markets(String account) {
        Set<String> markets = new TreeSet<>();
        JsonNode subaccount = ReplyText.tree(account).path("subaccount");
        for (JsonNode child : subaccount.path("childSubaccounts")) {
            child.path("openPerpetualPositions")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .forEach(markets::add);
        }
        markets.removeIf(market -> !market.matches("[A-Za-z0-9.,_-]+"));
        return markets;
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        throw new IllegalStateException("nothing is signed here");
    }

    @Override
    Optional<Refusal> refusal(String body) {
        JsonNode errors = ReplyText.tree(body).path("errors");
        return errors.isArray()
                ? Optional.of(new Refusal("", ReplyText.string(errors.path(0).path("msg"))))
                : Optional.empty();
    }
}
