package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.Fixtures.terms;
import static plimsoll.model.margin.Assessed.generic;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Settlement;
import plimsoll.model.valuation.ValuedAccount;

/// By hand: what expires is worth its value at the index, 60,000; the contracts of the week trade 300
/// above it.
class AfterExpiryTest {
    private static final double S = 60_000;
    private static final Instrument PERPETUAL = linear("BTCUSDT", "BTC", USDT);
    private static final Instrument FUTURE =
            new Instrument.Future(terms("WEEK", "BTC", USDT, Payoff.LINEAR, 1), inDays(7));
    private static final Instrument.Option CALL = option("BTC", USDT, Payoff.LINEAR, 7, 58_000, OptionType.CALL);
    private static final Instrument.Option PUT = option("BTC", USDT, Payoff.LINEAR, 7, 58_000, OptionType.PUT);
    private static final Instrument.Option LATER = option("BTC", USDT, Payoff.LINEAR, 90, 58_000, OptionType.PUT);
    private static final Instrument.Option COIN = option("BTC", BTC, Payoff.INVERSE, 7, 48_000, OptionType.CALL);
    private static final String TIERS = "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50,"
            + "\"maintenanceRate\": 0.01}], \"WEEK\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50,"
            + "\"maintenanceRate\": 0.01}]}}";

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", S)
                .asset(USDT, 1)
                .marked(PERPETUAL, S)
                .marked(FUTURE, S + 300)
                .forward("BTC", 7, S + 300)
                .forward("BTC", 90, S + 900)
                .option(CALL, 3_100, 0.5)
                .option(PUT, 700, 0.5)
                .option(LATER, 4_000, 0.5)
                .option(COIN, 0.21, 0.5);
    }

    private static Comparison assessed(Account account) {
        return Assessed.ASSESSOR.assess(account, market().now(), Searches.NONE);
    }

    private static Account matrix(Position... positions) {
        return generic(
                "matrix", "{\"matrix\": " + RandomBook.MATRIX + "}", List.of(Balance.of(USDT, 100_000)), positions);
    }

    private static Position short1(Instrument option) {
        return cross(option.id().name(), -1, 1, Double.NaN);
    }

    @Test
    void underARiskMatrixOnlyWhatIsLeftIsStressed() {
        Comparison account = assessed(
                matrix(short1(CALL), short1(PUT), cross("WEEK", 2, 59_000, 10), cross("BTCUSDT", 1, 59_500, 10)));
        AfterExpiry after = account.afterNextExpiry(AsIf.HELD).orElseThrow();
        assertThat(after.expiry()).isEqualTo(inDays(7));
        // Call −2,000, put 0, future 2 × 1,000, perpetual 500.
        assertClose("equity", 100_000 - 2_000 + 2_000 + 500, after.equity(), 1e-12);
        // One bitcoin long: 0.4 × 50 % of it is more than 15 %.
        assertClose("initial", 0.2 * S, after.initialMargin(), 1e-12);
        assertClose("maintenance", 0.8 * 0.2 * S, after.maintenanceMargin(), 1e-12);
        assertClose("ratio", 9_600 / 100_500.0, after.marginRatio(), 1e-12);
        assertThat(account.in(AsIf.HELD).initialMargin()).isGreaterThan(2 * after.initialMargin());
    }

    @Test
    void aHedgeThatExpiresLeavesItsOtherSideNaked() {
        Comparison account = assessed(matrix(cross("WEEK", -1, S, 10), cross("BTCUSDT", 1, S, 10)));
        assertThat(account.in(AsIf.HELD).initialMargin()).isLessThan(100);
        assertClose(
                "0.4 × 50 %",
                0.2 * S, account.afterNextExpiry(AsIf.HELD).orElseThrow().initialMargin(), 1e-12);
    }

    @Test
    void whatWasPostedComesBackWithTheProfit() {
        Comparison account = assessed(generic(
                "tiered",
                TIERS,
                List.of(Balance.of(USDT, 10_000)),
                isolated("WEEK", 1, 59_000, 10, 5_000),
                cross("BTCUSDT", 1, 59_500, 10)));
        AfterExpiry after = account.afterNextExpiry(AsIf.HELD).orElseThrow();
        assertClose("10,000 + 5,000 + 1,000 + 500", 16_500, after.equity(), 1e-12);
        assertClose("a tenth of the notional", 6_000, after.initialMargin(), 1e-12);
        assertClose("1 %", 600, after.maintenanceMargin(), 1e-12);
        AfterExpiry alone = account.afterNextExpiry(AsIf.ISOLATED).orElseThrow();
        assertClose("the perpetual alone", 6_000, alone.equity(), 1e-12);
    }

    @Test
    void aCoinOptionSettlesInItsCoin() {
        ValuedAccount valued = ValuedAccount.of(
                generic("matrix", "", List.of(Balance.of(BTC, 2)), short1(COIN)), market().now(), Asset.USD);
        Settlement next = Settlement.next(valued).orElseThrow();
        assertClose("2 − 12,000 ÷ 60,000", 1.8, next.after().balance(BTC), 1e-12);
        assertThat(next.after().legs()).isEmpty();
        assertThat(Settlement.next(next.after())).isEmpty();
    }

    @Test
    void laterExpiriesStayAsTheyAreAndOrdersOfWhatExpiredAreGone() {
        Order gone = new Order("a", new InstrumentId("WEEK"), 1, 50_000, false);
        Order stays = new Order("b", new InstrumentId("BTCUSDT"), 1, 50_000, false);
        Account account = matrix(short1(CALL), short1(LATER)).withOrders(List.of(gone, stays));
        ValuedAccount valued = ValuedAccount.of(account, market().now(), Asset.USD);
        ValuedAccount after = Settlement.next(valued).orElseThrow().after();
        assertThat(after.legs()).containsExactly(valued.legs().get(1));
        assertThat(after.account().orders()).containsExactly(stays);
        assertThat(after.account().positions()).hasSize(1);
    }

    @Test
    void nothingExpiresNothingIsProjected() {
        assertThat(assessed(matrix(cross("BTCUSDT", 1, S, 10))).afterNextExpiry(AsIf.HELD))
                .isEmpty();
    }

    @Test
    void anUnknownValueAtExpiryLeavesEverythingUnknown() {
        Comparison account = assessed(matrix(cross("WEEK", 1, Double.NaN, 10), cross("BTCUSDT", 1, S, 10)));
        AfterExpiry after = account.afterNextExpiry(AsIf.HELD).orElseThrow();
        assertThat(after.equity()).isNaN();
        assertThat(after.marginRatio()).isNaN();
    }
}
