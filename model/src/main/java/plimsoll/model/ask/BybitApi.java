package plimsoll.model.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.ask.Grant.Right;
import tools.jackson.databind.JsonNode;

/// Bybit v5, unified account.
final class BybitApi extends FactsApi {
    private static final String WINDOW = "5000";
    private static final String CURSOR = "cursor";
    private static final int MILLION = 1_000_000;

    BybitApi(Subject subject) {
        super("bybit", "bybit", List.of(""), subject);
    }

    @Override
    public Access access() {
        return Access.KEY_AND_SECRET;
    }

    @Override
    public Optional<Request> clock() {
        return Optional.of(get("/v5/market/time"));
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return ReplyText.number(ReplyText.tree(clockReply).path("result").path("timeNano"))
                .map(nanos -> Instant.ofEpochMilli(nanos / MILLION));
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.of(keyInformation());
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        wanted.add(get("/v5/account/info").withKey());
        wanted.add(
                get("/v5/account/wallet-balance").with("accountType", "UNIFIED").withKey());
        List<Request> positions = new ArrayList<>();
        for (Request list : lists("/v5/position/list", "200")) {
            positions.addAll(pages(list, replies));
        }
        wanted.addAll(positions);
        for (Request list : lists("/v5/order/realtime", "50")) {
            wanted.addAll(pages(list, replies));
        }
        wanted.add(get("/v5/account/collateral-info").withKey());
        wanted.add(get("/v5/spot-margin-trade/collateral"));
        wanted.add(get("/v5/spot-margin-trade/position-tiers"));
        wanted.add(get("/v5/account/fee-rate").with("category", "linear").withKey());
        wanted.add(get("/v5/account/fee-rate").with("category", "option").withKey());
        wanted.add(get("/v5/market/tickers").with("category", "linear"));
        wanted.add(get("/v5/market/tickers").with("category", "inverse"));
        for (String category : List.of("linear", "inverse")) {
            wanted.addAll(pages(
                    get("/v5/market/instruments-info")
                            .with("category", category)
                            .with("limit", "1000"),
                    replies));
        }
        Held held = Held.of(positions, replies);
        held.options.forEach(coin -> chain(coin, replies, wanted));
        held.futures.forEach(future -> wanted.add(
                get("/v5/market/risk-limit").with("category", future.category()).with("symbol", future.symbol())));
        held.coins().forEach(coin -> wanted.add(closes(coin)));
    }

    private List<Request> lists(String path, String limit) {
        return List.of(
                list(path, "linear", limit).with("settleCoin", "USDT").withKey(),
                list(path, "linear", limit).with("settleCoin", "USDC").withKey(),
                list(path, "inverse", limit).withKey(),
                list(path, "option", limit).withKey());
    }

    private static Request list(String path, String category, String limit) {
        return get(path).with("category", category).with("limit", limit);
    }

    private void chain(String coin, Map<Request, String> replies, Set<Request> wanted) {
        wanted.add(get("/v5/market/tickers").with("category", "option").with("baseCoin", coin));
        wanted.addAll(pages(
                get("/v5/market/instruments-info")
                        .with("category", "option")
                        .with("baseCoin", coin)
                        .with("limit", "1000"),
                replies));
    }

    private Request closes(String coin) {
        return get("/v5/market/index-price-kline")
                .with("category", "linear")
                .with("symbol", coin + "USDT")
                .with("interval", "D")
                .with("limit", "90");
    }

    private static List<Request> pages(Request first, Map<Request, String> replies) {
        return Chain.pages(first, replies, (_, reply) -> {
            String cursor =
                    ReplyText.string(ReplyText.tree(reply).path("result").path("nextPageCursor"));
            return cursor.isEmpty() ? Optional.empty() : Optional.of(first.with(CURSOR, cursor));
        });
    }

    private static Request keyInformation() {
        return get("/v5/user/query-api").withKey();
    }

    private static Request get(String path) {
        return Request.get(path.substring(1).replace('/', '-'), "", path);
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        String time = Long.toString(now.toEpochMilli());
        String plain = time + credentials.key() + WINDOW + request.query() + request.body();
        Map<String, String> headers = Map.of(
                "X-BAPI-API-KEY",
                credentials.key(),
                "X-BAPI-TIMESTAMP",
                time,
                "X-BAPI-RECV-WINDOW",
                WINDOW,
                "X-BAPI-SIGN",
                Hmac.hex(credentials.secret(), plain));
        return new SignedRequest(request.method(), request.service(), request.target(), headers, request.body());
    }

    @Override
    Optional<Refusal> refusal(String body) {
        JsonNode reply = ReplyText.tree(body);
        String code = ReplyText.string(reply.path("retCode"));
        return code.isEmpty() || code.equals("0")
                ? Optional.empty()
                : Optional.of(new Refusal(code, ReplyText.string(reply.path("retMsg"))));
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        JsonNode result =
                ReplyText.tree(replies.getOrDefault(keyInformation(), "")).path("result");
        String readOnly = ReplyText.string(result.path("readOnly"));
        if (readOnly.isEmpty()) {
            return Optional.empty();
        }
        Set<Right> rights = EnumSet.of(Right.READ);
        Set<String> named = new TreeSet<>();
        result.path("permissions").propertyStream().forEach(e -> e.getValue().forEach(p -> named.add(p.asString())));
        if (!readOnly.equals("1")) {
            rights.add(Right.TRADE);
            if (named.stream().anyMatch(p -> p.contains("Transfer"))) {
                rights.add(Right.TRANSFER);
            }
            if (named.contains("Withdraw")) {
                rights.add(Right.WITHDRAW);
            }
        }
        return Optional.of(new Grant(rights, "readOnly " + readOnly));
    }

    /// What the positions name.
    private record Held(Set<String> options, Set<Future> futures) {
        record Future(String category, String symbol) {}

        static Held of(List<Request> lists, Map<Request, String> replies) {
            Held held = new Held(new TreeSet<>(), new LinkedHashSet<>());
            for (Request list : lists) {
                JsonNode result = ReplyText.tree(replies.getOrDefault(list, "")).path("result");
                String category = list.parameters().getFirst().value();
                result.path("list").forEach(row -> held.add(category, ReplyText.string(row.path("symbol"))));
            }
            return held;
        }

        private void add(String category, String symbol) {
            if (symbol.isEmpty()) {
                return;
            }
            if (category.equals("option")) {
                options.add(symbol.substring(0, Math.max(symbol.indexOf('-'), 0)));
            } else {
                futures.add(new Future(category, symbol));
            }
        }

        Set<String> coins() {
            Set<String> coins = new TreeSet<>(options);
            futures.forEach(f -> coins.add(f.symbol().replaceFirst("(USDT|USDC|USD|PERP|-).*$", "")));
            coins.remove("");
            return coins;
        }
    }
}
