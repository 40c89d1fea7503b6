package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.parameter.ScenarioSet.Shock;

/// Portfolio margin by risk units: everything on one coin, whatever it settles in (OKX, Bybit).
///
/// @param units by coin; `*` every other one
/// @param extremeShare of the loss at the extreme moves that counts; NaN where there are none
/// @param initialFactor initial ÷ maintenance
/// @param borrowingFee to liquidate a debt, fraction of it and its maintenance; 0 where none is held
/// @param hypothesis what of the volatility moves is not published; blank when all is
public record RiskUnitRule(
        Map<String, Unit> units,
        VolatilityMoves volatility,
        double extremeShare,
        double initialFactor,
        double borrowingFee,
        String hypothesis) {
    /// Rates are fractions of a dollar delta or value and NaN where they are unknown or the venue has none.
    ///
    /// @param priceMoves of the scan, rising, 0 among them
    /// @param extremeMove up and down
    /// @param basisRate of the delta of perpetuals (MR4)
    /// @param futuresRate of the size of futures (`futureContingency`)
    /// @param minimumRate of the delta of each instrument (MR7), before the steps
    /// @param minimumSteps multiply each slice of it; empty where nothing does
    /// @param hypothesis what of this is not published; blank when all is
    public record Unit(
            List<Double> priceMoves,
            double extremeMove,
            double basisRate,
            double futuresRate,
            double minimumRate,
            List<Step> minimumSteps,
            String hypothesis) {
        public Unit {
            priceMoves = List.copyOf(ScenarioSet.ordered(priceMoves, "priceMoves"));
            minimumSteps = List.copyOf(minimumSteps);
            ScenarioSet.rising(minimumSteps.stream().map(Step::cap).toList(), "caps of minimumSteps");
        }

        /// @param raw minimum before the steps, USD
        public double minimum(double raw) {
            if (minimumSteps.isEmpty()) {
                return raw;
            }
            double sum = Math.max(raw - minimumSteps.getLast().cap(), 0)
                    * minimumSteps.getLast().multiplier();
            double floor = 0;
            for (Step step : minimumSteps) {
                sum += Math.max(Math.min(raw, step.cap()) - floor, 0) * step.multiplier();
                floor = step.cap();
            }
            return Double.isNaN(raw) ? raw : sum;
        }
    }

    /// @param cap USD; +∞ for an open last step
    public record Step(double cap, double multiplier) {}

    public RiskUnitRule {
        units = Map.copyOf(units);
    }

    public Optional<Unit> unit(UnderlyingId coin) {
        return Optional.ofNullable(units.get(coin.name())).or(() -> Optional.ofNullable(units.get("*")));
    }

    /// Every price move with volatility up, unchanged and down.
    public ScenarioSet scenarios(Unit unit) {
        List<Shock> shocks = List.of(
                new Shock("up", volatility.nominalUp(), volatility.up()),
                Shock.NONE,
                new Shock("down", volatility.nominalDown(), volatility.down()));
        List<Point> points = new ArrayList<>();
        for (double move : unit.priceMoves()) {
            for (int shock = 0; shock < shocks.size(); shock++) {
                points.add(new Point(move, shock, 1));
            }
        }
        return ScenarioSet.listed(shocks, points);
    }

    /// The extreme moves, of which a share counts.
    public ScenarioSet extremes(Unit unit) {
        double move = unit.extremeMove();
        return ScenarioSet.listed(
                List.of(Shock.NONE),
                List.of(new Point(-move, 0, extremeShare), new Point(0, 0, 1), new Point(move, 0, extremeShare)));
    }
}
