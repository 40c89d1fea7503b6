package plimsoll.model.volatility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.market.Smile;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.problem.Problem;

/// Calls at three strikes, the middle one sold, the outer ones bought in the shares that pay nothing
/// far below and far above: it can only gain, so it must not cost less than nothing.
///
/// Calls convex in strike are the same as a density that is nowhere negative, Gatheral's g(k) ≥ 0.
/// Where quotes are joined by lines the quoted strikes are compared, since only they can be traded;
/// a curve is compared on a grid of the quoted range.
///
/// @param price undiscounted, USD per unit of the middle strike; below 0
public record Butterfly(double low, double middle, double high, double price) {
    private static final int GRID = 81;
    private static final Comparator<Butterfly> CHEAPEST = Comparator.comparingDouble(Butterfly::price);

    /// As a share of the forward. Quoted strikes: 0.0001 coin, the smallest option tick of Deribit,
    /// below which rounded quotes are not convex by themselves. Curves are smooth and show less.
    private static final double LEAST_OF_QUOTES = 1e-4;

    private static final double LEAST_OF_CURVE = 5e-6;

    static Optional<Butterfly> worst(VolatilitySlice slice) {
        boolean curve = isCurve(slice);
        DoubleArray strikes = strikes(slice, curve);
        double least = slice.forward() * (curve ? LEAST_OF_CURVE : LEAST_OF_QUOTES);
        return new Calls(strikes, strikes.map(k -> call(slice, k))).worst().filter(b -> b.price < -least);
    }

    private static boolean isCurve(VolatilitySlice slice) {
        return slice.smile().isPresent() && slice.smile().get() instanceof Smile.Svi;
    }

    private static DoubleArray strikes(VolatilitySlice slice, boolean curve) {
        if (curve) {
            return slice.range().grid(GRID).map(k -> slice.forward() * Math.exp(k));
        }
        return slice.smile().isPresent() && slice.smile().get() instanceof Smile.Points p
                ? p.strikes()
                : DoubleArray.of(slice.quotes().stream().mapToDouble(StrikeVolatility::strike));
    }

    private static double call(VolatilitySlice slice, double strike) {
        double volatility = slice.volatility(strike);
        return PricingLimits.hold(slice.forward(), strike, slice.years(), volatility, 1)
                ? Black76.price(OptionType.CALL, slice.forward(), strike, slice.years(), volatility)
                : Double.NaN;
    }

    Problem problem(String path) {
        return new Problem.ButterflyArbitrage(path, low, middle, high, price);
    }

    private record Calls(DoubleArray strikes, DoubleArray prices) {
        /// One spans each run of strikes around which prices are concave.
        Optional<Butterfly> worst() {
            List<Butterfly> found = new ArrayList<>();
            int first = 1;
            for (int i = 1; i < strikes.size(); i++) {
                if (i == strikes.size() - 1 || !(rise(i) < rise(i - 1))) {
                    IntStream.range(first, i)
                            .mapToObj(over(first - 1, i))
                            .min(CHEAPEST)
                            .ifPresent(found::add);
                    first = i + 1;
                }
            }
            return found.stream().min(CHEAPEST);
        }

        private double rise(int i) {
            return (prices.get(i + 1) - prices.get(i)) / (strikes.get(i + 1) - strikes.get(i));
        }

        private IntFunction<Butterfly> over(int low, int high) {
            return middle -> {
                double width = strikes.get(high) - strikes.get(low);
                double share = (strikes.get(middle) - strikes.get(low)) / width;
                double wings = prices.get(low) * (1 - share) + prices.get(high) * share;
                return new Butterfly(
                        strikes.get(low), strikes.get(middle), strikes.get(high), wings - prices.get(middle));
            };
        }
    }
}
