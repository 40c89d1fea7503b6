package plimsoll.model.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.Fixtures.owing;
import static plimsoll.model.Fixtures.spot;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Position;

class LegTest {
    private static Leg leg(Instrument instrument, double mark, Position position) {
        TestMarket market = new TestMarket().index("BTC", 60_000).asset(USDT, 1).marked(instrument, mark);
        return ValuedAccount.of(account("generic", "tiered", List.of(), position), market.now(), Asset.USD)
                .legs()
                .getFirst();
    }

    @Test
    void aFutureIsWorthItsProfitLessFunding() {
        Leg leg = leg(linear("X", "BTC", USDT), 61_000, owing(25, cross("X", 2, 60_000, 5)));
        assertThat(leg.equity()).isEqualTo(1_975);
        assertThat(leg.marketValue()).isZero();
        assertThat(leg.unrealisedProfit()).isEqualTo(2_000);
        assertThat(leg.notional()).isEqualTo(122_000);
        assertThat(leg.baseQuantity()).isEqualTo(2);
    }

    @Test
    void anInverseFutureHasItsSizeInCoinsAtTheMark() {
        Leg leg = leg(inverse("X", "BTC", 10), 61_000, cross("X", -6_100, 60_000, 5));
        assertThat(leg.baseQuantity()).isEqualTo(-1);
        assertThat(leg.notional()).isEqualTo(1);
        assertThat(leg.settlePrice()).isEqualTo(60_000);
    }

    @Test
    void aSpotHoldingIsWorthItsMark() {
        Leg leg = leg(spot("X", "BTC", USDT), 61_000, cross("X", 2, Double.NaN, Double.NaN));
        assertThat(leg.equity()).isEqualTo(122_000);
        assertThat(leg.isSpot()).isTrue();
    }

    @Test
    void anotherMarkChangesNothingElse() {
        Leg leg = leg(linear("X", "BTC", USDT), 61_000, cross("X", 2, 60_000, 5));
        Leg marked = leg.withMark(50_000);
        assertThat(marked.index()).isEqualTo(60_000);
        assertThat(marked.equity()).isEqualTo(-20_000);
        assertThat(marked.withMark(61_000)).isEqualTo(leg);
    }

    @Test
    void equityAtIsTheEquityOfTheMovedLeg() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<Instrument> instruments = List.of(
                linear("A", "BTC", USDT),
                inverse("B", "BTC", 10),
                spot("C", "BTC", USDT),
                option("BTC", USDT, Payoff.LINEAR, 20, 58_000, OptionType.PUT),
                option("BTC", Asset.USD, Payoff.INVERSE, 20, 63_000, OptionType.CALL));
        for (Instrument instrument : instruments) {
            for (int i = 0; i < 50; i++) {
                double mark = instrument.terms().priceAsset().code().equals("BTC") ? 0.04 : 3_000;
                Leg leg = optionOrNot(instrument, mark, random.nextDouble(-5, 5));
                double factor = random.nextDouble(0.2, 3);
                assertClose(leg + " × " + factor, leg.moved(factor, 1).equity(), leg.equityAt(factor, 1), 1e-14);
            }
        }
    }

    private static Leg optionOrNot(Instrument instrument, double mark, double quantity) {
        Position position = cross(instrument.id().name(), quantity, 55_000, Double.NaN);
        if (!(instrument instanceof Instrument.Option option)) {
            return leg(instrument, 61_000, position);
        }
        TestMarket market = new TestMarket().index("BTC", 60_000).asset(USDT, 1).option(option, mark, 0.6);
        return ValuedAccount.of(account("generic", "tiered", List.of(), position), market.now(), Asset.USD)
                .legs()
                .getFirst();
    }
}
