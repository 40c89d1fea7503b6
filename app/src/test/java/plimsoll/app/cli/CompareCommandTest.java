package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private static final Path INVERSE = Run.SAMPLES.resolve("deribit-inverse-book.json");

    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-10-15T00:00:00Z", "indices": {"BTC": {"price": 50000, "volatility": 0.5}},
                        "assets": {"USDC": {"price": 1}}, "quotes": {"BTC-PERPETUAL": {"mark": 50000}}},
             "instruments": {"BTC-PERPETUAL": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USD",
                             "settle": "BTC", "priceAsset": "USD", "payoff": "inverse", "contractSize": 10}},
             "accounts": [{"id": "a", "venue": "deribit", "model": "segregated_sm", "balances": {"BTC": 1},
                           "positions": [{"instrument": "BTC-PERPETUAL", "quantity": 10000, "entryPrice": 50000}]}]}
            """;

    private static Run compare(Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "compare";
        arguments[1] = "-";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.withInput(FILE.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /// 100,000 USD at 50,000 are 2 BTC; Hyperliquid opens at 1/40 and keeps at 1/80.
    @Test
    void jsonHoldsTheTranslationAndWhatItNeeds() {
        Json document = compare("--venues", "hyperliquid", "--format", "json").json();
        assertThat(document.text("format")).isEqualTo("plimsoll-compare/1");
        assertThat(document.list("accounts")).containsExactly(new Json.Text("a"));
        Json venue = document.list("venues").getFirst();
        Json position = venue.list("positions").getFirst();
        assertThat(position.text("as")).isEqualTo("BTC");
        assertThat(position.number("asQuantity")).isEqualTo(2);
        assertThat(position.at("synthetic")).isEqualTo(new Json.Flag(false));
        assertThat(position.list("changes")).containsExactly(new Json.Text("payoff"), new Json.Text("settlement"));
        Json cross = venue.at("results").at("cross");
        assertThat(cross.text("method")).isEqualTo("hyperliquid/default");
        assertThat(cross.at("required").number("initialMargin")).isCloseTo(2_500, within(1e-9));
        assertThat(cross.at("required").number("maintenanceMargin")).isCloseTo(1_250, within(1e-9));
        assertThat(cross.at("funded").number("equity")).isZero();
        assertThat(cross.at("funded").number("freeBalance")).isCloseTo(50_000, within(1e-9));
        assertThat(cross.list("parameters").getFirst().text("source")).isNotBlank();
        assertThat(venue.at("results").at("portfolio").at("venuesOwn")).isEqualTo(new Json.Flag(false));
    }

    @Test
    void whatIsUnknownIsNullAndNamed() {
        Run run = compare("--venues", "bitget", "--format", "json").ended(1);
        Json cross = run.json().list("venues").getFirst().at("results").at("cross");
        assertThat(cross.at("required").at("maintenanceMargin")).isEqualTo(new Json.Null());
        assertThat(run.json().list("problems"))
                .anySatisfy(p -> assertThat(p.text("message")).contains("margin rates of BTCUSDT"));
    }

    @Test
    void byDefaultEveryVenueIsComparedOrSaysWhyNot() {
        Json document = compare("--format", "json").json();
        List<String> compared =
                document.list("venues").stream().map(v -> v.text("venue")).toList();
        assertThat(compared).contains("binance-usdm", "derive", "hyperliquid").isSorted();
        assertThat(document.list("notCompared"))
                .anySatisfy(v -> {
                    assertThat(v.text("venue")).isEqualTo("bitget");
                    assertThat(v.text("reason")).contains("margin rates of BTCUSDT");
                })
                .noneSatisfy(v -> assertThat(compared).contains(v.text("venue")));
    }

    @Test
    void aModelIsShownByItsOwnRule() {
        Json results = compare("--venues", "binance-usdm:multi", "--format", "json")
                .json()
                .list("venues")
                .getFirst()
                .at("results");
        assertThat(results.names()).containsExactly("held");
        assertThat(results.at("held").text("method")).isEqualTo("binance-usdm/multi");
    }

    @Test
    void textHasBothTablesAndOnlyWhatIsNotTheSame() {
        String text = compare("--venues", "deribit,hyperliquid").out();
        assertThat(text)
                .contains("Required without collateral", "equity counted", "linear, settled in USDC")
                .contains("hyperliquid/default", "hyperliquid/2026-09-30");
        assertThat(text.lines().filter(l -> l.contains("BTC-PERPETUAL"))).hasSize(1);
    }

    @Test
    void csvHasARowForEachVenueAndMode() {
        assertThat(compare("--venues", "derive,hyperliquid", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(7)
                .first()
                .asString()
                .startsWith("venue,model,asIf,method,venuesOwn,currency,initialMargin");
    }

    @Test
    void anAccountIsComparedAlone() {
        Json alone = Run.of("compare", INVERSE, "--account", "near-the-line", "--venues", "deribit", "--format", "json")
                .json();
        Json margin = Run.of("margin", INVERSE, "--account", "near-the-line", "--format", "json")
                .json();
        assertThat(alone.list("venues")
                        .getFirst()
                        .at("results")
                        .at("cross")
                        .at("funded")
                        .number("maintenanceExcess"))
                .isEqualTo(margin.list("accounts")
                        .getFirst()
                        .at("results")
                        .at("cross")
                        .number("maintenanceExcess"));
    }

    @Test
    void anUnknownVenueOrModelIsRefused() {
        assertThat(compare("--venues", "okx,nowhere").ended(2).err()).contains("no venue nowhere", "hyperliquid");
        assertThat(compare("--venues", "okx:srm").ended(2).err()).contains("okx has no model srm", "multi-currency");
        assertThat(compare("--venues", "gate:x").ended(2).err()).contains("one rule only");
    }
}
