package plimsoll.model.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;

/// What a venue asks of a book that is held elsewhere.
class VenueMarginTest {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();
    private static final Assessor ASSESSOR = Assessor.of(LIBRARY, Asset.USD);
    private static final List<AsIf> ALL = List.of(AsIf.values());

    private static VenueMargin at(String venue, MarketSnapshot market, List<Account> accounts) {
        return VenueMargin.of(ASSESSOR, new Books(market, LIBRARY).at(new Target(venue, ""), accounts), ALL);
    }

    @Test
    void anAccountAtItsOwnVenueIsWhatMarginSays() {
        for (long seed = 0; seed < 20; seed++) {
            CompareBook drawn = CompareBook.of(seed);
            for (Account account : drawn.accounts()) {
                VenueMargin own = at(account.venue(), drawn.market(), List.of(account));
                Comparison margin = ASSESSOR.assess(account, drawn.market(), Searches.UNDERLYING);
                for (AsIf mode : AsIf.values()) {
                    assertThat(own.funded(mode)).as(account.venue() + mode).isEqualTo(margin.in(mode));
                }
            }
        }
    }

    private static final Position LONG = Fixtures.cross("BTCUSDT", 2, 40_000, 10);

    private static MarketSnapshot market() {
        return new TestMarket()
                .index("BTC", 50_000)
                .asset(USDT, 1)
                .asset(USDC, 1)
                .marked(Fixtures.linear("BTCUSDT", "BTC", USDT), 50_000)
                .now();
    }

    private static Account held() {
        return CompareBook.account("a", "binance-usdm", "single", List.of(Balance.of(USDT, 9_000)), List.of(LONG));
    }

    /// Hyperliquid BTC to 150 million USDC: 40x, so 2.5 % to open, half of that to keep.
    @Test
    void requirementsAreTheVenuesOfTheTranslatedSizeAndNeedNoCollateral() {
        MarginResult required = at("hyperliquid", market(), List.of(held())).required(AsIf.CROSS);
        assertThat(required.initialMargin()).isCloseTo(100_000 * 0.1, within(1e-9));
        assertThat(required.maintenanceMargin()).isCloseTo(100_000 * 0.0125, within(1e-9));
        assertThat(required.equity()).isZero();
        assertThat(required.method()).isEqualTo("hyperliquid/default");
        assertThat(required.parameters()).extracting(p -> p.venue()).containsExactly("hyperliquid");
    }

    /// Profit of 20,000 USDT is realised, and neither it nor the balance counts in a pool of USDC.
    @Test
    void collateralThatTheVenueDoesNotTakeCountsForNothing() {
        MarginResult funded = at("hyperliquid", market(), List.of(held())).funded(AsIf.CROSS);
        assertThat(funded.equity()).isZero();
        assertThat(funded.freeBalance()).isCloseTo(29_000, within(1e-9));
        assertThat(funded.initialExcess()).isCloseTo(-10_000, within(1e-9));
    }

    @Test
    void aVenueWithoutRatesIsIncompleteAndSaysWhich() {
        VenueMargin gate = at("bitget", market(), List.of(held()));
        assertThat(gate.canMargin()).isFalse();
        assertThat(gate.required(AsIf.CROSS).maintenanceMargin()).isNaN();
        assertThat(gate.obstacles()).anySatisfy(p -> assertThat(p.toString()).contains("margin rates of BTCUSDT"));
    }

    @Test
    void severalAccountsAreOnePositionThere() {
        Account other = CompareBook.account(
                "b",
                "binance-usdm",
                "single",
                List.of(Balance.of(USDT, 1_000)),
                List.of(Fixtures.cross("BTCUSDT", -1.5, 45_000, 10)));
        VenueMargin both = at("binance-usdm", market(), List.of(held(), other));
        assertThat(both.required(AsIf.CROSS).initialMargin()).isCloseTo(0.5 * 50_000 * 0.1, within(1e-9));
        assertThat(both.funded(AsIf.CROSS).equity()).isCloseTo(9_000 + 20_000 + 1_000 - 7_500, within(1e-9));
    }

    @Test
    void bitmexIsNoVenueToMoveTo() {
        assertThat(new Books(market(), LIBRARY).open(List.of(held())))
                .contains("binance-usdm", "deribit", "okx", "derive", "hyperliquid")
                .doesNotContain("bitmex");
    }
}
