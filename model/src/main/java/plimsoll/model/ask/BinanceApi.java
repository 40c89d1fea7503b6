package plimsoll.model.ask;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.ask.Grant.Right;
import tools.jackson.databind.JsonNode;

/// One of Binance's products. They share keys, signatures and errors, and differ in what is asked.
final class BinanceApi extends FactsApi {
    private static final String WINDOW = "5000";
    private static final String WALLET = "api";

    private final BinanceProduct product;

    BinanceApi(BinanceProduct product, Subject subject) {
        super(product.venue(), "binance", product.services(), subject);
        this.product = product;
    }

    @Override
    public Access access() {
        return Access.KEY_AND_SECRET;
    }

    @Override
    public Optional<Request> clock() {
        return Optional.of(get(product.clock()));
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return ReplyText.number(ReplyText.tree(clockReply).path("serverTime")).map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.of(restrictions());
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        product.keyed().forEach(path -> wanted.add(get(path).withKey()));
        product.open().forEach(path -> wanted.add(get(path)));
        BinanceHeld held = BinanceHeld.of(product, replies);
        held.optionUnderlyings().forEach(u -> wanted.add(get("/eapi/v1/index").with("underlying", u)));
        held.closes()
                .forEach(c -> wanted.add(get(c.path())
                        .with("pair", c.pair())
                        .with("interval", "1d")
                        .with("limit", "90")));
        held.futures().stream()
                .limit(1)
                .forEach(symbol -> wanted.add(
                        get("/fapi/v1/commissionRate").with("symbol", symbol).withKey()));
    }

    private static Request restrictions() {
        return get("/sapi/v1/account/apiRestrictions").withKey();
    }

    /// The service is the first part of the path.
    static Request get(String path) {
        String service = path.substring(1, path.indexOf('/', 1));
        return Request.get(path.substring(1).replace('/', '-'), service.equals("sapi") ? WALLET : service, path);
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        Request timed = request.with("recvWindow", WINDOW).with("timestamp", Long.toString(now.toEpochMilli()));
        String signature = Hmac.hex(credentials.secret(), timed.query() + timed.body());
        return new SignedRequest(
                request.method(),
                request.service(),
                timed.target() + "&signature=" + signature,
                Map.of("X-MBX-APIKEY", credentials.key()),
                request.body());
    }

    @Override
    Optional<Refusal> refusal(String body) {
        JsonNode reply = ReplyText.tree(body);
        String code = ReplyText.string(reply.path("code"));
        return code.startsWith("-")
                ? Optional.of(new Refusal(code, ReplyText.string(reply.path("msg"))))
                : Optional.empty();
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        JsonNode said = ReplyText.tree(replies.getOrDefault(restrictions(), ""));
        if (!said.has("enableReading")) {
            return Optional.empty();
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        StringBuilder words = new StringBuilder();
        said.propertyStream()
                .filter(e -> e.getValue().isBoolean() && e.getValue().booleanValue())
                .forEach(e -> {
                    right(e.getKey()).ifPresent(rights::add);
                    words.append(words.isEmpty() ? "" : ", ").append(e.getKey());
                });
        return Optional.of(new Grant(rights, words.toString()));
    }

    /// What a switch of `apiRestrictions` allows; a switch we do not know may allow to trade.
    private static Optional<Right> right(String name) {
        return switch (name) {
            case "ipRestrict" -> Optional.empty();
            case "enableReading" -> Optional.of(Right.READ);
            case "enableWithdrawals" -> Optional.of(Right.WITHDRAW);
            case "enableInternalTransfer", "permitsUniversalTransfer" -> Optional.of(Right.TRANSFER);
            default -> Optional.of(Right.TRADE);
        };
    }
}
