package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Close;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// BitMEX and KuCoin: margin on the cost at entry, funding and closing fee inside the requirement.
class CostMarginTest {
    private static final Instrument XBTUSD = Fixtures.inverse("XBTUSD", "XBT", 1);
    private static final Asset XBT = new Asset("XBT");
    private static final Instant OPEN = Instant.parse("2024-11-24T12:00:00Z");
    private static final Instant SHUT = Instant.parse("2026-09-23T12:00:00Z");

    private static MarginResult of(AsIf asIf, Position position, double funding, Instant asOf) {
        TestMarket market = new TestMarket().index("XBT", 50_000).funded(XBTUSD, 50_000, funding);
        Account account = Fixtures.account("bitmex", "", List.of(Balance.of(XBT, 10)), position);
        return Assessed.ASSESSOR.assess(account, market.at(asOf)).in(asIf);
    }

    private static MarginResult held(Position position, double funding) {
        return of(AsIf.HELD, position, funding, OPEN);
    }

    private static MarginPool pool(Position position, double funding) {
        return held(position, funding).pools().getFirst();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -50000,  0.0001, 0
             50000,  0.0001, 0.0001
            -50000, -0.0002, 0.0002
             50000, -0.0002, 0
            """)
    void onlyTheSideThatPaysHoldsTheNextFunding(double quantity, double funding, double held) {
        double fee = 0.0005 * 1.01;
        MarginPool r = pool(Fixtures.cross("XBTUSD", quantity, 50_000, Double.NaN), funding);
        assertClose("0.5 % of 1 XBT, fee, funding", 0.005 + fee + held, r.maintenanceMargin(), 1e-14);
        assertClose("1 % of 1 XBT, fee", 0.01 + fee, r.initialMargin(), 1e-14);
    }

    @Test
    void aPerpetualWithoutFundingRateIsIncompleteAndSaysSo() {
        MarginResult r = held(Fixtures.cross("XBTUSD", 50_000, 50_000, 10), Double.NaN);
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.MissingData.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("funding rate"));
    }

    @Test
    void leverageCountsInIsolatedOnly() {
        assertClose(
                "a tenth and the fee",
                0.1 + 0.0005 * 1.1,
                pool(Fixtures.isolated("XBTUSD", 50_000, 50_000, 10, 0.2), 0).initialMargin(),
                1e-14);
        assertClose(
                "the least rate and the fee",
                0.01 + 0.0005 * 1.01,
                pool(Fixtures.cross("XBTUSD", 50_000, 50_000, 10), 0).initialMargin(),
                1e-14);
    }

    @Test
    void asIfIsolatedPostsTheMarginOfThePositionReopenedAtMark() {
        MarginPool pool = of(AsIf.ISOLATED, Fixtures.cross("XBTUSD", 50_000, 40_000, 10), 0, OPEN)
                .pools()
                .getFirst();
        assertClose("cost at mark 1 XBT", 0.1 + 0.0005 * 1.1, pool.equity(), 1e-14);
        assertWithin("posted is the requirement", pool.initialMargin(), pool.equity(), 0);
    }

    @Test
    void theRequirementShowsCostRatesFundingAndFee() {
        Requirement r = held(Fixtures.isolated("XBTUSD", 50_000, 50_000, 10, 0.2), 0.0001)
                .pools()
                .getFirst()
                .requirements()
                .getFirst();
        assertThat(r.children()).hasSize(2).allMatch(c -> c.derivation().isPresent());
        assertThat(r.children().getFirst().derivation().orElseThrow().inputs())
                .extracting(Derivation.Input::name)
                .contains("cost", "tier initial rate", "maintenance rate", "funding rate");
    }

    @Test
    void afterTheVenueClosedItSaysSo() {
        Position position = Fixtures.cross("XBTUSD", 50_000, 50_000, 10);
        assertThat(Assessed.problems(of(AsIf.HELD, position, 0, SHUT), Problem.Assumed.class))
                .anyMatch(p -> p.what().contains("bitmex closed on 2026-09-23"));
        assertThat(Assessed.problems(of(AsIf.HELD, position, 0, OPEN), Problem.Assumed.class))
                .noneMatch(p -> p.what().contains("closed"));
    }

    /// Without the rate the venue states on request.
    @Test
    void kucoinCrossWithoutARateIsNotModelled() {
        TestMarket market = new TestMarket().index("XBT", 50_000).funded(XBTUSD, 50_000, 0);
        Account account = Fixtures.account(
                "kucoin", "", List.of(Balance.of(XBT, 10)), Fixtures.cross("XBTUSD", 50_000, 50_000, 10));
        MarginResult r = Assessed.held(account, market);
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.NotModelled.class)).isNotEmpty();
    }

    /// 50,000 USD short of 50,000, marked at 25,000: 2 coins, one of them gained.
    @Test
    void kucoinCrossChargesValueAtTheRateOfTheFileAndTheFeeToClose() {
        TestMarket market = new TestMarket().index("XBT", 50_000).funded(XBTUSD, 25_000, 0);
        Account account = Fixtures.account(
                "kucoin",
                "",
                List.of(Balance.of(XBT, 10)),
                List.of(Fixtures.cross("XBTUSD", -50_000, 50_000, 10)),
                "{\"crossRates\": {\"XBTUSD\": 0.01}}");
        MarginResult r = Assessed.held(account, market);
        MarginPool pool = r.pools().getFirst();
        Close.assertClose("2 coins at 1 % and 0.06 %", 2 * 0.0106, pool.maintenanceMargin(), 1e-15);
        Close.assertClose("a tenth", 0.2, pool.initialMargin(), 1e-15);
        Close.assertClose("10 coins and the one gained", 11, pool.equity(), 1e-15);
    }
}
