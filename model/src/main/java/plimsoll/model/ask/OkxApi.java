package plimsoll.model.ask;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.ask.Grant.Right;
import tools.jackson.databind.JsonNode;

/// OKX v5.
final class OkxApi extends FactsApi {
    private static final String PREFIX = "/api/v5/";
    private static final String DATA = "data";
    private static final int ORDERS_PER_PAGE = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    OkxApi(Subject subject) {
        super("okx", "okx", List.of(""), subject);
    }

    @Override
    public Access access() {
        return Access.KEY_SECRET_AND_PASSPHRASE;
    }

    @Override
    public Optional<Request> clock() {
        return Optional.of(get("public/time"));
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return ReplyText.number(ReplyText.tree(clockReply).path(DATA).path(0).path("ts"))
                .map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.of(config());
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        wanted.add(get("account/balance").withKey());
        Request positions = get("account/positions").withKey();
        wanted.add(positions);
        wanted.addAll(orders(replies));
        wanted.add(get("public/discount-rate-interest-free-quota"));
        wanted.add(get("market/index-tickers").with("quoteCcy", "USD"));
        wanted.add(get("market/index-tickers").with("quoteCcy", "USDT"));
        List<JsonNode> rows = new ArrayList<>();
        ReplyText.tree(replies.getOrDefault(positions, "")).path(DATA).forEach(rows::add);
        rows.forEach(row -> market(Held.of(row), wanted));
    }

    private List<Request> orders(Map<Request, String> replies) {
        Request first = get("trade/orders-pending")
                .with("limit", Integer.toString(ORDERS_PER_PAGE))
                .withKey();
        return Chain.pages(first, replies, (_, reply) -> {
            JsonNode data = ReplyText.tree(reply).path(DATA);
            String last = data.size() < ORDERS_PER_PAGE
                    ? ""
                    : ReplyText.string(data.path(data.size() - 1).path("ordId"));
            return last.isEmpty() ? Optional.empty() : Optional.of(first.with("after", last));
        });
    }

    private void market(Held held, Set<Request> wanted) {
        if (held.family.isEmpty()) {
            return;
        }
        boolean option = held.kind.equals("OPTION");
        Request instruments = get("public/instruments").with("instType", held.kind);
        Request marks = get("public/mark-price").with("instType", held.kind);
        wanted.add(option ? instruments.with("instFamily", held.family) : instruments);
        wanted.add(option ? marks.with("instFamily", held.family) : marks);
        if (option) {
            wanted.add(get("public/opt-summary").with("instFamily", held.family));
        }
        wanted.add(get("market/index-candles")
                .with("instId", held.family.split("-", 2)[0] + "-USD")
                .with("bar", "1Dutc")
                .with("limit", "90"));
        if (held.kind.equals("SWAP")) {
            wanted.add(get("public/funding-rate").with("instId", held.id));
        }
        wanted.add(get("public/position-tiers")
                .with("instType", held.kind)
                .with("tdMode", held.mode)
                .with("instFamily", held.family));
        wanted.add(get("account/trade-fee")
                .with("instType", held.kind)
                .with("instFamily", held.family)
                .withKey());
    }

    private static Request config() {
        return get("account/config").withKey();
    }

    private static Request get(String path) {
        return Request.get("v5-" + path.replace('/', '-'), "", PREFIX + path);
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        String time = TIME.format(now);
        String plain = time + request.method() + request.target() + request.body();
        Map<String, String> headers = Map.of(
                "OK-ACCESS-KEY", credentials.key(),
                "OK-ACCESS-TIMESTAMP", time,
                "OK-ACCESS-PASSPHRASE", credentials.passphrase(),
                "OK-ACCESS-SIGN", Hmac.base64(credentials.secret(), plain));
        return new SignedRequest(request.method(), request.service(), request.target(), headers, request.body());
    }

    @Override
    Optional<Refusal> refusal(String body) {
        JsonNode reply = ReplyText.tree(body);
        String code = ReplyText.string(reply.path("code"));
        return code.isEmpty() || code.equals("0")
                ? Optional.empty()
                : Optional.of(new Refusal(code, ReplyText.string(reply.path("msg"))));
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        String perm = ReplyText.string(ReplyText.tree(replies.getOrDefault(config(), ""))
                .path(DATA)
                .path(0)
                .path("perm"));
        if (perm.isEmpty()) {
            return Optional.empty();
        }
        Set<Right> rights = EnumSet.of(Right.READ);
        Set<String> named = new TreeSet<>(List.of(perm.split(",", -1)));
        if (named.contains("trade")) {
            rights.add(Right.TRADE);
        }
        if (named.contains("withdraw")) {
            rights.add(Right.WITHDRAW);
        }
        return Optional.of(new Grant(rights, "perm " + perm));
    }

    /// @param family `BTC-USD` of BTC-USD-SWAP
    private record Held(String kind, String id, String family, String mode) {
        static Held of(JsonNode row) {
            String id = ReplyText.string(row.path("instId"));
            String[] parts = id.split("-", 3);
            String mode = ReplyText.string(row.path("mgnMode"));
            return new Held(
                    ReplyText.string(row.path("instType")),
                    id,
                    parts.length < 2 ? "" : parts[0] + "-" + parts[1],
                    mode.isEmpty() ? "cross" : mode);
        }
    }
}
