package plimsoll.model.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.valuation.Exposure;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.ValuedAccount;

final class ObservedTest {
    /// 10 % of 10,000 are posted for one, 4 % for the other: Binance's first BTC tier keeps 0.4 %.
    private static final String FILE = """
        {"format": "plimsoll-portfolio/1", "currency": "USD",
         "market": {"asOf": "2026-06-01T00:00:00Z", "indices": {"BTC": {"price": 10000}},
                    "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": 10000}}},
         "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                         "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}},
         "accounts": [{"id": "a", "venue": "binance-usdm", "model": "single", "balances": {"USDT": 5000},
           "positions": [
             {"id": "one", "instrument": "BTCUSDT", "side": "long", "quantity": 1, "entryPrice": 10000,
              "mode": "isolated", "leverage": 10, "posted": 1000},
             {"id": "two", "instrument": "BTCUSDT", "side": "short", "quantity": -3, "entryPrice": 10000,
              "mode": "isolated", "leverage": 25, "posted": 1200}], "orders": [],
           "settings": {"positionMode": "hedge"}}]}
        """;

    private final Portfolio portfolio = PortfolioFile.read(FILE.getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow()
            .portfolio();

    private Comparison account(Searches searches) {
        return Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market(), searches);
    }

    private static Observation found(Figures figures, String key) {
        return figures.all().stream()
                .filter(o -> o.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPoolHasItsRatioAndItsNearestLiquidation() {
        MarginResult held = account(Searches.ALL).in(AsIf.HELD);
        Figures figures = new Observed().account("a", held, true).figures();
        MarginPool pool = held.pools().stream()
                .filter(p -> PoolWords.of(p).equals("isolated, two"))
                .findFirst()
                .orElseThrow();
        assertThat(found(figures, "RATIO/a, isolated, two").value())
                .isEqualTo(pool.maintenanceMargin() / pool.equity());
        Observation near = found(figures, "DISTANCE/a, isolated, two");
        assertThat(near.value()).isBetween(0.03, 0.04);
        assertThat(near.detail()).startsWith("BTC at 10,3");
        assertThat(found(figures, "DISTANCE/a, isolated, one").value()).isBetween(-0.1, -0.09);
        assertThat(Alerts.of(Limits.DEFAULT, figures).getFirst().words())
                .startsWith("Liquidation of a, isolated, two is +3.")
                .endsWith("limit 10 %");
    }

    @Test
    void liquidationsThatAreStillSearchedForArePending() {
        Figures figures = new Observed()
                .account("a", account(Searches.ALL).in(AsIf.HELD), false)
                .figures();
        assertThat(figures.pending()).contains("DISTANCE/a, isolated, one", "DISTANCE/a, isolated, two");
        assertThat(figures.all()).noneMatch(o -> o.limit().what() == Watched.DISTANCE);
    }

    @Test
    void exposuresAreInUsd() {
        ValuedAccount valued = account(Searches.NONE).valued();
        List<Exposure> exposures = Exposure.of(List.of(valued), List.of(GreekTable.byUnderlying(valued, false)));
        Exposure btc = exposures.getFirst();
        assertThat(btc.longSize()).isCloseTo(10_000, within(1e-9));
        assertThat(btc.shortSize()).isCloseTo(30_000, within(1e-9));
        assertThat(btc.accounts()).containsExactly("a");
        Figures figures = new Observed().exposures(exposures).figures();
        assertThat(found(figures, "DOLLAR_DELTA/BTC").value()).isCloseTo(-20_000, within(1e-9));
        assertThat(Alerts.of(Limits.DEFAULT, figures)).isEmpty();
        Limits limits = Limits.DEFAULT.with(new LimitKey(Watched.DOLLAR_DELTA, "BTC"), new Bands(5_000, 20_000));
        assertThat(Alerts.of(limits, figures))
                .extracting(Alert::words)
                .containsExactly("Dollar delta of BTC is -20,000.00 USD, limit 20,000");
    }

    @Test
    void pricesGrowOldByTheClock() {
        Instant asOf = portfolio.market().asOf();
        assertThat(words(asOf, asOf.plusSeconds(1800))).isEmpty();
        assertThat(words(asOf, asOf.minusSeconds(1800))).isEmpty();
        assertThat(words(asOf, asOf.plusSeconds(5400))).containsExactly("Prices are 1.5 hours old, limit 1 hour");
        assertThat(words(asOf, asOf.plusSeconds(30 * 86_400))).containsExactly("Prices are 30 days old, limit 1 hour");
    }

    @Test
    void pricesOfEachVenueGrowOldByThemselves() {
        MarketSnapshot market = portfolio.market();
        Instant asOf = market.asOf();
        Map<AccountId, MarketSnapshot> own =
                Map.of(new AccountId("main"), market, new AccountId("hedge"), market.at(asOf.minusSeconds(7200)));
        Figures figures = new Observed().prices(market.withOwn(own), asOf).figures();

        assertThat(Alerts.of(Limits.DEFAULT, figures))
                .extracting(Alert::words)
                .containsExactly("Prices of hedge are 2 hours old, limit 1 hour");
    }

    private static List<String> words(Instant asOf, Instant now) {
        return Alerts.of(Limits.DEFAULT, new Observed().prices(asOf, now).figures()).stream()
                .map(Alert::words)
                .toList();
    }

    @Test
    void parametersAreAsOldAsWhenTheyWereLastSeen() {
        MarginResult held = account(Searches.NONE).in(AsIf.HELD);
        Observation age = new Observed()
                .account("a", held, true).figures().all().stream()
                        .filter(o -> o.limit().what() == Watched.PARAMETER_AGE)
                        .findFirst()
                        .orElseThrow();
        assertThat(age.subject()).startsWith("binance-usdm/");
        Provenance of = held.parameters().stream()
                .filter(p -> p.id().equals(age.subject()))
                .findFirst()
                .orElseThrow();
        assertThat(of.retrieved()).isAfter(of.effectiveFrom());
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(age.value()).isEqualTo((double) ChronoUnit.DAYS.between(of.retrieved(), day));
    }
}
