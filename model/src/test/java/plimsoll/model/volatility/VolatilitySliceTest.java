package plimsoll.model.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.volatility.Quotes.FORWARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.market.Smile;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

class VolatilitySliceTest {
    private static VolatilitySlice of(List<StrikeVolatility> quotes) {
        return VolatilitySlice.of(Quotes.chain(quotes, FORWARD, 73));
    }

    /// lyra-utils test/math/SVI.t.sol (commit 759e9625): τ, a, b, ρ, m, σ, forward, strike, volatility;
    /// absolute 1e-14, svi-15 as the six decimals it is given in.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            svi-4,  0.00821917808219178,  0.00821917808219178,  0.01232876712328767,  -0.000821917808219178, -0.000410958904109589, 0.000410958904109589, 1800, 2400,   1.1965721054381622, 1e-14
            svi-6,  0.038356164383561646, 0.027616438356164386, 0.041424657534246574, 0.003452054794520548,  0.001726027397260274,  0.000345205479452055, 1805, 1800,   0.8513856076969522, 1e-14
            svi-7,  0.038356164383561646, 0.027616438356164386, 0.041424657534246574, 0.003452054794520548,  0.001726027397260274,  0.000345205479452055, 1805, 2100,   0.939244986304054,  1e-14
            svi-9,  0.2465753424657534,   0.17753424657534247,  0.17753424657534247,  0.05917808219178082,   0.02958904109589041,   0.0216986301369863,   1830, 1500,   0.9356728218442784, 1e-14
            svi-11, 0.2465753424657534,   0.17753424657534247,  0.17753424657534247,  0.05917808219178082,   0.02958904109589041,   0.0216986301369863,   1830, 2100,   0.8966269017413266, 1e-14
            svi-12, 0.2465753424657534,   0.17753424657534247,  0.17753424657534247,  0.05917808219178082,   0.02958904109589041,   0.0216986301369863,   1830, 2400,   0.9512721744218694, 1e-14
            svi-15, 0.03835616438,        2,                    0.6,                  -0.02,                 0.03,                  0.3,                  2000, 200000, 11.064985,          1e-6
            doc,    0.038356164383561646, 0.027616438356164386, 0.041424657534246574, 0.003452054794520548,  0.001726027397260274,  0.000345205479452055, 1805, 1500,   0.9597244734120128, 1e-14
            doc,    0.038356164383561646, 0.027616438356164386, 0.041424657534246574, 0.003452054794520548,  0.001726027397260274,  0.000345205479452055, 1805, 2400,   1.0133571334275668, 1e-14
            """)
    void aSmileOfTheFileIsThePublishedSvi(
            String id,
            double tau,
            double a,
            double b,
            double rho,
            double m,
            double sigma,
            double forward,
            double strike,
            double volatility,
            double tolerance) {
        Smile.Svi svi = new Smile.Svi(a, b, rho, m, sigma, forward, tau);
        assertWithin(id, volatility, svi.volatility(strike, tau), tolerance);
        VolatilitySlice slice = VolatilitySlice.of(Quotes.chain(Optional.of(svi), List.of(), forward, 365 * tau));
        assertThat(slice.kind()).isEqualTo(VolatilitySlice.Kind.FILE);
        assertThat(slice.error()).isEqualTo(FitError.NONE);
        // the strike goes through its logarithm and back
        assertWithin(id, volatility, slice.volatility(strike), tolerance + 1e-14);
    }

    @Test
    void fiveStrikesAreFittedAndFourAreJoined() {
        List<StrikeVolatility> quotes = Quotes.on(new Smile.Svi(0.01, 0.1, -0.2, 0, 0.2, FORWARD, 0.2), 5, 0.3);
        VolatilitySlice fitted = of(quotes);
        assertThat(fitted.kind()).isEqualTo(VolatilitySlice.Kind.SVI);
        assertThat(fitted.smile()).containsInstanceOf(Smile.Svi.class);
        assertThat(fitted.error().largest()).isLessThan(1e-6);
        assertThat(fitted.source()).endsWith("(SVI, 5 strikes)");
        VolatilitySlice joined = of(quotes.subList(0, 4));
        assertThat(joined.kind()).isEqualTo(VolatilitySlice.Kind.INTERPOLATED);
        assertThat(joined.smile()).isEmpty();
        assertThat(joined.error().rms()).isNaN();
        assertThat(joined.problems()).isEmpty();
        assertThat(joined.source()).endsWith("(quotes of 4 strikes)");
    }

    @Test
    void linesAreLinearInTotalVarianceAndFlatOutside() {
        VolatilitySlice slice = of(Quotes.of(80, 0.7, 120, 0.5));
        assertClose("on a quote", 0.7, slice.volatility(80), 1e-14);
        assertClose("below", 0.7, slice.volatility(1), 1e-14);
        assertClose("above", 0.5, slice.volatility(1e6), 1e-14);
        double middle = Math.sqrt(80 * 120);
        assertClose("halfway in ln K", Math.sqrt((0.49 + 0.25) / 2), slice.volatility(middle), 1e-14);
        assertClose("w", 0.37 * 0.2, slice.totalVariance(Math.log(middle / FORWARD)), 1e-14);
        assertClose("k", slice.volatility(90), slice.volatilityAtMoneyness(Math.log(0.9)), 1e-14);
    }

    @Test
    void oneQuoteIsAFlatSlice() {
        VolatilitySlice slice = of(Quotes.of(130, 0.8));
        assertClose("anywhere", 0.8, slice.volatility(100), 1e-14);
        assertThat(slice.source()).endsWith("(quotes of 1 strike)");
        assertThat(slice.butterfly()).isEmpty();
    }

    @Test
    void aPoorFitIsRefusedAndSaysSo() {
        List<StrikeVolatility> wild = Quotes.of(70, 0.3, 80, 1.2, 90, 0.4, 100, 1.1, 110, 0.35, 120, 1.3, 130, 0.4);
        VolatilitySlice slice = of(wild);
        assertThat(slice.kind()).isEqualTo(VolatilitySlice.Kind.INTERPOLATED);
        assertThat(slice.error().rms()).isGreaterThan(0.05);
        assertClose("a quote stays", 1.2, slice.volatility(80), 1e-12);
        assertThat(slice.problems().getFirst())
                .isInstanceOfSatisfying(
                        Problem.Assumed.class,
                        p -> assertThat(p.what())
                                .startsWith("lines between the quotes, because SVI misses them by ")
                                .endsWith(" points (rms)"));
        assertThat(slice.problems()).hasAtLeastOneElementOfType(Problem.ButterflyArbitrage.class);
    }

    /// Bybit, 7 March 2023: 22,000 of 31 March is quoted at 61.97 % between 48.91 % and 46.74 %.
    @Test
    void aQuoteFarOffTheFitIsPointedOut() {
        VolatilitySlice slice =
                VolatilitySlice.of(Quotes.chain(Quotes.parse(SviFitTest.MARCH_31), 22444.99, 365 * 0.0656511605783866));
        assertThat(slice.kind()).isEqualTo(VolatilitySlice.Kind.SVI);
        assertThat(slice.error().strike()).isEqualTo(22_000);
        assertThat(slice.problems()).anySatisfy(p -> {
            assertThat(p.severity()).isEqualTo(Severity.WARNING);
            assertThat(((Problem.Suspicious) p).what()).startsWith("the volatility quoted at strike 22,000 is 14.");
        });
    }

    @Test
    void noQuotesGiveAnUnknownOrNegativeVariance() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            List<StrikeVolatility> quotes = new ArrayList<>();
            double strike = random.nextDouble(1, 50);
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                quotes.add(new StrikeVolatility(strike, Math.exp(random.nextDouble(-9, 4.6))));
                strike *= random.nextDouble(1.0001, 1.5);
            }
            VolatilitySlice slice = VolatilitySlice.of(Quotes.chain(quotes, FORWARD, random.nextDouble(0.001, 900)));
            for (double k = -10; k <= 10; k += 0.25) {
                assertThat(slice.totalVariance(k))
                        .as(i + " " + quotes)
                        .isGreaterThan(0)
                        .isFinite();
            }
            assertThat(slice.problems()).hasSizeLessThanOrEqualTo(3);
        }
    }
}
