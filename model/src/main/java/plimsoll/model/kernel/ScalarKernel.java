package plimsoll.model.kernel;

import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.pricing.PricingLimits;

/// One value at a time with the formulas of `pricing`: the witness of the faster kernels.
final class ScalarKernel implements StripKernel {
    @Override
    public void addValues(Strip s) {
        for (int i = 0; i < s.values.length; i++) {
            double f = s.factors[i];
            double call = Black76.price(OptionType.CALL, s.forward * f, s.strike, 1, deviation(s, i));
            double value = Math.fma(s.discount, call, Math.fma(s.slope, f, s.constant));
            s.values[i] += s.size * s.weights[i] * Math.max(value, 0);
        }
    }

    @Override
    public void addGreeks(Strip s) {
        for (int i = 0; i < s.values.length; i++) {
            Greeks greeks = Black76.value(OptionType.CALL, s.forward * s.factors[i], s.strike, 1, deviation(s, i), 1)
                    .greeks();
            s.deltas[i] += s.size * s.weights[i] * (greeks.delta() - s.deltaGap);
            s.gammas[i] += s.gammaSize * s.discount * greeks.gamma();
            s.vegas[i] += s.vegaSize * s.discount * greeks.vega();
        }
    }

    private static double deviation(Strip s, int node) {
        double deviation = s.deviations.length == 0 ? s.deviation : s.deviations[node];
        return Math.min(deviation, PricingLimits.LARGEST_VOLATILITY);
    }

    @Override
    public String name() {
        return "scalar, 1 value at a time";
    }
}
