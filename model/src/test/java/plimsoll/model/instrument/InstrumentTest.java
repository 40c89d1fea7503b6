package plimsoll.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.Fixtures.terms;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final Instrument LINEAR = linear("BTCUSDT", "BTC", USDT);
    private static final Instrument INVERSE = inverse("BTC-PERPETUAL", "BTC", 10);

    @Test
    void aLinearContractEarnsThePriceChange() {
        assertClose("long 2 from 100 to 130", 60, LINEAR.profit(2, 100, 130), 0);
        assertClose("short 2 from 100 to 130", -60, LINEAR.profit(-2, 100, 130), 0);
    }

    @Test
    void anInverseContractEarnsTheChangeOfOneOverPriceInCoin() {
        assertClose("long 1,000 of 10 USD from 100 to 200", 50, INVERSE.profit(1000, 100, 200), 1e-15);
        assertClose("short", -50, INVERSE.profit(-1000, 100, 200), 1e-15);
    }

    @Test
    void inverseProfitIsTheIntegralOfCoinsOverPrice() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 100; i++) {
            double entry = 100 + 900 * random.nextDouble();
            double exit = 100 + 900 * random.nextDouble();
            int steps = 20_000;
            double h = (exit - entry) / steps;
            double numeric = 0;
            for (int k = 0; k < steps; k++) {
                double p = entry + (k + 0.5) * h;
                numeric += 10 / (p * p) * h;
            }
            assertClose("entry " + entry + " exit " + exit, numeric, INVERSE.profit(1, entry, exit), 1e-5);
        }
    }

    @Test
    void notionalIsNeverNegative() {
        assertClose("linear", 260, LINEAR.notional(-2, 130), 0);
        assertClose("inverse, coin", 50, INVERSE.notional(-1000, 200), 0);
    }

    @Test
    void anInverseOptionCountsCoinsLikeALinearOne() {
        Instrument o = option("BTC", Asset.USD, Payoff.INVERSE, 30, 50_000, OptionType.CALL);
        assertClose("3 options from 0.02 to 0.05 coin", 0.09, o.profit(3, 0.02, 0.05), 1e-15);
        assertClose("notional", 0.15, o.notional(-3, 0.05), 1e-15);
    }

    @Test
    void onlyDatedInstrumentsExpire() {
        assertThat(LINEAR.expiryTime()).isEmpty();
        assertThat(new Instrument.Future(LINEAR.terms(), inDays(30)).expiryTime())
                .contains(inDays(30));
        assertThat(option("BTC", USDT, Payoff.LINEAR, 7, 1, OptionType.PUT).expiryTime())
                .contains(inDays(7));
        assertThat(new Instrument.Spot(LINEAR.terms()).expiryTime()).isEmpty();
    }

    @Test
    void aContractWithoutSizeOrStrikeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("X", "BTC", USDT, Payoff.LINEAR, 0))
                .withMessageContaining("contractSize of X");
        assertThatIllegalArgumentException().isThrownBy(() -> terms("X", "BTC", USDT, Payoff.LINEAR, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("X", "BTC", USDT, Payoff.LINEAR, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> option("BTC", USDT, Payoff.LINEAR, 7, -1, OptionType.PUT));
    }

    @Test
    void namesMustNotBeBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Asset(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new InstrumentId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnderlyingId(""));
    }

    @Test
    void thePairIsTheNameUpToItsDate() {
        assertThat(new InstrumentId("BTCUSDT_260626").pair()).isEqualTo("BTCUSDT");
        assertThat(new InstrumentId("BTC-PERPETUAL").pair()).isEqualTo("BTC");
        assertThat(new InstrumentId("ETHUSDT").pair()).isEqualTo("ETHUSDT");
    }

    @Test
    void anOptionIsWorthItsIntrinsicValueAtExpiry() {
        assertThat(OptionType.CALL.intrinsic(120, 100)).isEqualTo(20);
        assertThat(OptionType.CALL.intrinsic(80, 100)).isZero();
        assertThat(OptionType.PUT.intrinsic(80, 100)).isEqualTo(20);
        assertThat(OptionType.PUT.intrinsic(120, 100)).isZero();
    }

    @Test
    void namesSortByText() {
        assertThat(new Asset("BTC")).isLessThan(new Asset("ETH"));
        assertThat(new InstrumentId("A")).isLessThan(new InstrumentId("B")).hasToString("A");
        assertThat(new UnderlyingId("A")).isLessThan(new UnderlyingId("B")).hasToString("A");
    }
}
