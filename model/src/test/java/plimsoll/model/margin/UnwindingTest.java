package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;

/// The published steps of a venue and what the first of them closes.
class UnwindingTest {
    private static final double S = 50_000;

    private static Instrument perpetual(String name, Asset quote, double contractSize) {
        return new Instrument.Perpetual(Fixtures.terms(name, "BTC", quote, Payoff.LINEAR, contractSize));
    }

    private static TestMarket market(Instrument instrument) {
        return new TestMarket().index("BTC", S).asset(USDT, 1).asset(USDC, 1).funded(instrument, S, 0);
    }

    private static String tiers(String name, String basis, double... caps) {
        StringBuilder rows = new StringBuilder();
        double floor = 0;
        for (int i = 0; i < caps.length; i++) {
            double rate = 0.005 * (i + 1);
            rows.append(rows.isEmpty() ? "" : ",")
                    .append(
                            "{\"basis\": \"%s\", \"floor\": %s, \"cap\": %s, \"maxLeverage\": %s, \"maintenanceRate\": %s}"
                                    .formatted(basis, floor, caps[i], 0.5 / rate, rate));
            floor = caps[i];
        }
        return "{\"tiers\": {\"" + name + "\": [" + rows + "]}}";
    }

    private static Unwinding held(TestMarket market, String venue, String model, String parameters, Position position) {
        List<Balance> money = List.of(Balance.of(venue.equals("hyperliquid") ? USDC : USDT, 100_000));
        Account account = Fixtures.account(venue, model, money, List.of(position), parameters);
        return Assessed.ASSESSOR.unwinding(account, market.now(), AsIf.HELD);
    }

    /// The venue's example: 2,500,000 at level 4, brought down to the 2,000,000 of level 3.
    @Test
    void kucoinClosesWhatIsAboveTheNextLowerRiskLimit() {
        String levels = tiers("XBTUSDTM", "quote", 500_000, 1_000_000, 2_000_000, 3_000_000);
        Position position = isolated("XBTUSDTM", 50_000, S, 10, 250_000);
        Unwinding unwinding = held(market(perpetual("XBTUSDTM", USDT, 0.001)), "kucoin", "", levels, position);
        FirstCut cut = unwinding.cuts().getFirst();
        assertThat(cut.step()).isZero();
        assertClose("500,000 at the cost of 50", 10_000, cut.contracts(), 1e-12);
        assertThat(unwinding.process().orElseThrow().steps().get(cut.step()).what())
                .contains("next lower limit");
    }

    @Test
    void kucoinClosesAllAtTheLowestRiskLimit() {
        String levels = tiers("XBTUSDTM", "quote", 500_000, 1_000_000);
        Position position = isolated("XBTUSDTM", -8_000, S, 10, 40_000);
        FirstCut cut = held(market(perpetual("XBTUSDTM", USDT, 0.001)), "kucoin", "", levels, position)
                .cuts()
                .getFirst();
        assertThat(cut.step()).isEqualTo(1);
        assertThat(cut.contracts()).isEqualTo(8_000);
        assertThat(cut.price()).isGreaterThan(S);
    }

    /// 100,000 of money: 10 coins are worth 400,000 and more where they are liquidated, 2.2 some 10,000.
    @ParameterizedTest
    @CsvSource({"10, 0, 2", "2.2, 1, 2.2"})
    void hyperliquidClosesAFifthOfALargePositionAndAllOfASmallOne(double size, int step, double contracts) {
        FirstCut cut = held(market(perpetual("BTC", USDC, 1)), "hyperliquid", "default", "", cross("BTC", size, S, 10))
                .cuts()
                .getFirst();
        assertThat(cut.step()).isEqualTo(step);
        assertClose("size " + size, contracts, cut.contracts(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"350, 150, 1", "250, 150, 1", "150, 150, 2"})
    void okxBringsAPositionDownByTwoTiersFromTheThird(double size, double contracts, int step) {
        String rows = tiers("BTC-USDT-SWAP", "contracts", 100, 200, 300, 400);
        Instrument swap = perpetual("BTC-USDT-SWAP", USDT, 0.1);
        FirstCut cut = held(market(swap), "okx", "futures", rows, cross("BTC-USDT-SWAP", size, S, 10))
                .cuts()
                .getFirst();
        assertThat(cut.step()).isEqualTo(step);
        assertClose("size " + size, contracts, cut.contracts(), 1e-12);
    }

    /// Cross pools take the cross steps, which have no published size.
    @Test
    void bybitPublishesASizeForIsolatedPositionsOnly() {
        String rows = tiers("BTCUSDT", "quote", 100_000, 1_000_000);
        TestMarket market = market(perpetual("BTCUSDT", USDT, 1));
        FirstCut alone = held(market, "bybit", "isolated", rows, isolated("BTCUSDT", 4, S, 10, 20_000))
                .cuts()
                .getFirst();
        assertThat(alone.step()).isEqualTo(1);
        assertClose("down to 100,000 at the price", 4 - 100_000 / alone.price(), alone.contracts(), 1e-12);
        FirstCut pooled = held(market, "bybit", "cross", rows, cross("BTCUSDT", 4, S, 10))
                .cuts()
                .getFirst();
        assertThat(pooled.step()).isEqualTo(-1);
        assertThat(pooled.contracts()).isNaN();
    }

    @Test
    void aMethodThatIsNoVenuesHasNoProcess() {
        TestMarket market = market(perpetual("BTC", USDC, 1));
        Account account =
                Fixtures.account("hyperliquid", "default", List.of(Balance.of(USDC, 100_000)), cross("BTC", 3, S, 10));
        assertThat(Assessed.ASSESSOR.unwinding(account, market.now(), AsIf.PORTFOLIO))
                .isEqualTo(Unwinding.UNKNOWN);
        assertThat(Assessed.ASSESSOR
                        .unwinding(account, market.now(), AsIf.CROSS)
                        .process())
                .isPresent();
    }

    @Test
    void aPositionThatIsNeverLiquidatedIsNotCut() {
        assertThat(held(market(perpetual("BTC", USDC, 1)), "hyperliquid", "default", "", cross("BTC", 1, S, 10))
                        .cuts())
                .isEmpty();
    }
}
