package plimsoll.model.ask;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.ask.Grant.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Derive v3: feeds are public, an account is shown to a session key of its wallet.
/// Key: the wallet; secret: the session key's private key; account: the number of the subaccount.
final class DeriveApi extends FactsApi {
    private static final String RESULT = "result";

    DeriveApi(Subject subject) {
        super("derive", "derive", List.of(""), subject);
        if (!subject.account().matches("\\d{1,18}")) {
            throw new IllegalArgumentException("a subaccount of Derive is a number");
        }
    }

    @Override
    public Access access() {
        return Access.SESSION_KEY;
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.of(sessionKeys());
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        Request account = post("private/get_subaccount", numbered()).withKey();
        wanted.add(account);
        wanted.add(post("private/get_open_orders", numbered()).withKey());
        for (String instrument : held(replies.getOrDefault(account, ""))) {
            wanted.add(instrument(instrument));
            wanted.add(post("public/get_ticker", body().put("instrument_name", instrument)));
            wanted.add(post(
                    "public/get_latest_signed_feeds",
                    body().put("currency", instrument.split("-", 2)[0])));
        }
    }

    /// Read as the list that `get_instruments` answers with.
    private static Request instrument(String name) {
        String body = body().put("instrument_name", name).toString();
        return Request.post("get_instruments", "", "/public/get_instrument", body);
    }

    private static Set<String> held(String account) {
        Set<String> names = new TreeSet<>();
        ReplyText.tree(account)
                .path(RESULT)
                .path("positions")
                .forEach(row -> names.add(ReplyText.string(row.path("instrument_name"))));
        names.remove("");
        return names;
    }

    /// The wallet is read from the header of the signature.
    private static Request sessionKeys() {
        return post("private/session_keys", body()).withKey();
    }

    private ObjectNode numbered() {
        return body().put("subaccount_id", Long.parseLong(subject().account()));
    }

    private static ObjectNode body() {
        return ReplyText.JSON.createObjectNode();
    }

    private static Request post(String method, ObjectNode body) {
        return Request.post(method.substring(method.indexOf('/') + 1), "", "/" + method, body.toString());
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        String time = Long.toString(now.toEpochMilli());
        Map<String, String> headers = Map.of(
                "X-DeriveWallet", credentials.key(),
                "X-DeriveTimestamp", time,
                "X-DeriveSignature", EthereumKey.of(credentials.secret()).personalSign(time));
        return new SignedRequest(request.method(), request.service(), request.target(), headers, request.body());
    }

    @Override
    Optional<Refusal> refusal(String body) {
        return JsonRpc.refusal(body);
    }

    /// The wallet's own key, which is none of its session keys, may do everything.
    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        JsonNode result =
                ReplyText.tree(replies.getOrDefault(sessionKeys(), "")).path(RESULT);
        JsonNode keys = result.isArray() ? result : result.path("session_keys");
        if (!keys.isArray()) {
            return Optional.empty();
        }
        String own = EthereumKey.of(credentials.secret()).address();
        return Optional.of(keys.valueStream()
                .filter(key -> own.equalsIgnoreCase(ReplyText.string(key.path("public_session_key"))))
                .findFirst()
                .map(DeriveApi::granted)
                .orElseGet(() -> new Grant(EnumSet.allOf(Right.class), "the key of the wallet itself")));
    }

    private static Grant granted(JsonNode key) {
        Set<Right> rights = EnumSet.of(Right.READ);
        Set<String> scopes = new TreeSet<>();
        key.path("protocol_scopes").forEach(s -> scopes.add(s.asString()));
        scopes.forEach(scope -> rights.add(right(scope.toLowerCase(Locale.ROOT))));
        return new Grant(rights, scopes.isEmpty() ? "no protocol scope" : String.join(", ", scopes));
    }

    private static Right right(String scope) {
        if (scope.startsWith("transfer")) {
            return Right.TRANSFER;
        }
        return scope.startsWith("withdraw") || scope.startsWith("admin") || scope.equals("all")
                ? Right.WITHDRAW
                : Right.TRADE;
    }
}
