package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.OptionType;

/// One option at many forwards, priced by either kernel as a row of a grid is.
public final class OptionPrices {
    private OptionPrices() {}

    /// Undiscounted, in the unit of forwards and strike.
    ///
    /// @param forwards at least one; none is 0
    /// @param deviation volatility × √years
    public static DoubleArray of(
            Engine engine, OptionType type, DoubleArray forwards, double strike, double deviation) {
        Strip strip = new Strip(forwards.size());
        double forward = forwards.get(0);
        strip.forward = forward;
        strip.strike = strike;
        strip.logMoneyness = Math.log(forward / strike);
        strip.deviation = deviation;
        strip.size = 1;
        strip.constant = type == OptionType.PUT ? strike : 0;
        strip.slope = type == OptionType.PUT ? -forward : 0;
        Arrays.setAll(strip.factors, i -> i < forwards.size() ? forwards.get(i) / forward : 1);
        Arrays.setAll(strip.logFactors, i -> Math.log(strip.factors[i]));
        Arrays.fill(strip.weights, 1);
        engine.kernel().addValues(strip);
        return DoubleArray.of(IntStream.range(0, forwards.size()).mapToDouble(i -> strip.values[i]));
    }
}
