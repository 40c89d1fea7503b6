package plimsoll.model.pricing;

import static plimsoll.model.Close.assertWithin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.OptionType;

/// Published Greeks of spot options, translated: forward = spot e^((rate − yield) years).
///
/// Source: tradfi.md 9.3 and 9.4 with the tolerances stated there. G01-G21 and G31-G35 QuantLib
/// 2a13d455 (europeanoption.cpp after Haug, blackcalculator.cpp, blackdeltacalculator.cpp);
/// G25-G28 vollib/py_vollib 9fbc623d after Hull.
class PublishedGreeksTest {
    /// A spot option and what its forward Greeks become when the spot moves instead.
    private record SpotOption(Contract option, double spot, double discount) {
        static SpotOption of(
                OptionType type,
                double spot,
                double strike,
                double yield,
                double rate,
                double years,
                double volatility) {
            double forward = spot * Math.exp((rate - yield) * years);
            Contract option = new Contract(type, forward, strike, years, volatility);
            return new SpotOption(option, spot, Math.exp(-rate * years));
        }

        Greeks greeks() {
            return option.value(discount).greeks();
        }

        double delta() {
            return discount * greeks().delta() * option.forward() / spot;
        }

        double gamma() {
            return greeks().gamma() * Math.pow(option.forward() / spot, 2);
        }

        /// The forward drifts to spot: less carry × forward × discounted forward delta.
        double theta() {
            double carry = Math.log(option.forward() / spot) / option.years();
            return greeks().theta() - carry * option.forward() * discount * greeks().delta();
        }

        /// The forward rises with the rate.
        double rho() {
            return greeks().rho() - dividendRho();
        }

        double dividendRho() {
            return -option.years() * option.forward() * discount * greeks().delta();
        }

        double elasticity() {
            return delta() * spot / option.value(discount).price();
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,           type, spot, strike, yield, rate, years,              volatility, expected,       tolerance
            G01 delta,        CALL, 105,  100,    0.10,  0.10, 0.5,                0.36,       0.5946,         1e-4
            G03 elasticity,   PUT,  105,  100,    0.10,  0.10, 0.5,                0.36,       -4.8775,        1e-4
            G06 theta,        PUT,  430,  405,    0.05,  0.07, 0.0833333333333333, 0.20,       -31.1924,       1e-4
            G08 rho,          CALL, 72,   75,     0,     0.09, 1,                  0.19,       38.7325,        1e-4
            G25 delta,        CALL, 49,   50,     0,     0.05, 0.3846,             0.2,        .521601633972,  1e-10
            G27 theta,        CALL, 49,   50,     0,     0.05, 0.3846,             0.2,        -4.30538996455, 1e-10
            G28 vegaPerPoint, CALL, 49,   50,     0,     0.05, 0.3846,             0.2,        .121052427542,  1e-10
            """)
    void agreesOnSpotOptions(ArgumentsAccessor row) {
        SpotOption option = SpotOption.of(
                row.get(1, OptionType.class),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7));
        double actual = figure(row.getString(0).substring(4), option);
        assertWithin(row.toList().toString(), row.getDouble(8), actual, row.getDouble(9));
    }

    // Inputs of all rows: call, strike 105, forward 100, total volatility 0.20, discount 0.95, spot 98,
    // one year.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,            expected
            G10 delta,         .42921547913932068
            G12 gamma,         .019527733248736884
            G13 forwardGamma,  .018754435012086908
            G14 theta,         -4.31290436588883
            G17 elasticity,    7.4974624362037323
            G19 forwardDelta,  .44276965216477238
            G20 dividendRho,   -42.063116955653371
            """)
    void agreesWithBlackCalculator(String figure, double expected) {
        SpotOption option = new SpotOption(new Contract(OptionType.CALL, 100, 105, 1, 0.2), 98, 0.95);
        assertWithin(figure + " of " + option, expected, figure(figure.substring(4), option), 1e-6);
    }

    // G21: −discount Φ(d2), which is −discount × premium-adjusted delta × forward ÷ strike.
    @Test
    void premiumAdjustedDeltaHoldsTheStrikeSensitivity() {
        Contract option = new Contract(OptionType.CALL, 100, 105, 1, 0.2);
        double strikeSensitivity = -0.95 * option.greeks().premiumAdjustedDelta() * 100 / 105;
        assertWithin("G21 of " + option, -.34716955388262527, strikeSensitivity, 1e-6);
    }

    private static double figure(String name, SpotOption option) {
        return switch (name) {
            case "delta" -> option.delta();
            case "gamma" -> option.gamma();
            case "theta" -> option.theta();
            case "rho" -> option.rho();
            case "dividendRho" -> option.dividendRho();
            case "elasticity" -> option.elasticity();
            case "vegaPerPoint" -> option.greeks().vega() / 100;
            case "forwardDelta" -> option.greeks().delta();
            case "forwardGamma" -> option.greeks().gamma();
            default -> throw new IllegalArgumentException(name);
        };
    }

    // Spot deltas are forward deltas times the foreign discount factor. Stated: delta of the published
    // strike within 3e-4; the strike of the published delta within 1e-4, G35 within 0.01.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,        type, spot,    domestic,  foreign,   totalVolatility, delta, strike,   tolerance
            G31 Spot,    CALL, 1.421,   0.997306,  0.992266,  0.1180654,       0.15,  1.608080, 1e-4
            G34 PaFwd,   CALL, 122.121, 0.9695434, 0.9872347, 0.0887676,       0.67,  118.0532, 1e-4
            G35 PaSpot,  PUT,  103,     0.99482,   0.98508,   0.07247845,      -0.25, 97.22,    0.01
            """)
    void agreesOnDeltaAndStrike(ArgumentsAccessor row) {
        double delta = row.getDouble(6);
        double strike = row.getDouble(7);
        assertWithin("delta " + row.toList(), delta, quotedDelta(row, strike), 3e-4);
        double low = 0.95 * strike;
        double high = 1.05 * strike;
        while (high - low > 1e-9 * strike) {
            double middle = 0.5 * (low + high);
            boolean above = quotedDelta(row, middle) > delta;
            low = above ? middle : low;
            high = above ? high : middle;
        }
        assertWithin("strike " + row.toList(), strike, low, row.getDouble(8));
    }

    private static double quotedDelta(ArgumentsAccessor row, double strike) {
        double foreign = row.getDouble(4);
        double forward = row.getDouble(2) * foreign / row.getDouble(3);
        Greeks greeks = new Contract(row.get(1, OptionType.class), forward, strike, 1, row.getDouble(5)).greeks();
        return switch (row.getString(0).substring(4)) {
            case "Spot" -> foreign * greeks.delta();
            case "PaFwd" -> greeks.premiumAdjustedDelta();
            default -> foreign * greeks.premiumAdjustedDelta();
        };
    }
}
