package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.valuation.ValuedAccount;

/// Pools under a risk matrix that are in danger near today's price and safe again far away, against a
/// dense scan of the account margined anew.
class NonMonotoneLiquidationTest {
    private static final double S = 60_000;
    private static final int DENSE = 3_000;

    private final TestMarket market = new TestMarket().index("BTC", S).asset(USDT, 1);

    private Instrument.Option quoted(double days, double strike, OptionType type, double volatility) {
        Instrument.Option option = option("BTC", USDT, Payoff.LINEAR, days, strike, type);
        market.forward("BTC", days, S).option(option, Double.NaN, volatility);
        return option;
    }

    private static Position held(Instrument option, double quantity) {
        return cross(option.id().name(), quantity, 1, Double.NaN);
    }

    private static Account account(double money, Position... positions) {
        String rule = RandomBook.MATRIX;
        return Assessed.generic("matrix", "{\"matrix\": " + rule + "}", List.of(Balance.of(USDT, money)), positions);
    }

    private static double price(MarketSnapshot market, Account account, Direction direction, Stickiness sticky) {
        MarginPool pool = Assessed.ASSESSOR
                .sticking(sticky)
                .assess(account, market, AsIf.HELD, Searches.UNDERLYING)
                .pools()
                .getFirst();
        return Assessed.outcome(pool, Move.UNDERLYING, "BTC", direction) instanceof At at ? at.price() : Double.NaN;
    }

    private static DoubleUnaryOperator excess(MarketSnapshot market, Account account, Stickiness sticky) {
        Function<ValuedAccount, Totals> totals = Assessed.ASSESSOR.totals(account, market, AsIf.HELD);
        ValuedAccount now = ValuedAccount.of(account, market, Asset.USD);
        return factor -> totals.apply(now.moved(
                        Scenario.NONE.withSpot(Map.of(BITCOIN, factor - 1)).withStickiness(sticky)))
                .leastExcess();
    }

    /// Factors from just beside today's price outward.
    private static double[] dense(Direction direction) {
        double end = direction == Direction.DOWN ? Math.log(1e-3) : Math.log(10);
        return IntStream.rangeClosed(1, DENSE)
                .mapToDouble(i -> Math.exp(end * i / DENSE))
                .toArray();
    }

    private static void checkFirst(MarketSnapshot market, Account account, Direction direction, Stickiness sticky) {
        DoubleUnaryOperator excess = excess(market, account, sticky);
        double[] factors = dense(direction);
        int met = IntStream.range(0, DENSE)
                .filter(i -> excess.applyAsDouble(factors[i]) <= 0)
                .findFirst()
                .orElseThrow();
        double found = price(market, account, direction, sticky) / S;
        double before = met == 0 ? 1 : factors[met - 1];
        assertThat(found)
                .as("%s, between the dense points", direction)
                .isBetween(Math.min(before, factors[met]), Math.max(before, factors[met]));
        assertWithin(direction + " of " + account, 0, excess.applyAsDouble(found), 1e-6);
    }

    private static long changesOfSign(MarketSnapshot market, Account account, Direction direction) {
        DoubleUnaryOperator excess = excess(market, account, Stickiness.STRIKE);
        double[] signs = DoubleStream.concat(DoubleStream.of(1), DoubleStream.of(dense(direction)))
                .map(factor -> Math.signum(excess.applyAsDouble(factor)))
                .toArray();
        return IntStream.range(1, signs.length)
                .filter(i -> signs[i] != signs[i - 1])
                .count();
    }

    /// With money half way between what today's price and what the safer side's worst price needs.
    private Account endangered(Direction[] sides, Position... positions) {
        DoubleUnaryOperator excess = excess(market.now(), account(0, positions), Stickiness.STRIKE);
        double today = excess.applyAsDouble(1);
        double worst = Stream.of(sides)
                .mapToDouble(
                        side -> DoubleStream.of(dense(side)).map(excess).min().orElseThrow())
                .max()
                .orElseThrow();
        assertThat(worst).as("worst on the safer side, against today").isLessThan(today);
        return account(-(today + worst) / 2, positions);
    }

    private void checkBothSides(Account account) {
        MarketSnapshot now = market.now();
        for (Direction direction : Direction.values()) {
            checkFirst(now, account, direction, Stickiness.STRIKE);
        }
    }

    @Test
    void aShortStrangleWithMoreWingsThanBodyIsFoundAndIsSafeBeyond() {
        Account account = endangered(
                Direction.values(),
                held(quoted(30, 54_000, OptionType.PUT, 0.6), -10),
                held(quoted(30, 68_000, OptionType.CALL, 0.6), -10),
                held(quoted(30, 44_000, OptionType.PUT, 0.7), 14),
                held(quoted(30, 84_000, OptionType.CALL, 0.65), 14));
        checkBothSides(account);
        for (Direction direction : Direction.values()) {
            assertThat(changesOfSign(market.now(), account, direction))
                    .as("safe again %s", direction)
                    .isEqualTo(2);
        }
    }

    @Test
    void aCalendarIsFoundOnBothSides() {
        Account account = endangered(
                Direction.values(),
                held(quoted(7, S, OptionType.CALL, 0.6), -4),
                held(quoted(7, S, OptionType.PUT, 0.6), -4),
                held(quoted(90, S, OptionType.CALL, 0.55), 4),
                held(quoted(90, S, OptionType.PUT, 0.55), 4));
        checkBothSides(account);
    }

    @Test
    void aBackspreadIsInDangerTwiceAndTheFirstTimeIsTaken() {
        Account account = endangered(
                new Direction[] {Direction.UP},
                held(quoted(30, 62_000, OptionType.CALL, 0.6), -10),
                held(quoted(30, 72_000, OptionType.CALL, 0.6), 20));
        checkFirst(market.now(), account, Direction.UP, Stickiness.STRIKE);
        assertThat(changesOfSign(market.now(), account, Direction.UP)).isEqualTo(4);
    }

    @Test
    void whereMoneynessKeepsItsVolatilityTheSmileIsReadAtTheMovedForward() {
        double[] strikes = {40_000, 50_000, 60_000, 70_000, 80_000};
        double[] volatilities = {0.85, 0.7, 0.6, 0.56, 0.55};
        for (int i = 0; i < strikes.length; i++) {
            quoted(30, strikes[i], OptionType.PUT, volatilities[i]);
        }
        Account account = account(60_000, held(quoted(30, 50_000, OptionType.PUT, 0.7), -5));
        MarketSnapshot now = market.now();
        checkFirst(now, account, Direction.DOWN, Stickiness.STRIKE);
        checkFirst(now, account, Direction.DOWN, Stickiness.MONEYNESS);
        double strike = price(now, account, Direction.DOWN, Stickiness.STRIKE);
        double moneyness = price(now, account, Direction.DOWN, Stickiness.MONEYNESS);
        // A put nearer the money than before is read off the lower part of the smile.
        assertThat(moneyness).isLessThan(strike * 0.999);
    }
}
