package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;

/// Deribit API v2 as documented: a login for a token, which every private method wants.
final class LoopbackDeribit extends LoopbackVenue {
    static final String TOKEN = "1795168800000.1ABC.narrow-token-do-not-show";
    private static final String WIDE = "1795168800000.2ABC.wide-token-do-not-show";

    private final String scope;

    LoopbackDeribit() {
        this("account:read trade:read wallet:read connection mainaccount", 3, 40);
    }

    /// @param scope of the customer's key
    /// @param positions in options, besides one in the perpetual
    LoopbackDeribit(String scope, int positions, int chain) {
        this.scope = scope;
        List<String> names = names(chain);
        on("/", this::called);
        on("/private/get_account_summaries", result("{\"summaries\":[" + SUMMARY + "]}"));
        List<String> rows = new ArrayList<>(List.of(PERPETUAL));
        names.subList(0, positions).forEach(name -> rows.add(position(name)));
        on("/private/get_positions", result("[" + String.join(",", rows) + "]"));
        on(
                "/private/get_open_orders",
                result(
                        "[{\"order_id\":\"BTC-1\",\"instrument_name\":\"BTC-PERPETUAL\",\"direction\":\"buy\",\"amount\":100,\"filled_amount\":0,\"price\":50000,\"reduce_only\":false,\"order_state\":\"open\",\"order_type\":\"limit\"}]"));
        on(
                "/public/get_instruments",
                result("[" + LISTED + ","
                        + String.join(
                                ",", names.stream().map(LoopbackDeribit::listed).toList()) + "]"));
        on(
                "/public/get_book_summary_by_currency",
                call -> result(
                        call.parameter("kind").equals("future")
                                ? "[{\"instrument_name\":\"BTC-PERPETUAL\",\"mark_price\":60010,\"bid_price\":60000,\"ask_price\":60020,\"underlying_index\":\"\",\"funding_8h\":0.0001,\"open_interest\":1000}]"
                                : "["
                                        + String.join(
                                                ",",
                                                names.stream()
                                                        .map(LoopbackDeribit::summary)
                                                        .toList()) + "]"));
        on(
                "/private/get_subaccounts",
                result(
                        "[{\"id\":1,\"type\":\"main\",\"username\":\"u\",\"system_name\":\"u\",\"login_enabled\":true,\"margin_model\":\"segregated_sm\",\"portfolio\":{}}]"));
        on(
                "/public/get_tradingview_chart_data",
                result(
                        "{\"status\":\"ok\",\"ticks\":[1795046400000],\"open\":[60000],\"high\":[61000],\"low\":[59000],\"close\":[60500],\"volume\":[1],\"cost\":[1]}"));
        on("/public/get_index_price", result("{\"index_price\":60000,\"estimated_delivery_price\":60000}"));
    }

    private static final String SUMMARY = """
            {"currency":"BTC","balance":12.5,"equity":12.6,"margin_balance":12.6,"initial_margin":1.2,"maintenance_margin":0.9,
            "margin_model":"segregated_sm","available_funds":11.4,"session_upl":0.1,"options_value":-0.1,"delta_total":1.5,"fee_balance":0,"spot_reserve":0}""";
    private static final String PERPETUAL = """
            {"kind":"future","instrument_name":"BTC-PERPETUAL","direction":"sell","size":-50000,"size_currency":-0.83,"average_price":59000,
            "mark_price":60010,"index_price":60000,"initial_margin":0.02,"maintenance_margin":0.01,"estimated_liquidation_price":null,
            "leverage":50,"delta":-0.83,"floating_profit_loss":-0.01,"total_profit_loss":-0.01}""";
    private static final String LISTED = """
            {"instrument_name":"BTC-PERPETUAL","kind":"future","instrument_type":"reversed","base_currency":"BTC","quote_currency":"USD","counter_currency":"USD",
            "settlement_currency":"BTC","settlement_period":"perpetual","contract_size":10,"tick_size":0.5,"min_trade_amount":10,"price_index":"btc_usd"}""";

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("BTC-" + (10 + i % 10) + "DEC26-" + (40_000 + 500 * (i / 20)) + (i / 10 % 2 == 0 ? "-C" : "-P"));
        }
        return names;
    }

    private static String position(String name) {
        return """
                {"kind":"option","instrument_name":"%s","direction":"sell","size":-0.5,"average_price":0.04,"mark_price":0.05,"index_price":60000,
                "initial_margin":0.1,"maintenance_margin":0.07,"delta":-0.2,"gamma":0,"vega":-10,"theta":5,"floating_profit_loss":-0.005,"total_profit_loss":-0.005}""".formatted(name);
    }

    private static String listed(String name) {
        String[] parts = name.split("-", -1);
        return """
                {"instrument_name":"%s","kind":"option","settlement_period":"month","option_type":"%s","strike":%s,"instrument_type":"reversed","base_currency":"BTC","quote_currency":"BTC",
                "counter_currency":"USD","settlement_currency":"BTC","expiration_timestamp":%d,"contract_size":1,"min_trade_amount":0.1,"tick_size":0.0005,"price_index":"btc_usd"}""".formatted(name, parts[3].equals("C") ? "call" : "put", parts[2], expiry(parts[1]));
    }

    private static long expiry(String day) {
        return Instant.parse("2026-12-" + day.substring(0, 2) + "T08:00:00Z").toEpochMilli();
    }

    private static String summary(String name) {
        return """
                {"instrument_name":"%s","mark_price":0.05,"mark_iv":55.5,"underlying_price":60100,"underlying_index":"SYN.BTC","interest_rate":0,
                "bid_price":0.049,"ask_price":0.051,"open_interest":10}""".formatted(name);
    }

    private static String result(String result) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + result
                + ",\"usIn\":1795168800000000,\"usOut\":1795168800000900,\"usDiff\":900,\"testnet\":false}";
    }

    /// By the method in the body.
    private String called(Call call) {
        if (call.body().contains("\"method\":\"public/auth\"")) {
            return login(call);
        }
        return call.body().contains("\"method\":\"private/simulate_portfolio\"")
                ? result(
                        "{\"currency\":\"BTC\",\"margin_model\":\"segregated_sm\",\"initial_margin\":1.2,\"maintenance_margin\":0.9,\"delta_total_map\":{\"btc_usd\":1.5},\"options_gamma_map\":{\"btc_usd\":0.0001},\"options_vega_map\":{\"btc_usd\":250},\"options_theta_map\":{\"btc_usd\":-40}}")
                : "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":\"Method not found\"}}";
    }

    private String login(Call call) {
        boolean narrow = call.body().contains("\"scope\":\"account:read trade:read wallet:read\"");
        return result("{\"access_token\":\"" + (narrow ? TOKEN : WIDE)
                + "\",\"refresh_token\":\"r\",\"expires_in\":900,\"token_type\":\"bearer\",\"scope\":\""
                + (narrow ? "account:read trade:read wallet:read" : scope) + "\"}");
    }

    @Override
    String clockPath() {
        return "/public/get_time";
    }

    @Override
    String clock(Instant now) {
        return result(Long.toString(now.toEpochMilli()));
    }

    @Override
    boolean isPrivate(Call call) {
        return call.path().startsWith("/private/") || call.path().equals("/");
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        if (call.path().equals("/") && !call.body().contains("\"method\":\"private/")) {
            boolean known = call.method().equals("POST")
                    && call.body().contains("\"method\":\"public/auth\"")
                    && call.body().contains("\"client_id\":\"" + CUSTOMER.key() + "\"")
                    && call.body().contains("\"client_secret\":\"" + CUSTOMER.secret() + "\"");
            return known ? Optional.empty() : no("13004", "invalid_credentials");
        }
        return call.header("Authorization").equals("Bearer " + TOKEN) ? Optional.empty() : no("13009", "unauthorized");
    }

    private static Optional<Answer> no(String code, String message) {
        return Optional.of(Answer.of(
                400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}"));
    }

    @Override
    Answer tooOften() {
        return Answer.of(429, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":10028,\"message\":\"too_many_requests\"}}");
    }

    @Override
    List<Limit> limits() {
        return List.of(
                new Limit("/", false, 100, Duration.ofSeconds(5)),
                new Limit("/public/get_instruments", true, 50, Duration.ofSeconds(50)));
    }
}
