package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetCommandTest {
    /// Three long at one venue, two short at another: 16 % of 10,000 is what a coin loses.
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-11-10T00:00:00Z", "indices": {"BTC": {"price": 10000, "volatility": 0.5}},
                        "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": 10000}, "BTC-PERPETUAL": {"mark": 10000}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                             "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1},
                             "BTC-PERPETUAL": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USD",
                             "settle": "BTC", "priceAsset": "USD", "payoff": "inverse", "contractSize": 10}},
             "accounts": [{"id": "long", "venue": "binance-usdm", "model": "single", "balances": {"USDT": 5000},
                           "positions": [{"instrument": "BTCUSDT", "quantity": 3, "entryPrice": 9000, "leverage": 10}]},
                          {"id": "short", "venue": "deribit", "model": "segregated_sm", "balances": {"BTC": 2},
                           "positions": [{"instrument": "BTC-PERPETUAL", "quantity": -2000, "entryPrice": 9000}]},
                          {"id": "other", "venue": "binance-usdm", "model": "single", "balances": {"USDT": 0},
                           "positions": [{"instrument": "BTCUSDT", "quantity": -3, "entryPrice": 9000, "leverage": 10}]}]}
            """;

    private static Run net(String... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "net";
        arguments[1] = "-";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.withInput(FILE.getBytes(StandardCharsets.UTF_8), arguments);
    }

    @Test
    void jsonHoldsSilosPoolAndTheDifference() {
        Json document = net("--account", "long", "--account", "other", "--format", "json")
                .ended(0)
                .json();
        assertThat(document.text("format")).isEqualTo("plimsoll-net/1");
        assertThat(document.text("method")).isEqualTo("house-matrix/1");
        assertThat(document.at("venuesOwn")).isEqualTo(new Json.Flag(false));
        assertThat(document.list("silos")).extracting(s -> s.text("account")).containsExactly("long", "other");
        assertThat(document.at("sum").number("initialMargin")).isCloseTo(9_600, within(1e-9));
        assertThat(document.at("pool").number("initialMargin")).isZero();
        assertThat(document.at("netting").number("maintenanceMargin")).isCloseTo(7_680, within(1e-9));
        assertThat(document.list("underlyings")).singleElement().satisfies(u -> {
            assertThat(u.text("underlying")).isEqualTo("BTC");
            assertThat(u.at("netting").number("initialMargin")).isCloseTo(9_600, within(1e-9));
        });
    }

    /// The coin collateral of the short hedges it.
    @Test
    void collateralIsNettedOnRequest() {
        List<Double> silo = List.of(false, true).stream()
                .map(on -> (on ? net("--collateral", "--format", "json") : net("--format", "json")).json())
                .map(d -> d.list("silos").get(1).number("initialMargin"))
                .toList();
        assertThat(silo.getFirst()).isGreaterThan(3_000);
        assertThat(silo.getLast()).isLessThan(1_000);
    }

    @Test
    void aVenuesMethodIsUsedOnBothSides() {
        Json document = net("--method", "derive:srm", "--format", "json").json();
        assertThat(document.text("method")).isEqualTo("derive/srm");
        assertThat(document.at("venuesOwn")).isEqualTo(new Json.Flag(true));
        assertThat(document.at("pool").number("maintenanceMargin"))
                .isPositive()
                .isLessThan(document.at("sum").number("maintenanceMargin"));
    }

    @Test
    void aMethodThatIsNotKnownIsRefused() {
        assertThat(net("--method", "nowhere").ended(2).err()).contains("no venue nowhere");
        assertThat(net("--method", "gate").ended(2).err()).contains("no portfolio method of gate");
    }

    @Test
    void textAndCsvHaveAnUnderlyingAndAllOfThem() {
        assertThat(net().out()).contains("which is not a venue's rule", "cost of fragmentation", "of the sum");
        assertThat(net("--format", "csv").out().lines())
                .hasSize(13)
                .first()
                .isEqualTo("underlying,kind,account,venue,currency,initialMargin,maintenanceMargin");
    }
}
