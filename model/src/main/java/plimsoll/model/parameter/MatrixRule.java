package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.UnderlyingId;

/// A risk matrix: price moves × volatility moves, extended moves with a weight, a floor for short
/// options.
///
/// @param priceMoves multiples of the price range
/// @param priceRange fraction of the price by underlying name, `*` for any other
/// @param volatilityUp relative, before term scaling; `volatilityDown` likewise
/// @param shortTermPower exponent p of the term factor (referenceDays / days)^p below referenceDays;
///     `longTermPower` above
/// @param minimumShortOption fraction of the index per short option coin
/// @param maintenanceFactor maintenance as a fraction of initial
public record MatrixRule(
        List<Double> priceMoves,
        Map<String, Double> priceRange,
        double volatilityUp,
        double volatilityDown,
        double shortTermPower,
        double longTermPower,
        double referenceDays,
        List<ExtendedMove> extended,
        double minimumShortOption,
        double maintenanceFactor) {
    /// @param move fraction of the price
    /// @param weight share of the loss that counts
    public record ExtendedMove(double move, double weight) {}

    /// NaN when neither the underlying nor `*` is listed.
    public double range(UnderlyingId underlying) {
        return priceRange.getOrDefault(underlying.name(), priceRange.getOrDefault("*", Double.NaN));
    }

    /// Every price move with volatility up, unchanged and down, then the extended moves with volatility up.
    ///
    /// @param range NaN where it is unknown, and with it every profit
    public ScenarioSet scenarios(double range) {
        List<ScenarioSet.Shock> shocks = List.of(
                new ScenarioSet.Shock("up", volatilityUp, (v, _, days) -> v * (1 + scaled(volatilityUp, days))),
                ScenarioSet.Shock.NONE,
                new ScenarioSet.Shock(
                        "down", -volatilityDown, (v, _, days) -> v * Math.max(1 - scaled(volatilityDown, days), 0)));
        List<ScenarioSet.Point> points = new ArrayList<>();
        for (double multiple : priceMoves) {
            for (int shock = 0; shock < shocks.size(); shock++) {
                points.add(new ScenarioSet.Point(multiple == 0 ? 0 : multiple * range, shock, 1));
            }
        }
        extended.forEach(e -> points.add(new ScenarioSet.Point(e.move(), 0, e.weight())));
        return new ScenarioSet(shocks, points);
    }

    /// The relative volatility move `shock` scaled to an option's remaining days; days below an hour
    /// count as an hour.
    public double scaled(double shock, double days) {
        double power = days < referenceDays ? shortTermPower : longTermPower;
        return shock * Math.pow(referenceDays / Math.max(days, 1.0 / 24), power);
    }
}
