package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.ImpliedVolatility.Solution;

/// Published cases are those of tradfi.md 9.5, with the tolerances stated there.
class ImpliedVolatilityTest {
    // Source: I01 QuantLib 2a13d455; I02-I08 Strata 39c46e34; I27-I32 own computation, 60 digits.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  type, forward, strike, years,                 price,                 expected, tolerance
            I01, CALL, 100,     100,    1,                     7.9655674554058038,    0.2,      1e-14
            I02, CALL, 104,     85,     4.5,                   20.816241352493662,    0.1,      1e-12
            I03, CALL, 104,     100,    4.5,                   19.207654124402573,    0.2,      1e-12
            I06, CALL, 104,     150,    4.5,                   55.062112340600244,    0.8,      1e-12
            I08, CALL, 104,     250,    4.5,                   0.47558224046532205,   0.2,      1e-12
            I08, CALL, 104,     250,    4.5,                   1.328198130230618E-4,  0.1,      1e-10
            I27, CALL, 100000,  100100, 1.9025875190258752e-6, 4.5724942185274337,    0.6,      1e-10
            I28, CALL, 100000,  100500, 1.9025875190258752e-6, 1.0973466203441076e-8, 0.6,      1e-10
            I31, CALL, 200,     100,    1,                     100.149263460370593,   0.3,      1e-10
            I32, CALL, 60000,   200000, 0.019178082191780822,  2.3923967013924397,    2.5,      1e-12
            """)
    void recoversPublishedVolatility(ArgumentsAccessor row) {
        Contract option = row(row);
        double volatility = found(option, row.getDouble(5));
        assertWithin(row.toList().toString(), row.getDouble(6), volatility, row.getDouble(7));
    }

    // Source: I20-I22 py_vollib 9fbc623d test_data.json: spot, strike 1000, rate 5 %, half a year,
    // discounted price.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  spot, discounted
            I20, 150,  4.87199904963e-18
            I21, 200,  4.87002567474e-13
            I22, 250,  1.07768313342e-9
            """)
    void recoversVolatilityDeepOutOfTheMoney(String id, double spot, double discounted) {
        double growth = Math.exp(0.025);
        Contract option = new Contract(OptionType.CALL, spot * growth, 1000, 0.5, Double.NaN);
        assertWithin(id + " " + option, 0.3, found(option, discounted * growth), 1e-9);
    }

    // Source: I10-I13 implied-vol 10d1a48f. I10 and I12 hold a few units of time value, rounding of
    // F − K: no volatility is asserted, only that it gives the price back.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  type, forward,   strike, years,                 price,  ulps
            I10, CALL, 12173.425, 12100,  0.0077076327759348934, 73.425, 0
            I12, CALL, 11633.55,  11600,  0.0016085064438058978, 33.55,  0
            I13, CALL, 11633.55,  12100,  0.007705800716005495,  33.55,  6
            """)
    void repricesIllConditionedInputs(ArgumentsAccessor row) {
        Contract option = row(row);
        double price = row.getDouble(5);
        double repriced = option.withVolatility(found(option, price)).price();
        assertWithin(row.toList().toString(), price, repriced, row.getInteger(6) * Math.ulp(price));
    }

    @Test
    void recoversPublishedVolatilityOfShortOption() {
        Contract option = new Contract(OptionType.CALL, 11633.55, 12100, 0.007705800716005495, Double.NaN);
        assertClose("I13 " + option, 0.4262433062186005, found(option, 33.55), 1e-13);
    }

    // Source: I09, I16 implied-vol 10d1a48f.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,            type, forward, strike, years,    price
            I09,           CALL, 79.98,   60,     0,        19.98
            I16,           CALL, 100,     100,    Infinity, 20
            I16,           CALL, 100,     100,    Infinity, 10
            intrinsic,     CALL, 79.98,   60,     0.5,      19.98
            intrinsic,     CALL, 12173.425, 12100, 0,       73.425
            intrinsic,     PUT,  90,      100,    0.5,      10
            worthless,     PUT,  110,     100,    0.5,      0
            """)
    void isZeroWithoutTimeValueOrWithEndlessTime(ArgumentsAccessor row) {
        assertWithin(row.toList().toString(), 0, found(row(row), row.getDouble(5)), 1e-12);
    }

    // Source: I15, I17 (Strata, letsberational, implied-vol). Those throw for I17; here every unusable
    // input is an answer with a reason.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            type, forward,  strike, years, price, reason
            CALL, 100,      100,    1,     110,   above maximum
            CALL, 100,      100,    1,     105,   above maximum
            CALL, 100,      100,    1,     100,   above maximum
            PUT,  100,      90,     1,     90,    above maximum
            CALL, 110,      100,    1,     5,     below intrinsic
            PUT,  90,       100,    1,     9.99,  below intrinsic
            CALL, 100,      110,    1,     -1,    below intrinsic
            CALL, 79.98,    60,     1,     19.9799999999, below intrinsic
            CALL, 100,      100,    1,     -1e-15, below intrinsic
            CALL, 110,      100,    0,     10.5,  above intrinsic at expiry
            CALL, 100,      100,    0,     1e-15, above intrinsic at expiry
            CALL, 0,        100,    1,     1,     forward must be from 1e-30 to 1e30: 0.0
            CALL, -5,       100,    1,     1,     forward must be from 1e-30 to 1e30: -5.0
            CALL, Infinity, 100,    1,     1,     forward must be from 1e-30 to 1e30: Infinity
            CALL, 100,      0,      1,     1,     strike must be from 1e-30 to 1e30: 0.0
            CALL, 100,      -5,     1,     1,     strike must be from 1e-30 to 1e30: -5.0
            CALL, 100,      100,    -1,    1,     'years must be 0, from 1e-30 to 10000, or infinite: -1.0'
            CALL, NaN,      100,    1,     1,     forward must be from 1e-30 to 1e30: NaN
            CALL, 100,      NaN,    1,     1,     strike must be from 1e-30 to 1e30: NaN
            CALL, 100,      100,    NaN,   1,     'years must be 0, from 1e-30 to 10000, or infinite: NaN'
            CALL, 100,      100,    1,     NaN,   price must be a finite number: NaN
            CALL, 100,      100,    1,     Infinity, price must be a finite number: Infinity
            CALL, 1e308,    100,    1,     1,     forward must be from 1e-30 to 1e30: 1.0E308
            CALL, 100,      1e-308, 1,     1,     strike must be from 1e-30 to 1e30: 1.0E-308
            CALL, 100,      100,    1e9,   1,     'years must be 0, from 1e-30 to 10000, or infinite: 1.0E9'
            CALL, 100,      100,    1e-20, 99,    volatility above 1e6
            """)
    void rejectsWithReason(ArgumentsAccessor row) {
        Solution solution = ImpliedVolatility.solve(
                row.get(0, OptionType.class), row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        assertThat(solution).isEqualTo(new Solution.Rejected(row.getString(5)));
    }

    // Source: I18, Strata: a cheap asset. In the money the price has lost the digits of its time value.
    @Test
    void sweepsStrikesOfACheapAsset() {
        for (double strike = 0.004; strike < 0.026; strike += 0.0005) {
            Contract call = new Contract(OptionType.CALL, 0.01, strike, 0.1, 0.4342);
            Contract put = call.as(OptionType.PUT);
            assertWithin(call.toString(), 0.4342, found(call, call.price()), call.isOutOfTheMoney() ? 1e-9 : 5e-4);
            assertWithin(put.toString(), 0.4342, found(put, put.price()), put.isOutOfTheMoney() ? 1e-9 : 2e-3);
        }
    }

    // Source: I33, letsberational 8f38b992 LetsBeRationalTest: its volatilities, expiries and forwards,
    // tolerance 1e-13.
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.8})
    void roundTripsPublishedGrid(double volatility) {
        for (OptionType type : OptionType.values()) {
            assertRoundTrip(new Contract(type, 100, 100, 1, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 110, 100, 0.5, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 90, 100, 2, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 102, 100, 0.01, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 98, 100, 0.01, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 110, 100, 10, volatility), 1e-13);
            assertRoundTrip(new Contract(type, 90, 100, 10, volatility), 1e-13);
        }
        assertRoundTrip(new Contract(OptionType.CALL, 100, 200, 1, volatility), 1e-13);
    }

    @Test
    void roundTripsWideStrikesOutOfTheMoney() {
        for (double years : new double[] {0.01, 0.1, 1, 10}) {
            for (double volatility : new double[] {0.1, 0.3, 0.8}) {
                for (double deviations = -20; deviations <= 20; deviations += 0.5) {
                    double strike = 100 * Math.exp(deviations * volatility * Math.sqrt(years));
                    Contract option = new Contract(OptionType.CALL, 100, strike, years, volatility);
                    assertRoundTrip(option.outOfTheMoney(), 1e-13);
                }
            }
        }
    }

    // Out of the money the inversion is well conditioned: the last bits come back.
    @Test
    void roundTripsRandomOptions() {
        Random random = new Random(1976);
        for (int i = 0; i < 10_000; i++) {
            Contract option = Contract.random(random);
            assertRoundTrip(option.outOfTheMoney(), 1e-14);
        }
    }

    // Down to 1e-15 of the maximum. There half a unit in the last place of the volatility moves the
    // price by some hundred units, hence 5e-14.
    @Test
    void repricesEveryPriceBetweenTheBounds() {
        Random random = new Random(1977);
        for (int i = 0; i < 10_000; i++) {
            Contract option = Contract.random(random);
            double intrinsic = option.type().intrinsic(option.forward(), option.strike());
            double maximum = option.type() == OptionType.CALL ? option.forward() : option.strike();
            double price = intrinsic + (maximum - intrinsic) * Math.pow(10, -15 * random.nextDouble());
            if (price < maximum) {
                double repriced = option.withVolatility(found(option, price)).price();
                assertClose(option + " price " + price, price, repriced, 5e-14);
            }
        }
    }

    private static void assertRoundTrip(Contract option, double relativeTolerance) {
        assertClose(option.toString(), option.volatility(), found(option, option.price()), relativeTolerance);
    }

    private static Contract row(ArgumentsAccessor row) {
        return new Contract(
                row.get(1, OptionType.class), row.getDouble(2), row.getDouble(3), row.getDouble(4), Double.NaN);
    }

    private static double found(Contract option, double price) {
        Solution solution =
                ImpliedVolatility.solve(option.type(), option.forward(), option.strike(), option.years(), price);
        assertThat(solution).as(option + " price " + price).isInstanceOf(Solution.Found.class);
        return ((Solution.Found) solution).volatility();
    }
}
