package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.problem.Problem;

/// The rules of open orders; published examples are golden cases (BY-18, D-OPT-03).
class OrderMarginTest {
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-05-01T00:00:00Z", "indices": {"BTC": {"price": 10000}},
                        "assets": {"USDT": {"price": 1}},
                        "quotes": {"BTCUSDT": {"mark": 10000, "fundingRate": 0}, "BTCUSD": {"mark": 10000}}},
             "instruments": {
               "BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                           "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1},
               "BTCUSD": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USD",
                          "settle": "BTC", "priceAsset": "USD", "payoff": "inverse", "contractSize": 100}},
             "accounts": [{"id": "a", "venue": "VENUE", "model": "MODEL", "settings": {"positionMode": "MODE"},
                           "balances": {"USDT": 100000, "BTC": 10},
                           "positions": [POSITIONS], "orders": [ORDERS]}]}
            """;

    private static MarginResult held(String venue, String model, String mode, String positions, String orders) {
        Portfolio portfolio = portfolio(venue, model, mode, positions, orders);
        return Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market())
                .in(AsIf.HELD);
    }

    private static Portfolio portfolio(String venue, String model, String mode, String positions, String orders) {
        String text = FILE.replace("VENUE", venue)
                .replace("MODEL", model)
                .replace("MODE", mode)
                .replace("POSITIONS", positions)
                .replace("ORDERS", orders);
        return PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
    }

    private static MarginResult binance(String positions, String orders) {
        return held("binance-usdm", "single", "one-way", positions, orders);
    }

    private static double ofOrders(MarginResult result) {
        return result.pools().stream()
                .flatMap(p -> p.requirements().stream())
                .filter(r -> r.kind() == Requirement.Kind.ORDERS)
                .mapToDouble(Requirement::initial)
                .sum();
    }

    private static String position(double quantity) {
        return "{\"instrument\": \"BTCUSDT\", \"quantity\": %s, \"entryPrice\": 10000, \"leverage\": 10}"
                .formatted(quantity);
    }

    private static String order(double quantity, double price) {
        return "{\"instrument\": \"BTCUSDT\", \"quantity\": %s, \"price\": %s, \"leverage\": 10}"
                .formatted(quantity, price);
    }

    /// position, buy, sell, limit of both; worse side at the mark of 10,000 over 10x less the position's.
    @ParameterizedTest
    @CsvSource({
        "0,  1, 0,  9000,  900",
        "0,  1, 1,  9000,  900",
        "1,  1, 0,  9000,  900",
        "-1, 1.5, 0, 10000, 0",
        "-1, 2.5, 0, 10000, 500",
        "1,  0, 1, 12000,  0",
        "1,  0, 3, 12000,  1600",
        "1,  1, 3, 12000,  1600"
    })
    void theWorseSideCountsBeyondThePosition(double held, double buy, double sell, double limit, double expected) {
        String positions = held == 0 ? "" : position(held);
        String orders = order(buy, limit) + "," + order(-sell, limit);
        MarginResult result = binance(positions, orders);
        assertThat(ofOrders(result)).isCloseTo(expected, within(1e-9));
        assertThat(result.maintenanceMargin()).isEqualTo(binance(positions, "").maintenanceMargin());
    }

    @Test
    void legsOfHedgeModeDoNotSeeEachOther() {
        String legs = """
                {"instrument": "BTCUSDT", "side": "long", "quantity": 1, "entryPrice": 10000, "leverage": 10},
                {"instrument": "BTCUSDT", "side": "short", "quantity": -1, "entryPrice": 10000, "leverage": 10}""";
        String orders = """
                {"instrument": "BTCUSDT", "side": "long", "quantity": 1, "price": 9000},
                {"instrument": "BTCUSDT", "side": "long", "quantity": -1, "price": 11000},
                {"instrument": "BTCUSDT", "side": "short", "quantity": -2, "price": 11000}""";
        assertThat(ofOrders(held("binance-usdm", "single", "hedge", legs, orders)))
                .isCloseTo(900 + 2200, within(1e-9));
    }

    @Test
    void inverseOrdersAreValuedInCoinAtTheirLimit() {
        String order = "{\"instrument\": \"BTCUSD\", \"quantity\": 90, \"price\": 9000, \"leverage\": 10}";
        MarginResult result = held("binance-coinm", "", "one-way", "", order);
        assertThat(result.pools().getFirst().initialMargin()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void theTierOfTheWorseSideSetsTheRateWithoutLeverage() {
        String order = "{\"instrument\": \"BTCUSDT\", \"quantity\": 50, \"price\": 10000}";
        MarginResult result = binance("", order);
        assertThat(ofOrders(result)).isCloseTo(500_000 * 0.01, within(1e-9));
        assertThat(result.problems())
                .anyMatch(p -> p instanceof Problem.Assumed a && a.what().contains("leverage"));
    }

    @Test
    void whatOnlyReducesNeedsNothing() {
        String order = "{\"instrument\": \"BTCUSDT\", \"quantity\": -5, \"price\": 10000, \"reduceOnly\": true}";
        assertThat(ofOrders(binance(position(1), order))).isZero();
    }

    @Test
    void ordersOnAnIsolatedPositionAreBackedByTheSharedWallet() {
        String isolated = "{\"instrument\": \"BTCUSDT\", \"quantity\": 1, \"entryPrice\": 10000, \"leverage\": 10, "
                + "\"mode\": \"isolated\", \"posted\": 1000}";
        MarginResult result = binance(isolated, order(1, 9000));
        assertThat(result.pools()).extracting(MarginPool::id).containsExactly("isolated/BTCUSDT", "settlement/USDT");
        assertThat(result.pools().getLast().initialMargin()).isCloseTo(900, within(1e-9));
    }

    @Test
    void howReducingOrdersNetIsNotGuessed() {

        MarginResult same = held("bybit", "cross", "one-way", position(1), order(1, 9000));
        MarginResult opposite = held("bybit", "cross", "one-way", position(1), order(-2, 11000));

        assertThat(ofOrders(same)).isCloseTo(900 + 9000 * 0.00055 + 8100 * 0.00055, within(1e-9));
        assertThat(ofOrders(opposite)).isNaN();
        assertThat(opposite.problems())
                .anyMatch(p -> p instanceof Problem.NotModelled n && n.what().contains("reduce"));
    }

    @Test
    void anUnknownRuleOrInstrumentLeavesInitialUnknownAndSaysSo() {
        MarginResult rule = held("hyperliquid", "default", "one-way", "", order(1, 9000));
        assertThat(rule.initialMargin()).isNaN();
        assertThat(rule.problems())
                .anyMatch(p -> p instanceof Problem.NotModelled n && n.what().contains("BTCUSDT"));
        MarginResult unknown = binance(position(1), "{\"instrument\": \"XYZ\", \"quantity\": 1, \"price\": 1}");
        assertThat(unknown.initialMargin()).isNaN();
        assertThat(unknown.problems())
                .anyMatch(p -> p instanceof Problem.MissingData m && m.what().contains("XYZ"));
    }

    @ParameterizedTest
    @CsvSource({"BTCUSDT, 1", "BTCUSDT, -1", "BTCUSD, 90"})
    void anOrderWithoutALimitLeavesInitialUnknown(String instrument, double quantity) {
        for (String price : new String[] {"", ", \"price\": 0"}) {
            String order = "{\"id\": \"o\", \"instrument\": \"%s\", \"quantity\": %s%s}"
                    .formatted(instrument, quantity, price);
            MarginResult result = binance(position(1), order);
            assertThat(result.initialMargin()).isNaN();
            assertThat(result.maintenanceMargin())
                    .isEqualTo(binance(position(1), "").maintenanceMargin());
            assertThat(result.problems())
                    .anyMatch(
                            p -> p instanceof Problem.MissingData m && m.path().equals("a/o"));
        }
    }

    @Test
    void ordersCountAsHeldOnly() {
        Portfolio portfolio = portfolio("binance-usdm", "single", "one-way", position(1), order(1, 9000));
        Comparison all = Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market());
        assertThat(ofOrders(all.in(AsIf.HELD))).isPositive();
        for (AsIf asIf : List.of(AsIf.ISOLATED, AsIf.CROSS, AsIf.PORTFOLIO)) {
            assertThat(ofOrders(all.in(asIf))).as(asIf.name()).isZero();
        }
    }
}
