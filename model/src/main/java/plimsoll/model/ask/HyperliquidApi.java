package plimsoll.model.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hyperliquid's info API: the account of any address, without a key.
final class HyperliquidApi extends FactsApi {
    private static final int DAYS = 90;

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
        Request exchanges = info(typed("perpDexs"));
        wanted.add(state);
        wanted.add(ofUser("spotClearinghouseState", ""));
        wanted.add(ofUser("userAbstraction", ""));
        wanted.add(ofUser("frontendOpenOrders", ""));
        wanted.add(info(typed("metaAndAssetCtxs")));
        wanted.add(info(typed("spotMetaAndAssetCtxs")));
        wanted.add(exchanges);
        for (JsonNode exchange : ReplyText.tree(replies.getOrDefault(exchanges, ""))) {
            String name = ReplyText.string(exchange.path("name"));
            if (!name.isEmpty()) {
                wanted.add(ofUser("clearinghouseState", name));
            }
        }
        held(replies.getOrDefault(state, "")).forEach(coin -> wanted.add(closes(coin)));
    }

    private static Set<String> held(String state) {
        Set<String> coins = new TreeSet<>();
        ReplyText.tree(state).path("assetPositions").forEach(row -> coins.add(ReplyText.string(
                row.path("position").path("coin"))));
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

    /// @param exchange a perpetual exchange of a third party at the venue; empty for the venue's own
    private Request ofUser(String type, String exchange) {
        ObjectNode body = typed(type).put("user", subject().account());
        if (!exchange.isEmpty()) {
            body.put("dex", exchange);
        }
        return info(body);
    }

    private static ObjectNode typed(String type) {
        return ReplyText.JSON.createObjectNode().put("type", type);
    }

    private static Request info(ObjectNode body) {
        return Request.post(body.get("type").stringValue(), "", "/info", body.toString());
    }

    @Override
    public SignedRequest sign(
            Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        throw new IllegalStateException("nothing is signed here");
    }

    @Override
    Optional<Refusal> refusal(String body) {
        return Optional.empty();
    }
}
