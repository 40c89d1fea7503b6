package plimsoll.model.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/// Hyperliquid's info API: the account of any address, without a key.
final class HyperliquidApi extends FactsApi {
    private static final int DAYS = 90;
    /// The state at an exchange of a third party.
    private static final String ELSEWHERE = "clearinghouseState-elsewhere";

    HyperliquidApi(Subject subject) {
        super("hyperliquid", "hyperliquid", List.of(""), subject);
        if (!subject.account().matches("0x[0-9a-fA-F]{40}")) {
            throw new IllegalArgumentException("an address of Hyperliquid is 0x and 40 hexadecimal digits");
        }
    }

    @Override
    public Access access() {
        return Access.ADDRESS;
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        Request state = ofUser("clearinghouseState", "");
        wanted.add(state);
        wanted.add(ofUser("spotClearinghouseState", ""));
        wanted.add(ofUser("userAbstraction", ""));
        wanted.add(ofUser("frontendOpenOrders", ""));
        wanted.add(info(typed("metaAndAssetCtxs")));
        wanted.add(exchanges());
        names(replies).forEach(name -> wanted.add(ofUser(ELSEWHERE, name)));
        held(replies.getOrDefault(state, "")).forEach(coin -> wanted.add(closes(coin)));
    }

    private static Request exchanges() {
        return info(typed("perpDexs"));
    }

    /// Perpetual exchanges that others run at the venue.
    private static List<String> names(Map<Request, String> replies) {
        return ReplyText.tree(replies.getOrDefault(exchanges(), ""))
                .valueStream()
                .map(exchange -> ReplyText.string(exchange.path("name")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Their margin is apart from the venue's own, and not read here.
    @Override
    public List<String> leftOut(Map<Request, String> replies) {
        return names(replies).stream()
                .filter(name ->
                        !held(replies.getOrDefault(ofUser(ELSEWHERE, name), "")).isEmpty())
                .map(name -> "the margin of positions at the third party's exchange " + name)
                .toList();
    }

    private static Set<String> held(String state) {
        Set<String> coins = new TreeSet<>();
        ReplyText.tree(state)
                .path("assetPositions")
                .forEach(row -> coins.add(ReplyText.string(row.path("position").path("coin"))));
        coins.remove("");
        return coins;
    }

    private Request closes(String coin) {
        Instant end = subject().asOf();
        ObjectNode body = typed("candleSnapshot");
        body.putObject("req")
                .put("coin", coin)
                .put("interval", "1d")
                .put("startTime", end.minus(Duration.ofDays(DAYS)).toEpochMilli())
                .put("endTime", end.toEpochMilli());
        return info(body);
    }

    /// @param exchange of a third party; empty for the venue's own
    private Request ofUser(String type, String exchange) {
        ObjectNode body = typed(type.equals(ELSEWHERE) ? "clearinghouseState" : type)
                .put("user", subject().account());
        return exchange.isEmpty()
                ? info(body)
                : Request.post(ELSEWHERE, "", "/info", body.put("dex", exchange).toString());
    }

    private static ObjectNode typed(String type) {
        return ReplyText.JSON.createObjectNode().put("type", type);
    }

    private static Request info(ObjectNode body) {
        return Request.post(body.get("type").stringValue(), "", "/info", body.toString());
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        throw new IllegalStateException("nothing is signed here");
    }

    @Override
    Optional<Refusal> refusal(String body) {
        return Optional.empty();
    }
}
