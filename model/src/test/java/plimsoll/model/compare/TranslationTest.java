package plimsoll.model.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.compare.Translation.Change;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What stands for a position at another venue.
class TranslationTest {
    private static final double MARK = 50_000;
    private static final Instrument INVERSE = Fixtures.inverse("BTC-PERPETUAL", "BTC", 10);
    private static final Instrument LINEAR = Fixtures.linear("BTCUSDT", "BTC", USDT);

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 50_100)
                .asset(USDT, 1)
                .asset(USDC, 1)
                .forward("BTC", 30, 51_000)
                .marked(INVERSE, MARK)
                .marked(LINEAR, MARK);
    }

    private static VenueBook at(String venue, MarketSnapshot market, String from, Position... positions) {
        Account account = CompareBook.account("a", from, "", List.of(Balance.of(BTC, 1)), List.of(positions));
        return new Books(market, ParameterLibrary.builtIn()).at(new Target(venue, ""), List.of(account));
    }

    private static Translation only(VenueBook book) {
        assertThat(book.translations()).hasSize(1);
        return book.translations().getFirst();
    }

    private static Translation perpetual(String venue, String from, Instrument instrument, double quantity) {
        return only(
                at(venue, market().now(), from, Fixtures.cross(instrument.id().name(), quantity, 40_000, 5)));
    }

    @Test
    void inverseQuoteAtAPriceIsThatManyCoins() {
        Translation t = perpetual("binance-usdm", "deribit", INVERSE, -10_000);
        assertThat(t.instrument().id().name()).isEqualTo("BTCUSDT");
        assertThat(t.position().quantity()).isCloseTo(-100_000 / MARK, within(1e-15));
        assertThat(t.position().entryPrice()).isEqualTo(MARK);
        assertThat(t.position().mode().leverage()).isEqualTo(5);
        assertThat(t.changes()).containsExactly(Change.PAYOFF, Change.SETTLEMENT);
    }

    @Test
    void coinsAreQuoteWhereTheVenueSettlesInCoin() {
        Translation t = perpetual("binance-coinm", "binance-usdm", LINEAR, 2);
        assertThat(t.instrument().id().name()).isEqualTo("BTCUSD_PERP");
        assertThat(t.instrument().terms().settle()).isEqualTo(BTC);
        assertThat(t.position().quantity()).isCloseTo(2 * MARK / 100, within(1e-12));
        assertThat(t.changes()).containsExactly(Change.PAYOFF, Change.SETTLEMENT);
    }

    @Test
    void aVenueThatListsBothKeepsThePayoff() {
        assertThat(perpetual("okx", "deribit", INVERSE, 10_000)
                        .instrument()
                        .id()
                        .name())
                .isEqualTo("BTC-USD-SWAP");
        Translation linear = perpetual("okx", "binance-usdm", LINEAR, 2);
        assertThat(linear.instrument().id().name()).isEqualTo("BTC-USDT-SWAP");
        assertThat(linear.position().quantity()).isCloseTo(200, within(1e-12));
        assertThat(linear.changes()).isEmpty();
    }

    @Test
    void aQuantoIsAsManyCoinsAsAPointIsWorth() {
        Instrument quanto = new Instrument.Perpetual(new plimsoll.model.instrument.ContractTerms(
                new plimsoll.model.instrument.InstrumentId("ETHUSD"),
                Fixtures.ETHER,
                Fixtures.ETH,
                Asset.USD,
                BTC,
                Asset.USD,
                Payoff.QUANTO,
                1e-6,
                Double.NaN,
                Double.NaN));
        MarketSnapshot market =
                market().index("ETH", 2_500).marked(quanto, 2_500).now();
        Translation t = only(at("hyperliquid", market, "bitmex", Fixtures.cross("ETHUSD", 1_000, 2_400, 5)));
        assertThat(t.position().quantity()).isCloseTo(1_000 * 1e-6 * 50_100, within(1e-12));
    }

    @Test
    void theMarketsOwnInstrumentAndMarkAreUsed() {
        Instrument listed = Fixtures.linear("BTC-PERP", "BTC", USDC);
        Translation t = only(at(
                "derive",
                market().marked(listed, 50_050).now(),
                "deribit",
                Fixtures.cross("BTC-PERPETUAL", 10_000, 40_000, 5)));
        assertThat(t.instrument()).isEqualTo(listed);
        assertThat(t.position().entryPrice()).isEqualTo(50_050);
        assertThat(t.position().quantity()).isCloseTo(100_000 / MARK, within(1e-15));
        assertThat(t.isSynthetic()).isFalse();
    }

    @Test
    void anOptionKeepsStrikeExpiryAndAmount() {
        Instrument.Option option = Fixtures.option("BTC", Asset.USD, Payoff.INVERSE, 30, 60_000, OptionType.CALL);
        MarketSnapshot market = market().option(option, 0.02, 0.6).now();
        Position sold = Fixtures.cross(option.id().name(), -3, Double.NaN, Double.NaN);

        Translation derive = only(at("derive", market, "deribit", sold));
        Instrument.Option linear = (Instrument.Option) derive.instrument();
        assertThat(linear.strike()).isEqualTo(60_000);
        assertThat(linear.expiry()).isEqualTo(option.expiry());
        assertThat(linear.type()).isEqualTo(OptionType.CALL);
        assertThat(derive.position().quantity()).isEqualTo(-3);
        assertThat(derive.quote().mark()).isCloseTo(0.02 * 51_000, within(1e-9));
        assertThat(derive.quote().volatility()).isEqualTo(0.6);
        assertThat(derive.changes()).containsExactly(Change.PAYOFF, Change.SETTLEMENT, Change.SYNTHETIC);

        Translation okx = only(at("okx", market, "deribit", sold));
        assertThat(okx.position().quantity() * okx.instrument().terms().contractSize())
                .isCloseTo(-3, within(1e-12));
        assertThat(okx.quote().mark()).isEqualTo(0.02);
        assertThat(okx.changes()).containsExactly(Change.SYNTHETIC);
    }

    @Test
    void whatAVenueDoesNotListIsSyntheticUnlessItsFilesHoldIt() {
        Instrument far = Fixtures.inverseFuture("BTC-30", "BTC", 10, 30);
        Position held = Fixtures.cross("BTC-30", 10_000, 40_000, 5);
        Translation t = only(at("hyperliquid", market().marked(far, 50_500).now(), "deribit", held));
        assertThat(t.isSynthetic()).isTrue();
        assertThat(t.instrument().expiryTime()).isEqualTo(far.expiryTime());
        assertThat(t.quote().mark()).isEqualTo(50_500);
        assertThat(perpetual("hyperliquid", "deribit", INVERSE, 10_000).isSynthetic())
                .isFalse();
    }

    @Test
    void anOptionWhereThereAreNoneIsNamedAndLeavesTheTotalsUnknown() {
        Instrument.Option option = Fixtures.option("BTC", USDC, Payoff.LINEAR, 30, 60_000, OptionType.PUT);
        MarketSnapshot market = market().option(option, Double.NaN, 0.6).now();
        VenueBook book =
                at("hyperliquid", market, "bybit", Fixtures.cross(option.id().name(), 1, Double.NaN, Double.NaN));
        assertThat(book.translations()).isEmpty();
        assertThat(book.bare().unread()).hasSize(1);
        assertThat(book.problems())
                .contains(new Problem.MissingParameter("hyperliquid/" + option.id(), "hyperliquid", "option on BTC"));
    }

    @Test
    void whatNobodyPricedStandsAtItsPeg() {
        MarketSnapshot market =
                new TestMarket().index("BTC", 50_100).marked(INVERSE, MARK).now();
        VenueBook book = at("binance-usdm", market, "deribit", Fixtures.cross("BTC-PERPETUAL", 10, 40_000, 5));
        assertThat(book.market().usd(USDT)).isEqualTo(1);
        assertThat(book.problems())
                .singleElement()
                .isInstanceOf(Problem.Assumed.class)
                .extracting(Problem::path)
                .isEqualTo("binance-usdm");
    }

    @Test
    void closingAtTheMarkTurnsProfitIntoCash() {
        Position held = Fixtures.isolated("BTC-PERPETUAL", 10_000, 40_000, 5, 0.5);
        VenueBook book = at("binance-usdm", market().now(), "deribit", held);
        double profit = 100_000 * (1.0 / 40_000 - 1 / MARK);
        assertThat(book.collateral())
                .singleElement()
                .satisfies(b -> assertThat(b.quantity()).isCloseTo(1 + 0.5 + profit, within(1e-12)));
    }

    @Test
    void anAccountThatDoesNotSayWhatItHoldsLeavesTheCollateralUnknown() {
        Account silent = CompareBook.account(
                "a", "deribit", "", List.of(), List.of(Fixtures.cross("BTC-PERPETUAL", 10, 40_000, 5)));
        VenueBook book = new Books(market().now(), ParameterLibrary.builtIn())
                .at(new Target("binance-usdm", ""), List.of(silent));
        assertThat(book.account().balances()).isEmpty();
    }

    /// Every leg has the coins it had, at every venue that lists it, and has them again when it comes back.
    @Test
    void deltaIsTheSameEverywhereAndComesBack() {
        for (long seed = 0; seed < 40; seed++) {
            CompareBook drawn = CompareBook.of(seed);
            for (String venue : List.of("okx", "binance-coinm", "hyperliquid", "derive", "deribit", "bybit")) {
                for (Account account : drawn.accounts()) {
                    check(drawn, account, venue);
                }
            }
        }
    }

    private static void check(CompareBook drawn, Account account, String venue) {
        VenueBook there =
                new Books(drawn.market(), ParameterLibrary.builtIn()).at(new Target(venue, ""), List.of(account));
        assertThat(there.translations()).as(venue + " " + drawn.seed()).isNotEmpty();
        VenueBook back = new Books(there.market(), ParameterLibrary.builtIn())
                .at(new Target(account.venue(), ""), List.of(there.bare()));
        for (Translation t : there.translations()) {
            double coins = coins(drawn.market(), account, t.position().id().name());
            assertThat(coins(there.market(), there.bare(), t.position().id().name()))
                    .as("%s %s %s", drawn.seed(), venue, t.original())
                    .isCloseTo(coins, within(1e-12 * Math.abs(coins)));
            assertThat(coins(back.market(), back.bare(), t.position().id().name()))
                    .isCloseTo(coins, within(1e-12 * Math.abs(coins)));
        }
    }

    private static double coins(MarketSnapshot market, Account account, String position) {
        return ValuedAccount.of(account, market, Asset.USD).legs().stream()
                .filter(l -> l.position().id().name().equals(position))
                .mapToDouble(Leg::baseQuantity)
                .findFirst()
                .orElseThrow();
    }
}
