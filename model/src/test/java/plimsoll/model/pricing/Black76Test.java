package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.instrument.OptionType;

class Black76Test {
    // Source: tradfi.md 9.1; values of Haug's book as in QuantLib 2a13d455 europeanoption.cpp, full
    // precision recomputed with 60 digits. Spot form: forward = spot e^((rate − yield) years).
    // Tolerances as stated there: 1e-4 to the book, 1e-12 relative to full precision.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  type, spot, strike, years, volatility, rate, yield, book,    full
            P01, CALL, 60,   65,     0.25,  0.3,        0.08, 0,     2.1334,  2.1333684449162
            P02, PUT,  100,  95,     0.5,   0.2,        0.1,  0.05,  2.4648,  2.46478764675582
            P03, PUT,  19,   19,     0.75,  0.28,       0.1,  0.1,   1.7011,  1.70105072523627
            P04, CALL, 1.56, 1.6,    0.5,   0.12,       0.06, 0.08,  0.0291,  0.0290992531494397
            P08, CALL, 90,   100,    0.1,   0.25,       0.1,  0.1,   0.3150,  0.315045800777365
            P09, CALL, 100,  100,    0.1,   0.25,       0.1,  0.1,   3.1217,  3.12172069818113
            P11, CALL, 90,   100,    0.1,   0.35,       0.1,  0.1,   0.9474,  0.94741753442255
            P12, CALL, 100,  100,    0.1,   0.35,       0.1,  0.1,   4.3693,  4.36931684853622
            P13, CALL, 110,  100,    0.1,   0.35,       0.1,  0.1,   11.1381, 11.1381251606035
            P15, CALL, 100,  100,    0.5,   0.15,       0.1,  0.1,   4.0232,  4.02316704861713
            P16, CALL, 110,  100,    0.5,   0.15,       0.1,  0.1,   10.5769, 10.5768577868191
            P17, CALL, 90,   100,    0.5,   0.25,       0.1,  0.1,   2.7026,  2.7025937303547
            P19, CALL, 110,  100,    0.5,   0.25,       0.1,  0.1,   12.7857, 12.7856789297587
            P20, CALL, 90,   100,    0.5,   0.35,       0.1,  0.1,   4.9329,  4.93287743052313
            P21, CALL, 100,  100,    0.5,   0.35,       0.1,  0.1,   9.3679,  9.36787664636385
            P22, CALL, 110,  100,    0.5,   0.35,       0.1,  0.1,   15.3086, 15.3085997610804
            P24, PUT,  110,  100,    0.1,   0.15,       0.1,  0.1,   0.0408,  0.0407790579978655
            P25, PUT,  90,   100,    0.1,   0.25,       0.1,  0.1,   10.2155, 10.215544138269
            P28, PUT,  110,  100,    0.1,   0.35,       0.1,  0.1,   1.2376,  1.23762682311182
            P29, PUT,  90,   100,    0.5,   0.15,       0.1,  0.1,   10.3192, 10.3191866586831
            P30, PUT,  110,  100,    0.5,   0.15,       0.1,  0.1,   1.0646,  1.06456354181197
            P31, PUT,  90,   100,    0.5,   0.25,       0.1,  0.1,   12.2149, 12.2148879753618
            P34, PUT,  110,  100,    0.5,   0.35,       0.1,  0.1,   5.7963,  5.7963055160733
            """)
    void agreesWithHaugOnSpotOptions(ArgumentsAccessor row) {
        double years = row.getDouble(4);
        double rate = row.getDouble(6);
        double forward = row.getDouble(2) * Math.exp((rate - row.getDouble(7)) * years);
        Contract option = Contract.of(row, 1).withForward(forward);
        double price = option.value(Math.exp(-rate * years)).price();
        assertWithin(row.toList().toString(), row.getDouble(8), price, 1e-4);
        assertClose(row.toList().toString(), row.getDouble(9), price, 1e-12);
    }

    // Source: tradfi.md 9.2. P36-P41 OpenGamma Strata 39c46e34 BlackFormulaRepositoryTest (1e-13
    // stated); P43-P48 QuantLib 2a13d455 blackcalculator.cpp (1e-8 and 1e-10 stated; 1e-13 holds).
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  type, forward, strike, years, volatility, expected
            P36, CALL, 104,     85,     4.5,   0.1,        20.816241352493662
            P37, CALL, 104,     100,    4.5,   0.2,        19.207654124402573
            P38, CALL, 104,     103,    4.5,   0.3,        26.343236303647927
            P39, CALL, 104,     120,    4.5,   0.5,        37.63447312094027
            P40, CALL, 104,     150,    4.5,   0.8,        55.062112340600244
            P41, CALL, 104,     250,    4.5,   0.1,        1.328198130230618E-4
            P43, CALL, 100,     100,    1,     0.2,        7.9655674554058038
            P43, PUT,  100,     100,    1,     0.2,        7.9655674554058038
            P44, CALL, 100,     90,     1,     0.2,        13.589108116054803
            P45, PUT,  100,     110,    1,     0.2,        14.292010941409899
            P47, PUT,  100,     90,     1,     0.2,        3.5891081160548062
            P48, CALL, 100,     100,    1,     2.0,        68.268949213708595
            """)
    void agreesWithPublishedForwardPrices(ArgumentsAccessor row) {
        Contract option = Contract.of(row, 1);
        assertClose(row.getString(0) + " " + option, row.getDouble(6), option.price(), 1e-13);
    }

    // Source: tradfi.md 9.2 P49, vollib/py_vollib 9fbc623d, rate 2 %; tolerance as stated.
    @Test
    void agreesWithPublishedDiscountedPrice() {
        Contract option = new Contract(OptionType.CALL, 100, 100, 0.5, 0.2);
        assertWithin(
                option + " discount e^-0.01",
                5.5811067246,
                option.value(Math.exp(-0.01)).price(),
                1e-9);
    }

    // Source: derive-cases.json suite black76, derivexyz/lyra-utils 759e9625 Black76.t.sol; absolute
    // 1e-12 and a year of 31,536,000 seconds as stated there. The contract's own fixed point has 18
    // decimals; its callDelta is discount × ours.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id, seconds, volatility, forward, strike, discount, call, put, delta, callDelta
            b76-1, 604800, 1, 1500, 1500, 1, 82.80508066863456, 82.80508066863456, 0.5276016935562116, 0.5276016935562116
            b76-2,2592000,0.25,1000,1200,0.9991784198737006,0.1370821284265793,199.97276610316672,0.006071372605597036,0.0060663844865249195
            b76-3, 172800, 0.75, 1000, 700, 0.9998904169635637, 299.9671250895262, 4.5708468e-10, 0.999999999944921, 0.9998904169084907
            b76-6, 31536000, 4, 1000, 0, 0.99, 990, 0, 1, 0.99
            b76-7, 31536000, 4, 0, 1000, 0.99, 0, 990, 0, 0
            """)
    void agreesWithDeriveContracts(ArgumentsAccessor row) {
        Contract call = new Contract(
                OptionType.CALL, row.getDouble(3), row.getDouble(4), row.getDouble(1) / 31_536_000, row.getDouble(2));
        double discount = row.getDouble(5);
        String inputs = row.toList().toString();
        assertWithin(inputs, row.getDouble(6), call.value(discount).price(), 1e-12);
        assertWithin(
                inputs,
                row.getDouble(7),
                call.as(OptionType.PUT).value(discount).price(),
                1e-12);
        double delta = call.value(discount).greeks().delta();
        assertWithin(inputs, row.getDouble(8), delta, 1e-12);
        assertWithin(inputs, row.getDouble(9), discount * delta, 1e-12);
    }

    // Source: own computation with 50 digits. Naive F Φ(d1) − K Φ(d2) keeps 2 to 12 digits here.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            type, forward, strike, years,                 volatility, expected
            CALL, 104,     250,    4.5,                   0.1,        1.32819813023074161e-4
            CALL, 150,     1000,   0.5,                   0.3,        1.68773572110996482e-18
            CALL, 100000,  100100, 1.9025875190258752e-6, 0.6,        4.5724942185274337
            CALL, 100000,  100500, 1.9025875190258752e-6, 0.6,        1.0973466203441076e-8
            """)
    void tailsDoNotCancel(ArgumentsAccessor row) {
        Contract option = Contract.of(row, 0);
        assertClose(option.toString(), row.getDouble(5), option.price(), 2e-14);
    }

    // Source: tradfi.md 9.11. C + K = P + F is parity without its own cancellation.
    @Test
    void callLessPutIsForwardLessStrike() {
        Random random = new Random(76);
        for (int i = 0; i < 1000; i++) {
            Contract call = Contract.random(random).as(OptionType.CALL);
            double put = call.as(OptionType.PUT).price();
            assertClose(call.toString(), put + call.forward(), call.price() + call.strike(), 1e-13);
        }
    }

    // Source: tradfi.md 9.11: C − P = D (F − K), to 1e-13 of the larger leg.
    @Test
    void discountedPricesKeepParityAndBounds() {
        Random random = new Random(79);
        for (int i = 0; i < 1000; i++) {
            Contract call = Contract.random(random).as(OptionType.CALL);
            double discount = 0.5 + random.nextDouble();
            double c = call.value(discount).price();
            double p = call.as(OptionType.PUT).value(discount).price();
            double larger = discount * Math.max(call.forward(), call.strike());
            assertWithin(call.toString(), discount * (call.forward() - call.strike()), c - p, 1e-13 * larger);
            double intrinsic = OptionType.CALL.intrinsic(call.forward(), call.strike());
            assertThat(c).as(call.toString()).isBetween(discount * intrinsic, discount * call.forward());
        }
    }

    @Test
    void priceFallsToIntrinsicAsTimeRunsOut() {
        Random random = new Random(78);
        for (int i = 0; i < 1000; i++) {
            Contract option = Contract.random(random);
            double intrinsic = option.type().intrinsic(option.forward(), option.strike());
            double smaller = Math.min(option.forward(), option.strike());
            for (double years = option.years(); years > 1e-29; years /= 16) {
                double timeValue = option.withYears(years).price() - intrinsic;
                double most = smaller * option.volatility() * Math.sqrt(years);
                assertThat(timeValue).as(option + " at " + years).isBetween(0.0, 0.4 * most + Math.ulp(intrinsic));
            }
            assertThat(option.withYears(0).price()).isEqualTo(intrinsic);
        }
    }

    @Test
    void priceRisesWithVolatilityBetweenIntrinsicAndMaximum() {
        Random random = new Random(77);
        for (int i = 0; i < 1000; i++) {
            Contract option = Contract.random(random);
            double maximum = option.type() == OptionType.CALL ? option.forward() : option.strike();
            double price = option.price();
            assertThat(price)
                    .as(option.toString())
                    .isBetween(option.type().intrinsic(option.forward(), option.strike()), maximum)
                    .isLessThan(
                            option.withVolatility(option.volatility() * 1.01).price());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTimeOrVolatilityThePriceIsIntrinsic(OptionType type) {
        assertThat(Black76.price(type, 110, 100, 0, 0.5)).isEqualTo(type == OptionType.CALL ? 10 : 0);
        assertThat(Black76.price(type, 90, 100, 0.5, 0)).isEqualTo(type == OptionType.CALL ? 0 : 10);
        assertThat(Black76.price(type, 100, 100, 0, 0)).isZero();
    }

    // Source: tradfi.md 8.1, Strata: at volatility 8 a call costs the forward.
    @Test
    void massiveVolatilityGivesTheMaximum() {
        assertClose("call", 100, Black76.price(OptionType.CALL, 100, 250, 4.5, 8), 1e-15);
        assertClose("put", 250, Black76.price(OptionType.PUT, 100, 250, 4.5, 8), 1e-15);
        assertThat(Black76.price(OptionType.CALL, 100, 250, 1, PricingLimits.LARGEST_VOLATILITY))
                .isEqualTo(100);
    }

    @Test
    void zeroStrikeCallCostsTheForward() {
        assertThat(Black76.price(OptionType.CALL, 100, 0, 1, 0.5)).isEqualTo(100);
        assertThat(Black76.price(OptionType.PUT, 100, 0, 1, 0.5)).isZero();
        assertThat(Black76.price(OptionType.PUT, 0, 100, 1, 0.5)).isEqualTo(100);
        assertThat(Black76.price(OptionType.CALL, 0, 100, 1, 0.5)).isZero();
        assertThat(Black76.price(OptionType.CALL, 0, 0, 1, 0.5)).isZero();
    }
}
