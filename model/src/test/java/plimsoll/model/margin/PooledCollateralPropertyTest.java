package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// What holds of collateral in every model that counts several assets in one pool, on a thousand seeded
/// accounts of each.
class PooledCollateralPropertyTest {
    private static final int ACCOUNTS = 1000;

    private static MarginResult held(Seeded book) {
        return OneMode.of(book).held();
    }

    private static double slack(MarginResult r) {
        return 1e-12 * (Math.abs(r.equity()) + r.initialMargin() + Math.abs(r.equityBeforeHaircuts()));
    }

    private static List<Asset> assets(VenueCase venue) {
        return venue == VenueCase.DERIVE_SRM
                ? List.of(Fixtures.BTC, Fixtures.ETH, Fixtures.USDC)
                : List.of(Fixtures.BTC, Fixtures.ETH, Fixtures.USDC, Fixtures.USDT);
    }

    /// The account without a balance in the asset, where it has others.
    private static Account without(Account account, Asset asset) {
        List<Balance> others = account.balances().stream()
                .filter(b -> !b.asset().equals(asset))
                .toList();
        return others.isEmpty() ? account : account.withBalances(others);
    }

    private static Account plus(Account account, Asset asset, double amount) {
        List<Balance> more = new ArrayList<>(without(account, asset).balances());
        more.removeIf(b -> b.asset().equals(asset));
        more.add(account.balances().stream()
                .filter(b -> b.asset().equals(asset))
                .findFirst()
                .orElse(Balance.of(asset, 0))
                .plus(amount));
        return account.withBalances(more);
    }

    private static Account switchedOff(Account account, Asset asset) {
        Settings had = account.settings();
        return new Account(
                account.id(),
                account.venue(),
                account.model(),
                new Settings(had.positionMode(), had.assetMode(), Map.of(asset, false), had.spotHedge()),
                account.balances(),
                account.positions(),
                account.orders(),
                account.outside(),
                account.reported(),
                account.overrides());
    }

    /// Every asset in turn: held, owed, not there yet or switched off; by a little and by a lot, up to
    /// where it counts no more.
    @ParameterizedTest
    @EnumSource(
            names = {"BINANCE_USDM_MULTI_ASSET", "BYBIT_CROSS", "OKX_MULTI_CURRENCY", "DERIBIT_CROSS_SM", "DERIVE_SRM"})
    void moreOfAnyCollateralNeverLowersExcess(VenueCase venue) {
        int raised = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Seeded drawn = venue.draw(seed);
            Asset asset = assets(venue).get((int) (seed % assets(venue).size()));
            boolean absent = seed / 7 % 3 == 0;
            boolean off = seed / 5 % 4 == 0 && !venue.equals(VenueCase.DERIVE_SRM);
            Seeded before = drawn.with(a -> absent ? without(a, asset) : a).with(a -> off ? switchedOff(a, asset) : a);
            double value = Math.pow(10, 2 + (int) (seed % 5));
            Seeded after =
                    before.with(a -> plus(a, asset, value / before.market().usd(asset)));
            MarginResult less = held(before);
            MarginResult more = held(after);
            String inputs = venue + " of seed " + seed + ": " + value + " USD of " + asset;
            assertThat(less.complete()).as(inputs).isTrue();
            assertThat(more.initialExcess())
                    .as(inputs)
                    .isGreaterThanOrEqualTo(less.initialExcess() - slack(less) - slack(more));
            assertThat(more.maintenanceExcess())
                    .as(inputs)
                    .isGreaterThanOrEqualTo(less.maintenanceExcess() - slack(less) - slack(more));
            raised += more.maintenanceExcess() > less.maintenanceExcess() ? 1 : 0;
        }
        assertThat(raised).as("accounts it helped").isGreaterThan(ACCOUNTS / 2);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BINANCE_USDM_MULTI_ASSET", "BYBIT_CROSS", "OKX_MULTI_CURRENCY", "DERIBIT_CROSS_SM", "DERIVE_SRM"})
    void aTightenedHaircutNeverRaisesExcess(VenueCase venue) {
        int lowered = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            double by = 0.01 + 0.3 * (seed % 10) / 10;
            OneMode wide = OneMode.of(venue.draw(seed));
            OneMode tight = new OneMode(
                    new Seeded(wide.book().account(), tightened(wide.book().market(), by)),
                    new Reading<>(tightened(wide.parameters(), by), wide.venue().problems()));
            MarginResult before = wide.held();
            MarginResult after = tight.held();
            String inputs = venue + " of seed " + seed + " by " + by;
            assertThat(after.initialExcess())
                    .as(inputs)
                    .isLessThanOrEqualTo(before.initialExcess() + slack(before) + slack(after));
            assertThat(after.maintenanceExcess())
                    .as(inputs)
                    .isLessThanOrEqualTo(before.maintenanceExcess() + slack(before) + slack(after));
            lowered += after.initialExcess() < before.initialExcess() ? 1 : 0;
        }
        assertThat(lowered).as("accounts it hurt").isGreaterThan(ACCOUNTS / 2);
    }

    private static MarketSnapshot tightened(MarketSnapshot m, double by) {
        Map<Asset, AssetQuote> assets = new HashMap<>(m.assets());
        assets.replaceAll(
                (_, q) -> new AssetQuote(q.price(), q.bidRate() * (1 - by), q.askRate() * (1 + by), q.confidence()));
        return new MarketSnapshot(m.asOf(), m.origin(), m.instruments(), m.quotes(), m.indices(), assets, m.expiries());
    }

    private static VenueParameters tightened(VenueParameters v, double by) {
        Map<Asset, Double> haircuts = new TreeMap<>(v.haircuts());
        haircuts.replaceAll((_, h) -> h + by * (1 - h));
        Map<Asset, CollateralSchedule> steps = new TreeMap<>(v.collateral());
        steps.replaceAll((_, s) -> new CollateralSchedule(s.steps().stream()
                .map(step -> new CollateralSchedule.Step(step.floor(), step.cap(), step.rate() * (1 - by)))
                .toList()));
        return new VenueParameters(
                v.venue(),
                v.provenance(),
                v.tiers(),
                v.takerFee(),
                v.convention(),
                v.futures(),
                v.options(),
                haircuts,
                steps,
                v.matrix(),
                v.isolatedOnly(),
                v.crossRates(),
                v.openInterestCaps(),
                v.leverageCurves(),
                v.rates(),
                v.liquidation(),
                v.noLiquidationAbove(),
                v.srm().map(s -> tightened(s, by)),
                v.pmrm(),
                v.orders(),
                v.borrowing(),
                v.pme(),
                v.riskUnits());
    }

    private static SrmRule tightened(SrmRule s, double by) {
        Map<String, SrmRule.Market> markets = new HashMap<>(s.markets());
        markets.replaceAll((_, m) -> tightened(m, by));
        return new SrmRule(tightened(s.everywhere(), by), markets, s.oracle(), s.depeg());
    }

    private static SrmRule.Market tightened(SrmRule.Market m, double by) {
        return new SrmRule.Market(
                m.option(),
                m.perp(),
                m.base().map(c -> new SrmRule.Collateral(c.factor() * (1 - by), c.initialScale() * (1 - by))));
    }

    /// A balance nobody prices, and one priced by its index that has no rate.
    @ParameterizedTest
    @EnumSource(
            names = {"BINANCE_USDM_MULTI_ASSET", "BYBIT_CROSS", "OKX_MULTI_CURRENCY", "DERIBIT_CROSS_SM", "DERIVE_SRM"})
    void aBalanceWithoutPriceOrRateMakesItsPoolIncompleteAndIsNamed(VenueCase venue) {
        Asset unknown = new Asset("WHOKNOWS");
        Seeded book = venue.draw(12).with(a -> plus(a, unknown, 1));
        assertIncomplete(book, unknown, MarginResult::initialExcess);
        Map<Asset, AssetQuote> assets = new HashMap<>(book.market().assets());
        assets.put(unknown, AssetQuote.of(2));
        MarketSnapshot m = book.market();
        Seeded priced = new Seeded(
                book.account(),
                new MarketSnapshot(
                        m.asOf(), m.origin(), m.instruments(), m.quotes(), m.indices(), assets, m.expiries()));
        assertIncomplete(
                priced,
                unknown,
                venue == VenueCase.DERIBIT_CROSS_SM ? MarginResult::initialExcess : MarginResult::maintenanceExcess);
    }

    private static void assertIncomplete(Seeded book, Asset named, ToDoubleFunction<MarginResult> figure) {
        MarginResult result = held(book);
        assertThat(figure.applyAsDouble(result)).isNaN();
        assertThat(Assessed.pool(result, "account").complete()).isFalse();
        assertThat(result.problems())
                .anyMatch(p -> (p instanceof Problem.MissingData || p instanceof Problem.MissingParameter)
                        && p.toString().contains(named.code()));
    }
}
