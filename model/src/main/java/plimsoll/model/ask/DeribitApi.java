package plimsoll.model.ask;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.ask.Grant.Right;
import tools.jackson.databind.node.ObjectNode;

/// Deribit API v2. Two logins: the first, without asking for a scope, shows all the key may do; the second asks to
/// read only, and its token is the one used.
final class DeribitApi extends FactsApi {
    private static final String LOGIN = "auth";
    private static final String READING = "account:read trade:read wallet:read";
    private static final String RESULT = "result";
    private static final String CURRENCY = "currency";
    private static final int DAYS = 90;

    DeribitApi(Subject subject) {
        super("deribit", "deribit", List.of(""), subject);
    }

    @Override
    public Access access() {
        return Access.KEY_AND_SECRET;
    }

    @Override
    public Optional<Request> clock() {
        return Optional.of(get("public/get_time"));
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return ReplyText.number(ReplyText.tree(clockReply).path(RESULT)).map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.of(login(""));
    }

    @Override
    boolean opens(Map<Request, String> replies, Set<Request> wanted) {
        if (token(login(""), replies).isEmpty()) {
            return false;
        }
        wanted.add(login(READING));
        return token(login(READING), replies).isPresent();
    }

    @Override
    void wanted(Map<Request, String> replies, Set<Request> wanted) {
        Request summaries =
                get("private/get_account_summaries").with("extended", "true").withKey();
        Request positions = get("private/get_positions").with(CURRENCY, "any").withKey();
        wanted.add(summaries);
        wanted.add(positions);
        wanted.add(get("private/get_open_orders").withKey());
        DeribitHeld held = DeribitHeld.of(replies.get(summaries), replies.get(positions));
        held.currencies().forEach(currency -> chain(currency, wanted));
        held.indices().forEach(index -> wanted.add(get("public/get_index_price").with("index_name", index)));
        held.perpetuals().forEach(perpetual -> wanted.add(closes(perpetual)));
        wanted.add(get("private/get_subaccounts").with("with_portfolio", "true").withKey());
        held.portfolioMargined()
                .forEach(currency -> wanted.add(
                        get("private/pme/simulate").with(CURRENCY, currency).withKey()));
    }

    private Request closes(String perpetual) {
        Instant end = subject().asOf().truncatedTo(ChronoUnit.DAYS);
        return get("public/get_tradingview_chart_data")
                .with("instrument_name", perpetual)
                .with(
                        "start_timestamp",
                        Long.toString(end.minus(DAYS, ChronoUnit.DAYS).toEpochMilli()))
                .with("end_timestamp", Long.toString(end.toEpochMilli()))
                .with("resolution", "1D");
    }

    private static void chain(String currency, Set<Request> wanted) {
        wanted.add(get("public/get_instruments").with(CURRENCY, currency));
        for (String kind : List.of("future", "option")) {
            wanted.add(get("public/get_book_summary_by_currency")
                    .with(CURRENCY, currency)
                    .with("kind", kind));
        }
    }

    /// @param scope empty for all the key has
    private static Request login(String scope) {
        ObjectNode parameters = ReplyText.JSON.createObjectNode().put("grant_type", "client_credentials");
        if (!scope.isEmpty()) {
            parameters.put("scope", scope);
        }
        return JsonRpc.post(LOGIN, "public/auth", parameters).withKey();
    }

    private static Optional<String> token(Request login, Map<Request, String> replies) {
        String token = ReplyText.string(
                ReplyText.tree(replies.getOrDefault(login, "")).path(RESULT).path("access_token"));
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private static Request get(String method) {
        return Request.get(method.replaceFirst("^(public|private)/", "").replace('/', '-'), "", "/" + method);
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        if (isSecret(request)) {
            ObjectNode body = (ObjectNode) ReplyText.tree(request.body());
            ((ObjectNode) body.get("params"))
                    .put("client_id", credentials.key())
                    .put("client_secret", credentials.secret());
            return new SignedRequest(request.method(), "", request.target(), Map.of(), body.toString());
        }
        String token = token(login(READING), replies).orElseThrow(() -> new IllegalStateException("not logged in"));
        return new SignedRequest(
                request.method(), "", request.target(), Map.of("Authorization", "Bearer " + token), request.body());
    }

    @Override
    public boolean isSecret(Request request) {
        return request.endpoint().equals(LOGIN);
    }

    @Override
    Optional<Refusal> refusal(String body) {
        return JsonRpc.refusal(body);
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        String scope = ReplyText.string(
                ReplyText.tree(replies.getOrDefault(login(""), "")).path(RESULT).path("scope"));
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Set<Right> rights = EnumSet.of(Right.READ);
        Set<String> named = new TreeSet<>(List.of(scope.toLowerCase(Locale.ROOT).split("\\s+", -1)));
        if (named.contains("trade:read_write")
                || named.contains("block_trade:read_write")
                || named.contains("block_rfq:read_write")) {
            rights.add(Right.TRADE);
        }
        if (named.contains("wallet:read_write")) {
            rights.add(Right.WITHDRAW);
        }
        if (named.contains("account:read_write")) {
            rights.add(Right.TRANSFER);
        }
        return Optional.of(new Grant(rights, "scope " + scope));
    }
}
