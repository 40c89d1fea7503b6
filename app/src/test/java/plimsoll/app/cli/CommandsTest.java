package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.output.Csv;

class CommandsTest {
    private static final Path FAQ = Run.SAMPLES.resolve("binance-faq-cross.json");

    @TempDir
    private Path folder;

    @Test
    void withoutADisplayTheSampleIsPrintedAndOneLineSaysWhy() {
        Run run = Run.of().ended(0);
        assertThat(run.out()).contains("Account book", "nearest liquidation", "capital efficiency", "portfolio");
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).contains("no window", "DISPLAY", "libgtk-3-0");
    }

    @Test
    void aFileAloneIsOpened() {
        assertThat(Run.of(FAQ).ended(1).out()).contains("Account faq-2021");
    }

    @Test
    void optionsAloneAreThoseOfTheWindow() {
        assertThat(Run.of("--as", "held", "--format", "csv").ended(0).out()).contains("book,generic,matrix,held");
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() {
            throw new IllegalStateException("first line\nsecond line");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }
    }

    @Test
    void anInternalErrorIsOneLine() {
        Run run = Run.withInput(new Broken(), "margin", "-").ended(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines())
                .containsExactly("plimsoll margin: internal error: java.lang.IllegalStateException: first line");
    }

    /// Binance FAQ "How to Calculate Liquidation Price of USDⓈ-M Futures Contracts".
    @Test
    void liquidationByInstrumentIsAsPublished() {
        Json document = Run.of("liquidation", FAQ, "--move", "instrument", "--as", "held", "--format", "json")
                .json();
        List<Json> found = document.at("accounts")
                .at(0)
                .at("results")
                .at("held")
                .at("pools")
                .at(0)
                .list("liquidations");
        assertThat(found).allMatch(l -> l.text("move").equals("instrument"));
        assertThat(price(found, "ETHUSDT")).isCloseTo(1153.26, within(0.005));
        assertThat(price(found, "BTCUSDT")).isCloseTo(26316.89, within(0.005));
    }

    private static double price(List<Json> liquidations, String name) {
        return liquidations.stream()
                .filter(l -> l.text("name").equals(name) && l.text("direction").equals("down"))
                .findFirst()
                .orElseThrow()
                .number("price");
    }

    @Test
    void betaMovesTheOtherUnderlyingToo() {
        double alone = underlyingPrice();
        double together = underlyingPrice("--beta", "ETH=1", "--beta", "BTC=1");
        assertThat(together).isGreaterThan(alone);
    }

    private static double underlyingPrice(Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.of("liquidation", FAQ, "--as", "held", "--format", "json"), Stream.of(more))
                .toArray();
        Json pool = Run.of(arguments)
                .json()
                .at("accounts")
                .at(0)
                .at("results")
                .at("held")
                .at("pools")
                .at(0);
        return price(pool.list("liquidations"), "BTC");
    }

    @Test
    void accountDeltaIsTheSumOverPositions() {
        List<Json> rows = greeks("position");
        Json total = greeks("account").getFirst();
        for (String figure : List.of("delta", "gamma", "vega", "theta", "dollarDelta")) {
            double sum = rows.stream().mapToDouble(r -> r.number(figure)).sum();
            assertThat(total.number(figure)).as(figure).isCloseTo(sum, within(1e-9 * Math.max(1, Math.abs(sum))));
        }
    }

    private static List<Json> greeks(String by) {
        return Run.of("greeks", Run.BOOK, "--by", by, "--format", "json")
                .json()
                .at("accounts")
                .at(0)
                .list("rows");
    }

    @Test
    void profitWithoutAMoveIsZero() {
        Json grid = Run.of("scenario", Run.BOOK, "--price", "-10%:10%:10%", "--vol", "0", "--format", "json")
                .json()
                .at("grids")
                .at(0);
        assertThat(((Json.Arr) grid.at("prices")).elements())
                .containsExactly(new Json.Num(-0.1), new Json.Num(0), new Json.Num(0.1));
        assertThat(((Json.Num) grid.at("values").at(0).at(1)).value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void axesAreNamedWithTheirMoves() {
        Json grid = Run.of("scenario", Run.BOOK, "--price", "0", "--time", "0:14:7", "--format", "json")
                .json()
                .at("grids")
                .at(0);
        assertThat(grid.at("rows").text("kind")).isEqualTo("days");
        assertThat(((Json.Arr) grid.at("rows").at("moves")).elements())
                .containsExactly(new Json.Num(0), new Json.Num(7), new Json.Num(14));
        assertThat(((Json.Num) grid.at("values").at(0).at(0)).value()).isZero();
        assertThat(Run.of("scenario", Run.BOOK, "--price", "0", "--time", "7").out())
                .contains("days \\ price");
    }

    /// Profit at a breakeven, asked for with `scenario`, is nothing.
    @Test
    void aBreakevenIsWhereTheScenarioEarnsNothing() {
        Json account = Run.of("payoff", Run.BOOK, "--time", "7", "--format", "json")
                .json()
                .at("accounts")
                .at(0);
        Json curve = account.at("curves").at(0);
        double move = ((Json.Num) curve.at("breakevens").at(0)).value();
        double price = ((Json.Num) curve.at("breakevenPrices").at(0)).value();
        assertThat(price).isCloseTo(account.number("indexPrice") * (1 + move), within(1e-6));
        Json grid = Run.of("scenario", Run.BOOK, "--price", move, "--vol", "0", "--days", "7", "--format", "json")
                .json()
                .at("grids")
                .at(0);
        assertThat(((Json.Num) grid.at("values").at(0).at(0)).value()).isCloseTo(0, within(1e-4));
    }

    @Test
    void aSplitAddsUpToTheScenariosProfit() {
        Json account = Run.of("split", Run.BOOK, "--price", "-10%", "--vol", "20%", "--days", "3", "--format", "json")
                .json()
                .at("accounts")
                .at(0);
        Json total = account.at("total");
        double sum = total.number("delta")
                + total.number("gamma")
                + total.number("vega")
                + total.number("theta")
                + total.number("rest");
        assertThat(sum).isCloseTo(total.number("profit"), within(1e-6));
        double rows = account.list("rows").stream()
                .mapToDouble(r -> r.number("profit"))
                .sum();
        assertThat(rows).isCloseTo(total.number("profit"), within(1e-6));
        Json grid = Run.of("scenario", Run.BOOK, "--price", "-10%", "--vol", "20%", "--days", "3", "--format", "json")
                .json()
                .at("grids")
                .at(0);
        assertThat(((Json.Num) grid.at("values").at(0).at(0)).value()).isCloseTo(sum, within(1e-4));
    }

    @Test
    void volatilityIsByExpiryWithTheErrorOfTheFit() {
        Json surface = Run.of("volatility", Run.BOOK, "--underlying", "btc", "--format", "json")
                .json()
                .at("underlyings")
                .at(0);
        assertThat(surface.text("underlying")).isEqualTo("BTC");
        Json fitted = surface.list("slices").stream()
                .filter(s -> s.text("kind").equals("svi"))
                .findFirst()
                .orElseThrow();
        assertThat(fitted.at("error").number("rms")).isBetween(0.0, 0.02);
        assertThat(fitted.number("atTheMoney")).isBetween(0.3, 0.7);
        assertThat(Run.of("volatility", Run.BOOK).out()).contains("at the money", "SVI", " %");
    }

    @Test
    void percentAndFractionAreTheSameMove() {
        assertThat(Run.of("scenario", Run.BOOK, "--price", "-30%:30%:15%", "--format", "csv")
                        .out())
                .isEqualTo(Run.of("scenario", Run.BOOK, "--price", "-0.3:0.3:0.15", "--format", "csv")
                        .out());
    }

    @Test
    void explainListsIdsAndThenShowsOne() {
        Run list = Run.of("explain", Run.BASKET, "--as", "held");
        assertThat(list.out()).contains("position/BTCUSDT");
        Run one = Run.of("explain", Run.BASKET, "--as", "held", "--requirement", "position/BTCUSDT");
        assertThat(one.out()).contains("maintenance rate", "notional ×", "binance-usdm/2026-03-05, in force from");
    }

    @Test
    void reconcileNamesTheReasonOfADifference() {
        Run run = Run.of("reconcile", Run.SAMPLES.resolve("deribit-inverse-book.json"));
        assertThat(run.out()).contains("agrees", "rounded by the venue").doesNotContain("unexplained");
    }

    @Test
    void reconcileWarnsOfAnUnexplainedDifference() throws IOException {
        Path file = folder.resolve("odd.json");
        Files.writeString(file, Files.readString(FAQ).replace("26316.89", "26300.5"));
        Run run = Run.of("reconcile", file).ended(1);
        assertThat(run.out()).contains("unexplained");
        assertThat(run.err()).contains("warning faq-2021/BTCUSDT liquidation price: ours is 26316.89");
    }

    @Test
    void checkCountsWhatItReads() throws IOException {
        assertThat(Run.of("check", Run.BASKET).ended(0).out()).contains("2 accounts, 7 positions");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": 1}");
        Run run = Run.of("check", broken, "--format", "json").ended(2);
        assertThat(run.json().list("problems")).isNotEmpty();
    }

    @Test
    void positionsOfATableAreMargined() {
        Run run = Run.of("margin", Run.SAMPLES.resolve("positions.csv"), "--format", "json")
                .ended(1);
        assertThat(run.json().at("accounts").at(0).text("venue")).isEqualTo("binance-usdm");
        assertThat(run.err()).contains("balance");
    }

    @Test
    void importedPositionsCanBeReadBack() {
        Path output = folder.resolve("imported.json");
        Run run = Run.of("import", Run.SAMPLES.resolve("positions.csv"), "--output", output)
                .ended(1);
        assertThat(run.out()).contains("Qty = quantity", "BTCUSDT");
        assertThat(Run.of("check", output).out()).contains("13 positions");
    }

    /// Haug, "The Complete Guide to Option Pricing Formulas": Black-76, F = X = 19, T = 0.75, r = 0.10,
    /// σ = 0.28 gives 1.7011 for call and put.
    @Test
    void pricesARowAsPublished() {
        double discount = Math.exp(-0.10 * 0.75);
        List<String> row = price("call,19,19,0.75,0.28,," + discount);
        assertThat(Double.parseDouble(row.get(7))).isCloseTo(1.7011, within(5e-5));
    }

    private static List<String> price(String row) {
        String csv = "type,forward,strike,years,volatility,quote,discount\n" + row + "\n";
        Run run = Run.withInput(csv.getBytes(StandardCharsets.UTF_8), "price");
        List<List<String>> rows = Csv.parse(run.out());
        assertThat(rows.getFirst())
                .endsWith(
                        "price",
                        "delta",
                        "gamma",
                        "vega",
                        "theta",
                        "rho",
                        "vanna",
                        "volga",
                        "charm",
                        "impliedVolatility",
                        "problem");
        return rows.get(1);
    }

    @Test
    void aQuoteGivesBackItsVolatility() {
        String quote = price("put,100,110,0.5,0.6,,").get(7);
        assertThat(Double.parseDouble(price("put,100,110,0.5,," + quote + ",").get(16)))
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aBadRowHasBlanksAndAProblem() {
        assertThat(price("call,abc,110,0.5,0.6,,")).element(17).asString().contains("forward", "abc");
        assertThat(price("call,abc,110,0.5,0.6,,").subList(7, 17)).containsOnly("");
        assertThat(price("call,100,110,0.5,,1e9,").get(17)).contains("above maximum");
    }
}
