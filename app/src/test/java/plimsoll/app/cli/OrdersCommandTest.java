package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersCommandTest {
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-05-01T00:00:00Z", "indices": {"BTC": {"price": 10000, "volatility": 0.5}},
                        "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": 10000}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                             "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}},
             "accounts": [{"id": "a", "venue": "binance-usdm", "model": "single", "balances": {"USDT": 5000},
                           "positions": [{"instrument": "BTCUSDT", "quantity": 1, "entryPrice": 10000, "leverage": 10}],
                           "orders": [{"id": "dip", "instrument": "BTCUSDT", "quantity": 1, "price": 9000},
                                      {"id": "top", "instrument": "BTCUSDT", "quantity": -1, "price": 11000}]}]}
            """;

    private static Run orders(String format) {
        return Run.withInput(FILE.getBytes(StandardCharsets.UTF_8), "orders", "-", "--format", format);
    }

    @Test
    void saysWhatIsHeldBackAndWhatEachSubsetLeadsTo() {
        Json account = Json.parse(orders("json").out()).list("accounts").getFirst();
        assertThat(account.list("charged").getFirst().number("initial")).isCloseTo(900, within(1e-9));
        assertThat(account.at("held").number("initialMargin")).isCloseTo(1_900, within(1e-9));
        List<Json> outcomes = account.list("outcomes");
        assertThat(outcomes).extracting(o -> o.text("subset")).containsExactly("none", "all", "buys", "sells", "worst");
        assertThat(outcomes)
                .extracting(o -> o.number("initialMargin"))
                .containsExactly(1_000.0, 1_000.0, 2_000.0, 0.0, 2_000.0);
        assertThat(outcomes).extracting(o -> o.number("equity")).containsOnly(5_000.0);
        assertThat(outcomes.getLast().list("filled")).containsExactly(new Json.Text("dip"));
    }

    @Test
    void theTextNamesTheOrdersOfEachSubset() {
        String text = orders("text").out();
        assertThat(text).contains("dip", "top", "held back while open", "900.00", "all open", "worst");
        assertThat(text.lines().filter(l -> l.contains("dip, top"))).hasSize(1);
        assertThat(text.lines().filter(l -> l.contains("worst")))
                .singleElement()
                .asString()
                .endsWith("dip");
    }

    @Test
    void csvHasARowForEachSubset() {
        assertThat(orders("csv").out().lines()).hasSize(7).first().asString().startsWith("account,filled,equity");
    }

    @Test
    void anAccountWithoutOrdersSaysSo() {
        assertThat(Run.of("orders", Run.BASKET).out()).contains("no open orders");
    }
}
