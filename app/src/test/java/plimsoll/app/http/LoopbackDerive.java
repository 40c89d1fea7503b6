package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;
import plimsoll.model.ask.Credentials;

/// Derive v3 as documented: the time of each private question, signed by a session key of the wallet.
final class LoopbackDerive extends LoopbackVenue {
    static final String WALLET = "0x" + "cd".repeat(20);
    /// The key of the documented example of `eth.accounts.sign`, and its address.
    static final Credentials SESSION =
            new Credentials(WALLET, "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318", "");

    private static final String ADDRESS = "0x2c7536E3605D9C16a7a3D7b1898e529396a65c23";

    LoopbackDerive() {
        on(
                "/private/session_keys",
                result(
                        "{\"session_keys\":[{\"public_session_key\":\"0x1111111111111111111111111111111111111111\",\"protocol_scopes\":[\"trade:all\"]},{\"public_session_key\":\""
                                + ADDRESS + "\",\"protocol_scopes\":[],\"offchain_scopes\":[\"account_info\"]}]}"));
        on("/private/get_subaccount", result("""
                {"subaccount_id":7,"wallet":"%s","margin_type":"SM","currency":"USDC","subaccount_value":"10500","initial_margin":"9000","maintenance_margin":"9500",
                "is_under_liquidation":false,"open_orders":[],"collaterals":[{"asset_name":"USDC","asset_type":"erc20","amount":"10000","mark_price":"1","mark_value":"10000"}],
                "positions":[{"instrument_name":"ETH-PERP","instrument_type":"perp","amount":"2","average_price":"2900","mark_price":"3000","index_price":"3001",
                "mark_value":"200","unrealized_pnl":"200","net_settlements":"0","pending_funding":"0","liquidation_price":null,"leverage":"1",
                "initial_margin":"-500","maintenance_margin":"-300","delta":"1","gamma":"0","theta":"0","vega":"0"}]}""".formatted(WALLET)));
        on("/private/get_open_orders", result("{\"orders\":[],\"subaccount_id\":7}"));
        on(
                "/public/get_instrument",
                result(
                        "{\"instrument_name\":\"ETH-PERP\",\"instrument_type\":\"perp\",\"base_currency\":\"ETH\",\"quote_currency\":\"USDC\",\"tick_size\":\"0.1\",\"amount_step\":\"0.01\",\"option_details\":null,\"perp_details\":{\"index\":\"ETH-USD\"}}"));
        on(
                "/public/get_ticker",
                result(
                        "{\"instrument_name\":\"ETH-PERP\",\"instrument_type\":\"perp\",\"mark_price\":\"3000\",\"index_price\":\"3001\",\"best_ask_price\":\"3002\",\"best_bid_price\":\"2999\",\"timestamp\":1795168800000}"));
        on(
                "/public/get_latest_signed_feeds",
                result(
                        "{\"spot_data\":{\"ETH\":{\"price\":\"3001\",\"confidence\":\"1\",\"timestamp\":1795168800000}},\"fwd_data\":{},\"vol_data\":{},\"rate_data\":{},\"perp_data\":{}}"));
    }

    private static String result(String result) {
        return "{\"id\":\"1\",\"result\":" + result + "}";
    }

    @Override
    String clockPath() {
        return "";
    }

    @Override
    String clock(Instant now) {
        return "";
    }

    @Override
    boolean isPrivate(Call call) {
        return call.path().startsWith("/private/");
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        String time = call.header("X-DeriveTimestamp");
        boolean ours = call.header("X-DeriveWallet").equals(WALLET)
                && Math.abs(now.toEpochMilli() - Long.parseLong(time)) < 30_000
                && EthereumRecovery.address(time, call.header("X-DeriveSignature"))
                        .equalsIgnoreCase(ADDRESS);
        return ours
                ? Optional.empty()
                : Optional.of(
                        Answer.of(
                                401,
                                "{\"id\":\"1\",\"error\":{\"code\":14014,\"message\":\"Signature invalid for message or transaction\"}}"));
    }

    @Override
    Answer tooOften() {
        return Answer.of(429, "{\"id\":\"1\",\"error\":{\"code\":-32000,\"message\":\"Rate limit exceeded\"}}");
    }

    @Override
    List<Limit> limits() {
        return List.of(new Limit("/", false, 5, Duration.ofSeconds(1)));
    }
}
