package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;

/// The prices something was computed at last, so that it is not computed there again.
final class LastPrices {
    private final UnderlyingId[] underlyings;
    private final double[] factors;

    /// @param underlyings whose prices matter
    LastPrices(Collection<UnderlyingId> underlyings) {
        this.underlyings = underlyings.toArray(UnderlyingId[]::new);
        this.factors = new double[this.underlyings.length];
        Arrays.fill(factors, Double.NaN);
    }

    /// Whether any is another than the last time; from now on these are the last.
    boolean change(ToDoubleFunction<UnderlyingId> prices) {
        boolean changed = false;
        for (int i = 0; i < factors.length; i++) {
            double now = prices.applyAsDouble(underlyings[i]);
            changed |= now != factors[i];
            factors[i] = now;
        }
        return changed;
    }
}
