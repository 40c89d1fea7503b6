package plimsoll.model.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Against what venues and standards publish.
class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");

    /// Binance, USDⓈ-M general information, signed endpoint example (BN-55).
    @Test
    void binanceOwnExample() {
        assertThat(Hmac.hex(
                        "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9",
                        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC"
                                + "&recvWindow=5000&timestamp=1591702613943"))
                .isEqualTo("3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9");
    }

    /// OKX publishes the string, not the result; the result is of an independent HMAC (OC-O3).
    @Test
    void okxExample() {
        String secret = "22582BD0CFF14C41EDBF1AB98506286D";
        String plain = "2020-12-08T09:08:57.715ZGET/api/v5/account/balance?ccy=BTC";
        assertThat(Hmac.base64(secret, plain)).isEqualTo("HiZhvSfMtWJA3uUIVXV3a/bSXNPCWvYFXoGCVS8V4zY=");

        Request request = Request.get("account-balance", "", "/api/v5/account/balance")
                .with("ccy", "BTC")
                .withKey();
        SignedRequest signed = api("okx")
                .sign(request, new Credentials("k", secret, "p"), Map.of(), Instant.parse("2020-12-08T09:08:57.715Z"));
        assertThat(signed.headers())
                .containsEntry("OK-ACCESS-SIGN", "HiZhvSfMtWJA3uUIVXV3a/bSXNPCWvYFXoGCVS8V4zY=")
                .containsEntry("OK-ACCESS-TIMESTAMP", "2020-12-08T09:08:57.715Z")
                .containsEntry("OK-ACCESS-PASSPHRASE", "p");
        assertThat(signed.target()).isEqualTo("/api/v5/account/balance?ccy=BTC");
    }

    /// Bybit publishes the string that is signed, without secret: only the order of its parts can be checked.
    @Test
    void bybitSignsTimeKeyWindowAndQuery() {
        Request request = Request.get("v5-order-realtime", "", "/v5/order/realtime")
                .with("category", "option")
                .with("symbol", "BTC-29JUL22-25000-C")
                .withKey();
        SignedRequest signed = api("bybit")
                .sign(
                        request,
                        new Credentials("XXXXXXXXXX", "s", ""),
                        Map.of(),
                        Instant.ofEpochMilli(1_658_384_314_791L));
        assertThat(signed.headers())
                .containsEntry(
                        "X-BAPI-SIGN",
                        Hmac.hex("s", "1658384314791XXXXXXXXXX5000category=option&symbol=BTC-29JUL22-25000-C"));
    }

    @Test
    void binancePutsItsSignatureLast() {
        Request request = Request.get("x", "fapi", "/fapi/v3/account").withKey();
        SignedRequest signed = api("binance-usdm").sign(request, new Credentials("k", "s", ""), Map.of(), NOW);
        String query = "recvWindow=5000&timestamp=1795168800123";
        assertThat(signed.target()).isEqualTo("/fapi/v3/account?" + query + "&signature=" + Hmac.hex("s", query));
        assertThat(signed.headers()).containsOnly(Map.entry("X-MBX-APIKEY", "k"));
    }

    /// web3.js, `eth.accounts.sign`: key, message, address and signature as in its documentation.
    @Test
    void ethereumPersonalSignature() {
        EthereumKey key = EthereumKey.of("0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318");
        assertThat(key.address()).isEqualTo("0x2c7536e3605d9c16a7a3d7b1898e529396a65c23");
        assertThat(key.personalSign("Some data"))
                .isEqualTo("0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                        + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c");
    }

    @Test
    void bothRecoveryIdsOccurAndEveryWordHasItsFullLength() {
        EthereumKey key = EthereumKey.of("0000000000000000000000000000000000000000000000000000000000000001");
        assertThat(key.address()).isEqualTo("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
        List<String> signatures = java.util.stream.IntStream.range(0, 64)
                .mapToObj(i -> key.personalSign("time " + i))
                .toList();
        assertThat(signatures)
                .allMatch(s -> s.length() == 2 + 130)
                .anyMatch(s -> s.endsWith("1b"))
                .anyMatch(s -> s.endsWith("1c"));
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> EthereumKey.of("0xabc"))
                .hasMessageContaining("64")
                .message()
                .doesNotContain("abc");
        assertThatThrownBy(() -> EthereumKey.of("0".repeat(64))).hasMessageContaining("zero");
        assertThatThrownBy(() -> EthereumKey.of("f".repeat(64))).hasMessageContaining("order");
        assertThatThrownBy(() -> Hmac.hex("", "x")).hasMessageContaining("no secret");
    }

    @Test
    void deribitSendsItsSecretInTheBodyAndThenTheTokenOnly() {
        VenueApi deribit = api("deribit");
        Credentials credentials = new Credentials("id", "hush", "");
        Request first = deribit.requests(Map.of()).getFirst();
        SignedRequest login = deribit.sign(first, credentials, Map.of(), NOW);
        assertThat(login.target()).doesNotContain("hush");
        assertThat(login.body()).contains("\"client_secret\":\"hush\"").doesNotContain("scope");
        assertThat(login.toString()).doesNotContain("hush");

        Map<Request, String> replies = new java.util.HashMap<>();
        replies.put(first, "{\"result\":{\"access_token\":\"wide\",\"scope\":\"account:read\"}}");
        Request second = deribit.requests(replies).getFirst();
        assertThat(second.body()).contains("account:read trade:read");
        replies.put(second, "{\"result\":{\"access_token\":\"narrow\"}}");
        Request positions = deribit.requests(replies).stream()
                .filter(r -> r.path().equals("/private/get_positions"))
                .findFirst()
                .orElseThrow();
        assertThat(deribit.sign(positions, credentials, replies, NOW).headers())
                .containsOnly(Map.entry("Authorization", "Bearer narrow"));
    }

    @Test
    void whatIsSignedIsWhatIsSent() {
        Request request =
                Request.get("x", "", "/x").with("cursor", "a=b,c%2Cd e&f").withKey();
        assertThat(request.query()).isEqualTo("cursor=a%3Db%2Cc%252Cd%20e%26f");
        assertThat(request.target()).isEqualTo("/x?" + request.query());
    }

    @Test
    void nothingPrintsASecret() {
        Credentials credentials = new Credentials("the-key", "the-secret", "the-passphrase");
        assertThat(credentials.toString()).doesNotContain("the-key", "the-secret", "the-passphrase");
        SignedRequest signed =
                api("okx").sign(Request.get("x", "", "/api/v5/account/config").withKey(), credentials, Map.of(), NOW);
        assertThat(signed.toString()).isEqualTo("GET /api/v5/account/config");
        assertThat(EthereumKey.of("1".repeat(64)).toString()).doesNotContain("1111");
    }

    private static VenueApi api(String venue) {
        return VenueApis.of(venue, new Subject("", NOW)).orElseThrow();
    }
}
