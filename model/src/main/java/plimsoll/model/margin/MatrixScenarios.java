package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.parameter.MatrixRule;
import plimsoll.model.parameter.MatrixRule.ExtendedMove;
import plimsoll.model.valuation.Leg;

/// The scenarios of a risk matrix for one underlying, in a fixed order: every price move with
/// volatility up, unchanged and down, then the extended moves with volatility up.
final class MatrixScenarios {
    private static final double DAYS_PER_YEAR = 365;
    private static final int SHOCKS = 3;

    private final MatrixRule rule;
    private final double range;

    MatrixScenarios(MatrixRule rule, double range) {
        this.rule = rule;
        this.range = range;
    }

    private int size() {
        return rule.priceMoves().size() * SHOCKS + rule.extended().size();
    }

    double[] zero() {
        return new double[size()];
    }

    /// Profit of one leg in each scenario, reporting currency, extended moves weighted.
    double[] profits(Leg leg) {
        double[] profit = zero();
        double now = leg.equity() * leg.settlePrice();
        double up = 1 + shock(leg, rule.volatilityUp());
        double down = Math.max(1 - shock(leg, rule.volatilityDown()), 0);
        int i = 0;
        for (double multiple : rule.priceMoves()) {
            double factor = 1 + multiple * range;
            profit[i] = value(leg, factor, up) - now;
            profit[i + 1] = leg.isOption() ? value(leg, factor, 1) - now : profit[i];
            profit[i + 2] = leg.isOption() ? value(leg, factor, down) - now : profit[i];
            i += SHOCKS;
        }
        for (ExtendedMove move : rule.extended()) {
            profit[i++] = (value(leg, 1 + move.move(), up) - now) * move.weight();
        }
        return profit;
    }

    /// The same scenarios for many legs of one underlying, from any price.
    RiskMatrix matrix(List<Leg> legs) {
        DoubleStream moves = rule.priceMoves().stream().mapToDouble(multiple -> 1 + multiple * range);
        DoubleStream extended = rule.extended().stream().mapToDouble(e -> 1 + e.move());
        double[] nodes = DoubleStream.concat(DoubleStream.concat(moves, extended), DoubleStream.of(1))
                .toArray();
        return RiskMatrix.of(
                legs,
                nodes,
                List.of(
                        (volatility, days) -> volatility * (1 + rule.scaled(rule.volatilityUp(), days)),
                        (volatility, _) -> volatility,
                        (volatility, days) -> volatility * Math.max(1 - rule.scaled(rule.volatilityDown(), days), 0)));
    }

    /// Profits as `profits` has them, of values as the matrix has them.
    double[] profits(double[][] values) {
        int moves = rule.priceMoves().size();
        double now = now(values);
        double[] profit = zero();
        for (int i = 0; i < moves * SHOCKS; i++) {
            profit[i] = values[i % SHOCKS][i / SHOCKS] - now;
        }
        for (int i = 0; i < rule.extended().size(); i++) {
            profit[moves * SHOCKS + i] =
                    (values[0][moves + i] - now) * rule.extended().get(i).weight();
        }
        return profit;
    }

    /// Without a move, reporting currency.
    double now(double[][] values) {
        return values[1][rule.priceMoves().size() + rule.extended().size()];
    }

    private double shock(Leg leg, double shock) {
        return leg.option()
                .map(o -> rule.scaled(shock, o.years() * DAYS_PER_YEAR))
                .orElse(0.0);
    }

    /// Reporting currency; a coin-settled leg's coin moves with the underlying it is named after.
    private static double value(Leg leg, double factor, double volatilityFactor) {
        boolean coin = leg.terms().settle().underlying().equals(leg.underlying());
        double settlePrice = coin ? leg.settlePrice() * factor : leg.settlePrice();
        return leg.equityAt(factor, volatilityFactor) * settlePrice;
    }

    List<ScenarioProfit> describe(double[] profit) {
        List<ScenarioProfit> scenarios = new ArrayList<>();
        double[] shocks = {rule.volatilityUp(), 0, -rule.volatilityDown()};
        for (double multiple : rule.priceMoves()) {
            for (double shock : shocks) {
                scenarios.add(new ScenarioProfit(multiple * range, shock, 1, profit[scenarios.size()]));
            }
        }
        for (ExtendedMove m : rule.extended()) {
            scenarios.add(new ScenarioProfit(m.move(), rule.volatilityUp(), m.weight(), profit[scenarios.size()]));
        }
        return scenarios;
    }
}
