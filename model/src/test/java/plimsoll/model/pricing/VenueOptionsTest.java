package plimsoll.model.pricing;

import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.OptionType;

/// Marks and Greeks that venues reported for options, against Black-76 without discounting.
///
/// Marks are compared in coin, within 3e-5: the venue prints volatility to 0.01 points and samples
/// the forward at another instant. For the same reason delta within 4e-5, vega and theta within
/// 0.1 %. Theta is per day, and both venues shorten the day to the option's life; Deribit also
/// never shows more than the option's price.
class VenueOptionsTest {
    private static final double DAY = 1 / 365.0;

    // Source: option-vectors.csv, bottama/Deribit-Option-Data cc23ec3b, 11 Feb 2021 (facts only).
    // Mark in coin. Gamma is printed with 5 decimals, hence 5.1e-6.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            instrument, forward, years, volatility, mark, delta, gamma, vega, theta
            BTC-12FEB21-45500-C, 45268.03, 0.00151557239346, 0.6848, 0.00829812, 0.42923, 0.00033, 6.92144, -236.98917
            BTC-13FEB21-46000-P, 45683.55, 0.00425504277651, 0.7925, 0.02434125, -0.54288, 0.00017, 11.81843, -301.60964
            BTC-13FEB21-55000-C, 45678.94, 0.00425622428336, 0.9223, 1.853e-05, 0.00112, 0.0, 0.11141, -0.84646
            BTC-19FEB21-38500-P, 48164.86, 0.020694005898, 1.6663, 0.02010866, -0.14589, 2e-05, 15.85773, -174.9123
            BTC-26FEB21-48000-P, 47759.54, 0.0398721199581, 1.0, 0.08227332, -0.47023, 4e-05, 37.93986, -130.34642
            BTC-26FEB21-58000-C, 47756.27, 0.0398708426877, 0.516, 0.00130124, 0.03327, 2e-05, 7.0678, -12.52928
            BTC-5MAR21-49000-C, 48860.67, 0.0590493398973, 1.0, 0.0954285, 0.54371, 3e-05, 47.08229, -109.22558
            BTC-26MAR21-48000-P, 49655.72, 0.116585949645, 1.7147, 0.21016393, -0.36292, 1e-05, 63.60655, -128.15236
            BTC-25JUN21-60000-P, 50690.65, 0.365900794616, 1.0, 0.36102013, -0.49054, 1e-05, 122.29169, -45.78379
            BTC-24SEP21-64000-C, 50647.57, 0.615215032693, 1.0, 0.22786907, 0.53739, 1e-05, 157.78632, -35.13335
            ETH-26FEB21-1800-C, 1818.93, 0.0398667242199, 0.8, 0.068653, 0.55779, 0.00136, 1.43365, -3.94093
            ETH-26MAR21-1480-C, 1867.25, 0.116579116787, 0.8, 0.233934, 0.8383, 0.00048, 1.56199, -1.46833
            ETH-25JUN21-1560-P, 1927.9, 0.365894919774, 0.8, 0.093437, -0.2484, 0.00034, 3.69321, -1.10615
            ETH-31DEC21-2360-P, 1972.5, 0.883704416096, 0.8, 0.428775, -0.44531, 0.00027, 7.32779, -0.90873
            ETH-25MAR22-2560-C, 1973.0, 1.11383967815, 1.9819, 0.664635, 0.82156, 6e-05, 5.43412, -1.32454
            """)
    void agreesWithDeribit(ArgumentsAccessor row) {
        Contract option = listed(row);
        assertWithin(inputs("mark", row), row.getDouble(4), option.price() / option.forward(), 3e-5);
        assertWithin(inputs("gamma", row), row.getDouble(6), option.greeks().gamma(), 5.1e-6);
        assertSensitivities(row, option, Math.max(theta(option), -option.price()));
    }

    // Source: option-vectors.csv, hirokisan/bybit 0b13a302 v5-market-get-tickers-option.json,
    // 7 Mar 2023. Options on BTC, mark in USD. Gamma is scaled below one day too and skipped; above, 8 decimals and
    // the sampled forward leave 3e-8.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            instrument,forward,years,volatility,mark,delta,gamma,vega,theta
            8MAR23-22500-P,22419.9655,0.0026374619482,0.3942,224.22016796,-0.56587797,0.00083489,4.53156812,-89.30284683
            9MAR23-21000-P,22419.8777,0.00537718797565,0.5361,17.01350045,-0.04610907,0.00010967,1.58928871,-21.70071416
            10MAR23-24000-C,22419.73,0.00811691400304,0.5046,31.02577384,0.07004079,0.00013179,2.71344319,-23.10355835
            17MAR23-27000-C,22433.71,0.0272949961948,0.5883,25.98766988,0.03160519,3.259e-05,2.63310423,-7.77344833
            24MAR23-22000-C,22439.38,0.0464730783866,0.4673,1129.412717,0.59741873,0.0001712,18.72034372,-25.7848193
            24MAR23-26000-P,22439.38,0.0464730783866,0.5167,3677.3034668,-0.89734226,7.157e-05,8.65344177,-13.17887588
            31MAR23-18000-C,22444.99,0.0656511605784,0.6008,4550.01457627,0.93458138,3.689e-05,7.32835304,-9.18543689
            28APR23-23500-C,22525.14,0.142363489346,0.4447,1099.86553896,0.43305068,0.00010407,33.42757944,-14.30363948
            30JUN23-24000-P,22607.37,0.314966229072,0.5208,3459.81513084,-0.52328584,6.028e-05,50.53033503,-11.44474524
            """)
    void agreesWithBybit(ArgumentsAccessor row) {
        Contract option = listed(row);
        assertWithin(inputs("mark", row), row.getDouble(4) / option.forward(), option.price() / option.forward(), 3e-5);
        if (option.years() > DAY) {
            assertWithin(inputs("gamma", row), row.getDouble(6), option.greeks().gamma(), 3e-8);
        }
        assertSensitivities(row, option, theta(option));
    }

    // Source: option-vectors.csv, derivexyz/v2-core 7736900d StandardManager/test-cases.json;
    // expiry in 500,400 seconds. Tolerance 1e-13: the fixture prints 16 digits.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            test,   type, forward,           strike, seconds, volatility,         mark
            Test1,  CALL, 1500.833279310994, 1500,   500400,  1.0478844940849863, 79.37158518905994
            Test3,  CALL, 1500.833279310994, 1900,   500400,  1.1799938322791133, 6.008261835426666
            Test4,  PUT,  1500.833279310994, 1300,   500400,  1.0831894155098765, 14.322794294374036
            Test21, PUT,  1500.833279310994, 4500,   500400,  1.5973444422286496, 2999.1667228613637
            """)
    void agreesWithDerive(ArgumentsAccessor row) {
        Contract option = Contract.of(row, 1).withYears(row.getDouble(4) / 31_536_000);
        assertClose(inputs("mark", row), row.getDouble(6), option.price(), 1e-13);
    }

    private static void assertSensitivities(ArgumentsAccessor row, Contract option, double theta) {
        Greeks greeks = option.greeks();
        assertWithin(inputs("delta", row), row.getDouble(5), greeks.delta(), 4e-5);
        assertClose(inputs("vega per point", row), row.getDouble(7), greeks.vega() / 100, 1e-3);
        assertClose(inputs("theta per day", row), row.getDouble(8), theta, 1e-3);
    }

    /// Strike and type are the last two parts of the instrument's name.
    private static Contract listed(ArgumentsAccessor row) {
        List<String> name = List.of(row.getString(0).split("-"));
        OptionType type = name.getLast().equals("C") ? OptionType.CALL : OptionType.PUT;
        double strike = Double.parseDouble(name.get(name.size() - 2));
        return new Contract(type, row.getDouble(1), strike, row.getDouble(2), row.getDouble(3));
    }

    private static double theta(Contract option) {
        return option.greeks().theta() * Math.min(DAY, option.years());
    }

    private static String inputs(String figure, ArgumentsAccessor row) {
        return figure + " of " + row.toList();
    }
}
