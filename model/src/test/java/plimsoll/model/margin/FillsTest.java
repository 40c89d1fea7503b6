package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;

class FillsTest {
    private static final Asset USDT = new Asset("USDT");
    private static final Asset BTC = new Asset("BTC");
    private static final InstrumentId LINEAR = new InstrumentId("LINEAR");
    private static final InstrumentId INVERSE = new InstrumentId("INVERSE");
    private static final InstrumentId CALL = new InstrumentId("CALL");
    private static final InstrumentId SPOT = new InstrumentId("SPOT");
    private static final Map<InstrumentId, Instrument> INSTRUMENTS = Map.of(
            LINEAR, new Instrument.Perpetual(terms(LINEAR, USDT, Payoff.LINEAR, 0.1)),
            INVERSE, new Instrument.Perpetual(terms(INVERSE, BTC, Payoff.INVERSE, 100)),
            CALL,
                    new Instrument.Option(
                            terms(CALL, USDT, Payoff.LINEAR, 1),
                            java.time.Instant.parse("2026-12-25T08:00:00Z"),
                            10_000,
                            OptionType.CALL),
            SPOT, new Instrument.Spot(terms(SPOT, USDT, Payoff.LINEAR, 1)));

    private static ContractTerms terms(InstrumentId id, Asset settle, Payoff payoff, double size) {
        return new ContractTerms(
                id, new UnderlyingId("BTC"), BTC, USDT, settle, USDT, payoff, size, Double.NaN, Double.NaN);
    }

    private static Account account(Position... positions) {
        return new Account(
                new AccountId("a"),
                "generic",
                "tiered",
                Settings.DEFAULT,
                List.of(Balance.of(USDT, 1_000), Balance.of(BTC, 2)),
                List.of(positions),
                List.of(),
                Optional.empty(),
                Reported.NOTHING,
                "");
    }

    private static Position position(InstrumentId id, double quantity, double entry, MarginMode mode) {
        return new Position(new PositionId("p"), id, Side.NET, quantity, entry, mode, 0);
    }

    private static Position cross(InstrumentId id, double quantity, double entry) {
        return position(id, quantity, entry, new MarginMode.Cross(10));
    }

    private static Account filled(Account account, Order... orders) {
        return Fills.of(account, List.of(orders), INSTRUMENTS);
    }

    private static double balance(Account account, Asset asset) {
        return account.balances().stream()
                .filter(b -> b.asset().equals(asset))
                .mapToDouble(Balance::quantity)
                .sum();
    }

    /// held, entry, order, limit → quantity, entry, cash. Contracts of 0.1.
    @ParameterizedTest
    @CsvSource({
        "10,  100, 30,  200, 40,  175, 0",
        "-10, 100, -10, 200, -20, 150, 0",
        "10,  100, -4,  150, 6,   100, 20",
        "-10, 100, 4,   150, -6,  100, -20",
        "10,  100, -25, 150, -15, 150, 50",
        "10,  100, -10, 150, 0,   100, 50"
    })
    void aLinearFill(double held, double entry, double order, double limit, double left, double newEntry, double cash) {
        Account after = filled(account(cross(LINEAR, held, entry)), new Order("o", LINEAR, order, limit, false));
        Position position = after.positions().getFirst();
        assertThat(position.quantity()).isEqualTo(left);
        assertThat(position.entryPrice()).isCloseTo(newEntry, within(1e-12));
        assertThat(balance(after, USDT)).isCloseTo(1_000 + cash, within(1e-9));
    }

    @Test
    void anInverseEntryIsTheHarmonicAverage() {
        Account after = filled(account(cross(INVERSE, 10, 100)), new Order("o", INVERSE, 30, 200, false));
        assertThat(after.positions().getFirst().entryPrice()).isCloseTo(40 / (10 / 100.0 + 30 / 200.0), within(1e-12));
    }

    @Test
    void whatOnlyReducesStopsAtNothing() {
        Account after = filled(account(cross(LINEAR, 10, 100)), new Order("o", LINEAR, -25, 150, true));
        assertThat(after.positions().getFirst().quantity()).isZero();
        assertThat(filled(account(), new Order("o", LINEAR, -25, 150, true)).positions())
                .isEmpty();
        Account same = filled(account(cross(LINEAR, 10, 100)), new Order("o", LINEAR, 5, 150, true));
        assertThat(same.positions().getFirst().quantity()).isEqualTo(10);
        assertThat(balance(same, USDT)).isEqualTo(1_000);
    }

    @Test
    void aNewPositionIsNamedAfterItsInstrument() {
        Account after = filled(account(), new Order("o", LINEAR, 5, 150, false, Side.NET, 7));
        assertThat(after.positions())
                .containsExactly(
                        new Position(new PositionId("LINEAR"), LINEAR, Side.NET, 5, 150, new MarginMode.Cross(7), 0));
    }

    @Test
    void premiumIsPaidAndReceived() {
        assertThat(balance(filled(account(), new Order("o", CALL, 2, 30, false)), USDT))
                .isEqualTo(940);
        Account sold = filled(account(cross(CALL, 2, 10)), new Order("o", CALL, -3, 30, false));
        assertThat(balance(sold, USDT)).isEqualTo(1_090);
        assertThat(sold.positions().getFirst().quantity()).isEqualTo(-1);
        assertThat(sold.positions().getFirst().entryPrice()).isEqualTo(30);
    }

    @Test
    void spotIsExchanged() {
        Account after = filled(account(), new Order("o", SPOT, 0.5, 1_200, false));
        assertThat(balance(after, USDT)).isEqualTo(400);
        assertThat(balance(after, BTC)).isEqualTo(2.5);
        assertThat(after.positions()).isEmpty();
    }

    @Test
    void anIsolatedPositionPostsAndReleases() {
        Position isolated = position(LINEAR, 10, 100, new MarginMode.Isolated(10, 12));
        Account more = filled(account(isolated), new Order("o", LINEAR, 10, 200, false));
        assertThat(more.positions().getFirst().mode()).isEqualTo(new MarginMode.Isolated(10, 32));
        assertThat(balance(more, USDT)).isEqualTo(980);
        Account less = filled(account(isolated), new Order("o", LINEAR, -5, 200, false));
        assertThat(less.positions().getFirst().mode()).isEqualTo(new MarginMode.Isolated(10, 6));
        assertThat(balance(less, USDT)).isEqualTo(1_000 + 50 + 6);
    }

    @Test
    void hedgeLegsFillApart() {
        Position longLeg = new Position(new PositionId("l"), LINEAR, Side.LONG, 10, 100, new MarginMode.Cross(10), 0);
        Account after = filled(account(longLeg), new Order("o", LINEAR, -4, 150, false, Side.SHORT, Double.NaN));
        assertThat(after.positions()).extracting(Position::quantity).containsExactly(10.0, -4.0);
    }

    @Test
    void anUnknownEntryMakesTheCashUnknownWhenItIsRealised() {
        Account after = filled(account(cross(LINEAR, 10, Double.NaN)), new Order("o", LINEAR, -4, 150, false));
        assertThat(balance(after, USDT)).isNaN();
    }

    @Test
    void anUnknownInstrumentIsRefused() {
        assertThatThrownBy(() -> filled(account(), new Order("o7", new InstrumentId("XYZ"), 1, 1, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("o7")
                .hasMessageContaining("XYZ");
    }
}
