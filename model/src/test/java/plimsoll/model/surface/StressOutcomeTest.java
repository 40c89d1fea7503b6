package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.linear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStress.Origin;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;

class StressOutcomeTest {
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 50_000)
            .asset(USDT, 1)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .now();
    private static final Account ACCOUNT = Fixtures.account(
            "generic",
            "tiered",
            List.of(Balance.of(USDT, 10_000)),
            List.of(cross("BTCUSDT", 1, 50_000, 10)),
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50,"
                    + " \"maintenanceRate\": 0.01}]}}");

    private static NamedStress stress(double price, double basis, double usdt, double haircut) {
        return new NamedStress(
                "t",
                "t",
                Origin.OWN,
                "",
                Map.of(BITCOIN, price),
                OptionalDouble.empty(),
                0,
                basis,
                usdt == 0 ? Map.of() : Map.of(USDT, usdt),
                haircut,
                List.of());
    }

    private static StressOutcome outcome(NamedStress stress) {
        return StressOutcome.all(ASSESSOR, ACCOUNT, MARKET, AsIf.HELD, List.of(stress))
                .getFirst();
    }

    @Test
    void aFallTakesWhatTheDeltaSays() {
        StressOutcome found = outcome(stress(-0.1, 0, 0, 1));
        assertWithin("1 coin × −5,000", -5_000, found.split().delta(), 1e-9);
        assertWithin("nothing else", -5_000, found.profit(), 1e-9);
        assertWithin("10,000 − 5,000", 5_000, found.after().equity(), 1e-9);
        assertWithin("1 % of 45,000", 450, found.after().maintenanceMargin(), 1e-9);
        assertThat(found.after().isLiquidatable()).isFalse();
        assertThat(outcome(stress(-0.2, 0, 0, 1)).after().isLiquidatable()).isTrue();
    }

    @Test
    void aDepegTakesItsShareOfWhatIsHeldInIt() {
        StressOutcome found = outcome(stress(0, 0, -0.05, 1));
        assertWithin("5 % of 10,000", -500, found.depeg(), 1e-9);
        assertWithin("prices hold", 0, found.split().total(), 1e-9);
        StressOutcome both = outcome(stress(-0.1, 0, -0.05, 1));
        assertWithin("the perpetual loses 5,000 USDT of 95 cents", -500 - 4_750, both.profit(), 1e-9);
    }

    /// The account assessed in the moved market, from its own file's start.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "btc-options-perp-hedge.json",
                "binance-perp-basket.json",
                "deribit-inverse-book.json",
                "deribit-portfolio-margin.json"
            })
    void equityAndMarginAreThoseOfTheAccountMovedByHand(String name) throws IOException {
        Portfolio portfolio = PortfolioFile.read(Files.readString(Path.of("..", "sample-portfolios", name))
                        .getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        Account account = portfolio.book().accounts().getFirst();
        MarketSnapshot market = portfolio.market();
        for (AsIf asIf : AsIf.values()) {
            for (StressOutcome found : StressOutcome.all(ASSESSOR, account, market, asIf, NamedStresses.builtIn())) {
                NamedStress stress = found.stress();
                Assessor stressed = ASSESSOR.under(stress.on(ASSESSOR.stress()));
                MarketSnapshot repriced = stress.on(market);
                MarginResult before = stressed.assess(account, repriced, asIf, Searches.NONE);
                double now = ASSESSOR.valued(account, market).equityBeforeHaircuts();
                var moved = stressed.valued(account, repriced)
                        .moved(stress.scenario(
                                stressed.valued(account, repriced).underlyings(), repriced));
                String inputs = name + " " + asIf + " " + stress.name();
                double scale = 1e-9 * (1 + Math.abs(now));
                assertWithin(inputs, moved.equityBeforeHaircuts() - now, found.profit(), scale);
                if (stress.prices().isEmpty()
                        && stress.others().isEmpty()
                        && stress.volatility() == 0
                        && stress.basis() == 0) {
                    assertClose(
                            inputs, before.maintenanceMargin(), found.after().maintenanceMargin(), 1e-12);
                }
            }
        }
    }

    @Test
    void theBasisIsWhatItAddsToAllElse() throws IOException {
        Portfolio portfolio = PortfolioFile.read(
                        Files.readAllBytes(Path.of("..", "sample-portfolios", "btc-options-perp-hedge.json")))
                .value()
                .orElseThrow()
                .portfolio();
        Account account = portfolio.book().accounts().getFirst();
        List<NamedStress> two = List.of(stress(-0.1, 0, 0, 1), stress(-0.1, -0.3, 0, 1));
        List<StressOutcome> found = StressOutcome.all(ASSESSOR, account, portfolio.market(), AsIf.HELD, two);
        assertThat(found.getFirst().basis()).isZero();
        assertThat(found.getLast().basis()).isNotZero();
        assertThat(found.getLast().split()).isEqualTo(found.getFirst().split());
        assertClose(
                "both",
                found.getFirst().profit() + found.getLast().basis(),
                found.getLast().profit(),
                1e-13);
    }
}
