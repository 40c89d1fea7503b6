package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.ASSESSOR;
import static plimsoll.model.margin.Assessed.generic;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

/// One rate of 1 % of the mark, leverage 10: one coin at 50,000 needs 5,000 and 500.
class ContributionsTest {
    private static final String TIERS =
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.01}],"
                    + "\"ETHUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.02}]}}";
    private static final Instrument.Option PUT = option("BTC", USDT, Payoff.LINEAR, 30, 40_000, OptionType.PUT);
    private static final TestMarket MARKET = new TestMarket()
            .index("BTC", 50_000)
            .index("ETH", 2_500)
            .asset(USDT, 1)
            .forward("BTC", 30, 50_000)
            .option(PUT, Double.NaN, 0.6)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .marked(linear("ETHUSDT", "ETH", USDT), 2_500);

    private static Account account(double balance, Position... positions) {
        return generic("tiered", TIERS, List.of(Balance.of(USDT, balance)), positions);
    }

    private static Contribution of(Account account, String name) {
        return of(account, AsIf.HELD, name);
    }

    private static Contribution of(Account account, AsIf asIf, String name) {
        return contributions(account, asIf).all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Contributions contributions(Account account, AsIf asIf) {
        return ASSESSOR.contributions(account, MARKET.now(), asIf, Removals.ALL);
    }

    /// Down to 50,000 f: 10,000 + 50,000 (f − 1) = 0.01 × 50,000 f, f = 40,000 / 49,500.
    @Test
    void theOnlyLegTakesTheLiquidationWithIt() {
        Contribution leg = of(account(10_000, cross("BTCUSDT", 1, 50_000, 10)), "BTCUSDT");
        assertThat(leg.removal()).isEqualTo(new Change(0, -5_000, -500));
        assertThat(leg.removal().maintenanceExcess()).isEqualTo(500);
        Shift down = leg.liquidations().getFirst();
        assertClose("now", 50_000 * 40 / 49.5, down.now().price(), 1e-12);
        assertThat(down.removed().state()).isEqualTo(State.NONE);
        assertThat(leg.nearer()).contains(down);
    }

    /// q = 1 − λ: q 50,000 (f − 1) + 10,000 = 0.01 q 50,000 f, f = (50,000 − 10,000 / q) / 49,500, so that
    /// df for one percent less is −10,000 / 49,500 × 0.01.
    @Test
    void onePercentMovesThePriceByImplicitDifferentiation() {
        Contribution leg = of(account(10_000, cross("BTCUSDT", 1, 50_000, 10)), "BTCUSDT");
        double shift = -0.01 * 10 / 49.5;
        assertClose("price", 50_000 * shift, leg.liquidations().getFirst().percent(), 1e-6);
        assertClose("away", -shift, leg.nearest(), 1e-6);
        assertWithin("maintenance", -5, leg.percent().maintenanceMargin(), 1e-9);
        assertWithin("initial", -50, leg.percent().initialMargin(), 1e-9);
    }

    /// What was earned stays: equity is unchanged by closing.
    @Test
    void profitOfWhatIsClosedIsKept() {
        Contribution leg = of(account(10_000, cross("BTCUSDT", 1, 40_000, 10)), "BTCUSDT");
        assertThat(leg.removal().equity()).isZero();
        assertThat(leg.percent().equity()).isZero();
    }

    @Test
    void aHedgeBringsLiquidationNearerWhenItGoes() {
        Account account =
                account(10_000, cross("BTCUSDT", 1, 50_000, 10), row("hedge", "BTCUSDT", -0.5, 50_000, Side.SHORT));
        List<Contribution> all = contributions(account, AsIf.HELD).all();
        assertThat(all).extracting(Contribution::name).containsExactly("BTCUSDT", "hedge", "USDT");
        Contribution hedge = all.get(1);
        assertThat(hedge.nearest()).isNegative();
        assertClose(
                "without",
                50_000 * 40 / 49.5,
                hedge.liquidations().getFirst().removed().price(),
                1e-12);
    }

    private static Position row(String id, String instrument, double quantity, double entry, Side side) {
        Position like = cross(instrument, quantity, entry, 10);
        return new Position(
                new PositionId(id), like.instrument(), side, quantity, entry, like.mode(), like.fundingOwed());
    }

    /// 1.5 and −0.5 of one contract are one position of 1: closing the second row leaves 1.5.
    @Test
    void aRowOfAOneWayPositionIsClosedByItself() {
        Account account =
                account(10_000, cross("BTCUSDT", 1.5, 50_000, 10), row("other", "BTCUSDT", -0.5, 52_000, Side.NET));
        Contribution other = of(account, "other");
        assertWithin("maintenance", 250, other.removal().maintenanceMargin(), 1e-9);
        assertWithin("equity", 0, other.removal().equity(), 1e-9);
        assertClose(
                "without",
                50_000 * (1.5 - 11_000 / 50_000.0) / (1.5 * 0.99),
                other.liquidations().getFirst().removed().price(),
                1e-12);
        assertWithin("first", -250, of(account, "BTCUSDT").removal().maintenanceMargin(), 1e-9);
    }

    @Test
    void anIsolatedPositionTakesItsPoolWithIt() {
        Account account = account(100, isolated("BTCUSDT", 1, 49_000, 10, 5_000));
        Contribution leg = of(account, "BTCUSDT");
        assertThat(leg.removal()).isEqualTo(new Change(-6_000, -5_000, -500));
        assertThat(leg.liquidations()).extracting(s -> s.removed().state()).containsOnly(State.NONE);
    }

    @Test
    void aBalanceHoldsThePoolsNearestLiquidation() {
        Contribution money = of(account(10_000, cross("BTCUSDT", 1, 50_000, 10)), "USDT");
        assertThat(money.kind()).isEqualTo(Kind.BALANCE);
        assertThat(money.removal()).isEqualTo(new Change(-10_000, 0, 0));
        assertThat(money.liquidations().getFirst().removed().state()).isEqualTo(State.ALREADY);
        assertClose("nearer", -0.01 * 10 / 49.5, money.nearest(), 1e-6);
    }

    /// Two coins more at 10x, charged by themselves.
    @Test
    void anOrderHoldsBackInitialMarginOnly() {
        String rules = TIERS.replaceFirst("\\{", "{\"orders\": {\"futures\": \"each\", \"options\": \"each\"},");
        Account account = generic("tiered", rules, List.of(Balance.of(USDT, 10_000)), cross("BTCUSDT", 1, 50_000, 10))
                .withOrders(List.of(new Order("buy", new InstrumentId("BTCUSDT"), 2, 49_000, false)));
        Contribution order = of(account, "buy");
        assertThat(order.kind()).isEqualTo(Kind.ORDER);
        assertClose("initial", -9_800, order.removal().initialMargin(), 1e-12);
        assertWithin("one percent", -98, order.percent().initialMargin(), 1e-6);
        assertThat(order.removal().maintenanceExcess()).isZero();
        assertThat(of(account, "BTCUSDT").removal().initialMargin()).isEqualTo(-5_000);
    }

    /// Under a matrix the put protects: without it the group is worse than by the put alone.
    @Test
    void aProtectingOptionCostsMarginWhenItGoes() {
        Account account = generic(
                "matrix",
                "{\"matrix\": " + RandomBook.MATRIX + "}",
                List.of(Balance.of(USDT, 7_000)),
                cross("BTCUSDT", 1, 50_000, Double.NaN),
                cross(PUT.id().name(), 1, Double.NaN, Double.NaN));
        Contribution put = of(account, PUT.id().name());
        assertThat(put.removal().initialMargin()).isPositive();
        assertThat(put.removal().equity()).isZero();
        assertThat(put.nearest()).isNegative();
        assertClose(
                "maintenance",
                0.8 * put.removal().initialMargin(),
                put.removal().maintenanceMargin(),
                1e-12);
    }

    /// Of many legs charged together only those of the greatest effect are searched.
    @Test
    void whatIsNotSearchedSaysSo() {
        Position[] many = new Position[160];
        for (int i = 0; i < many.length; i++) {
            many[i] = row("leg " + i, "BTCUSDT", 0.01 * (i + 1), 50_000, Side.LONG);
        }
        Account account = account(100_000, many);
        List<Contribution> all = ASSESSOR.contributions(account, MARKET.now(), AsIf.HELD, Removals.MOST_DANGEROUS)
                .all();
        assertThat(all.getFirst().name()).isEqualTo("leg 159");
        assertThat(all)
                .filteredOn(c -> c.kind() == Kind.POSITION)
                .filteredOn(c -> c.liquidations().getFirst().removed().state() == State.NOT_SEARCHED)
                .hasSize(160 - 20_000 / 160)
                .allMatch(c -> !Double.isNaN(c.nearest()));
        assertThat(contributions(account, AsIf.HELD).all())
                .flatMap(Contribution::liquidations)
                .noneMatch(s -> s.removed().state() == State.NOT_SEARCHED);
    }

    @Test
    void anUnknownBalanceIsNotZero() {
        Account account = generic("tiered", TIERS, List.of(), cross("BTCUSDT", 1, 50_000, 10));
        Contribution leg = of(account, "BTCUSDT");
        assertThat(leg.removal().maintenanceMargin()).isEqualTo(-500);
        assertThat(leg.liquidations()).extracting(s -> s.now().state()).containsOnly(State.INCOMPLETE);
        assertThat(leg.nearest()).isNaN();
    }
}
