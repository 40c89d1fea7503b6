package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepegTest {
    /// 1 BTC of 50,000 and 20,000 USDT, less 2,000 USDT that a position lost.
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-11-20T10:00:00Z", "indices": {"BTC": {"price": 50000}},
                        "assets": {"USDT": {"price": 1, "bidRate": 0.999, "askRate": 1.001},
                                   "BTC": {"price": 50000, "bidRate": 47500, "askRate": 52500}},
                        "quotes": {"BTCUSDT": {"mark": 50000}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                                         "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}},
             "accounts": [{"id": "a", "venue": "VENUE", "model": "MODEL", "balances": {"BTC": 1, "USDT": 20000},
                           "positions": [{"id": "p", "instrument": "BTCUSDT", "quantity": 1, "entryPrice": 52000,
                                          "mode": "cross", "leverage": 10}],
                           "parameters": {"haircuts": {"BTC": 0, "USDT": 0.02},
                                          "collateral": {"BTC": [{"floor": 0, "cap": null, "rate": 0.95}],
                                                         "USDT": [{"floor": 0, "cap": null, "rate": 0.999}]},
                                          "futures": {"BTC_USDT": {"initialBase": 0.1, "maintenanceBase": 0.01, "increment": 0}},
                                          "tiers": {"BTCUSDT": [{"floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]}}}]}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = write("binance-usdm", "multi");
    }

    private Path write(String venue, String model) throws IOException {
        return Files.writeString(
                folder.resolve("book.json"), FILE.replace("VENUE", venue).replace("MODEL", model));
    }

    private static Json held(Run run) {
        return run.json().at("accounts").at(0).at("results").at("held");
    }

    private static double number(Path file, String name, Object... depeg) {
        Run run = depeg.length == 0
                ? Run.of("margin", file, "--as", "held", "--format", "json")
                : Run.of("margin", file, "--as", "held", "--format", "json", depeg[0], depeg[1]);
        return held(run).number(name);
    }

    /// Equity of the USDT part falls by 3 % wherever it counts.
    @ParameterizedTest
    @CsvSource({
        "binance-usdm, multi, 0.999, 47500",
        "bybit, cross, 0.999, 47500",
        "okx, multi-currency, 0.999, 47500",
        "deribit, cross_sm, 1, 50000",
    })
    void collateralProfitAndMarginFollowThePriceAtEveryVenue(String venue, String model, double rate, double coin)
            throws IOException {
        Path book = write(venue, model);
        assertThat(number(book, "equity")).isCloseTo(coin + 18_000 * rate, within(1e-6));
        assertThat(number(book, "equity", "--depeg", "USDT=-3%")).isCloseTo(coin + 0.97 * 18_000 * rate, within(1e-6));
        double maintenance = number(book, "maintenanceMargin");
        assertThat(maintenance).isGreaterThan(499);
        assertThat(number(book, "maintenanceMargin", "--depeg", "USDT=-3%"))
                .isCloseTo(0.97 * maintenance, within(1e-9 * maintenance));
        double ratio = number(book, "marginRatio");
        assertThat(number(book, "marginRatio", "--depeg", "USDT=-3%"))
                .isNotEqualTo(ratio)
                .isLessThan(1);
    }

    /// Derive takes cash at its face value and asks for more initial margin instead: below 0.99 USD the
    /// shortfall × 2 × the value of the perpetual.
    @Test
    void deriveChargesItsOwnContingency() throws IOException {
        Path book = write("derive", "srm");
        Files.writeString(book, Files.readString(book).replace("USDT", "USDC"));
        double initial = number(book, "initialMargin");
        assertThat(number(book, "initialMargin", "--depeg", "USDC=-1%")).isEqualTo(initial);
        assertThat(number(book, "initialMargin", "--depeg", "USDC=-3%"))
                .isCloseTo(initial + 0.02 * 2 * 50_000, within(1e-6));
        assertThat(number(book, "equity", "--depeg", "USDC=-3%")).isEqualTo(number(book, "equity"));
    }

    @Test
    void whatWasMovedIsSaid() {
        assertThat(Run.of("margin", file, "--depeg", "USDT=-0.03").err()).contains("USDT at 0.97 USD instead of 1.0");
        assertThat(Run.of("liquidation", file, "--depeg", "USDT=-3%").err()).contains("USDT at 0.97");
        assertThat(Run.of("explain", file, "--depeg", "USDT=-3%").err()).contains("USDT at 0.97");
    }

    /// Nothing else moves: the loss of 18,000 USDT at 3 %, 540; 10 % of BTC down loses 5,000 in USD and
    /// 5,000 USDT.
    @Test
    void theProfitOfAScenarioIsCountedFromTheMarketOfTheFile() {
        Json grid = Run.of(
                        "scenario",
                        file,
                        "--price",
                        "-10%:0%:10%",
                        "--vol",
                        "0",
                        "--depeg",
                        "USDT=-3%",
                        "--format",
                        "json")
                .json()
                .at("grids")
                .at(0);
        assertThat(cell(grid, 1)).isCloseTo(-540, within(1e-6));
        assertThat(cell(grid, 0)).isCloseTo(-540 - 5_000 - 0.97 * 5_000, within(1e-6));
    }

    private static double cell(Json grid, int column) {
        return ((Json.Num) grid.at("values").at(0).at(column)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "USDT=-100%, a move above -100%",
        "USDT=nothing, not a number",
        "BTC=-3%, moves with its index",
        "DAI=-3%, no price of DAI",
    })
    void whatCannotBeMovedIsRefused(String move, String why) {
        assertThat(Run.of("margin", file, "--depeg", move).ended(2).err()).contains("--depeg", why);
    }
}
