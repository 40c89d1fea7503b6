package plimsoll.model.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.pricing.SettlementAverage;
import plimsoll.model.scenario.Scenario;

/// Options in their last half hour, when part of what they settle at is known.
class SettlementWindowTest {
    private static final double S = 60_000;
    private static final double SECONDS_PER_DAY = 86_400;

    private static Instrument.Option at(double seconds, Payoff payoff, OptionType type) {
        Asset quote = payoff == Payoff.INVERSE ? Asset.USD : USDC;
        return option("BTC", quote, payoff, seconds / SECONDS_PER_DAY, 60_100, type);
    }

    private static ValuedAccount valued(Instrument.Option o, double seconds, double average) {
        SettlementAverage split = SettlementAverage.of(S, average, seconds, SettlementAverage.HALF_HOUR);
        ExpiryCurve curve =
                new ExpiryCurve(split.variable(), split.fixed(), 0, ExpiryCurve.Confidence.FULL, Optional.empty());
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .curve("BTC", seconds / SECONDS_PER_DAY, curve)
                .option(o, Double.NaN, 0.8);
        return ValuedAccount.of(
                account("derive", "srm", List.of(), cross(o.id().name(), -3, 1, 1)), market.now(), Asset.USD);
    }

    private static double equity(ValuedAccount account, double move) {
        return account.moved(Scenario.of(BITCOIN, move, 0)).equityBeforeHaircuts();
    }

    /// The second witness: central differences of the revalued account by spot, coin at its own price.
    // Tolerance: truncation of the difference, the strike being a standard deviation away.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            seconds, average
            1790,    60000
            1200,    60100
            900,     60300
            900,     59900
            300,     60090
            """)
    void deltaIsTheDerivativeBySpot(double seconds, double average) {
        for (Payoff payoff : List.of(Payoff.LINEAR, Payoff.INVERSE)) {
            for (OptionType type : OptionType.values()) {
                ValuedAccount now = valued(at(seconds, payoff, type), seconds, average);
                double h = 1e-6;
                double numeric = (equity(now, h) - equity(now, -h)) / (2 * h * S);
                double coins = payoff == Payoff.INVERSE ? now.equityBeforeHaircuts() / S : 0;
                double delta = LegGreeks.of(now.legs().getFirst()).delta();
                assertWithin(payoff + " " + type + " " + now.legs(), numeric, delta + coins, 1e-6);
            }
        }
    }

    @Test
    void gammaIsTheSecondDerivativeBySpot() {
        for (OptionType type : OptionType.values()) {
            ValuedAccount now = valued(at(900, Payoff.LINEAR, type), 900, 60_100);
            double h = 1e-4;
            double bend = (equity(now, h) - 2 * equity(now, 0) + equity(now, -h)) / (h * h * S * S);
            Greeks greeks = LegGreeks.of(now.legs().getFirst());
            assertClose("gamma of " + now.legs(), bend, greeks.gamma(), 1e-3);
        }
    }

    // Source: Deribit, delta decays linearly to zero in the 30 minutes before settlement. Deep in the
    // money delta is the share that still moves.
    @ParameterizedTest
    @CsvSource({"1800, 1", "1350, 0.75", "900, 0.5", "1, 0.0005555555555555556"})
    void deltaDecaysLinearlyToZero(double seconds, double share) {
        Instrument.Option call = option("BTC", USDC, Payoff.LINEAR, seconds / SECONDS_PER_DAY, 30_000, OptionType.CALL);
        assertClose(
                "share",
                -3 * share,
                LegGreeks.of(valued(call, seconds, S).legs().getFirst()).delta(),
                1e-12);
    }

    @Test
    void aForwardThatIsWhollyFixedIsNotTakenForMissing() {
        Instrument.Option call = option("BTC", USDC, Payoff.LINEAR, 0, 30_000, OptionType.CALL);
        ValuedAccount now = valued(call, 0, 61_000);
        assertThat(now.problems()).isEmpty();
        assertThat(now.legs().getFirst().mark()).isEqualTo(31_000);
        assertThat(LegGreeks.of(now.legs().getFirst()).delta()).isZero();
    }

    @Test
    void outsideTheWindowDeltaIsByTheForwardAsTheVenuesShowIt() {
        Instrument.Option call = option("BTC", USDC, Payoff.LINEAR, 30, 30_000, OptionType.CALL);
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .forward("BTC", 30, 66_000)
                .option(call, Double.NaN, 0.1);
        ValuedAccount now = ValuedAccount.of(
                account("derive", "srm", List.of(), cross(call.id().name(), 1, 1, 1)), market.now(), Asset.USD);
        assertClose("delta", 1, LegGreeks.of(now.legs().getFirst()).delta(), 1e-12);
    }
}
