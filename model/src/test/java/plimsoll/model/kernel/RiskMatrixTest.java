package plimsoll.model.kernel;

import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.Smiles;

/// A risk matrix from any price is what moving each leg there and by the scenario says.
class RiskMatrixTest {
    private static final double[] NODES = {0.8, 0.95, 1, 1.3};

    @Test
    void agreesWithMovingEachLeg() {
        List<Leg> legs = RandomAccount.of(11).legs().stream()
                .filter(l -> l.underlying().equals(BITCOIN))
                .toList();
        RiskMatrix matrix = RiskMatrix.of(
                legs,
                List.of((v, _, days) -> v * (1 + 1 / (1 + days)), VolatilityShock.NONE),
                new double[][] {NODES, NODES});
        for (double from : new double[] {1, 0.4, 2.5}) {
            double[][] values = matrix.from(u -> u.equals(BITCOIN) ? from : 1);
            for (int i = 0; i < NODES.length; i++) {
                double factor = from * NODES[i];
                assertWithin("unchanged at " + factor, value(legs, factor, false), values[1][i], 1e-6);
                assertWithin("volatility up at " + factor, value(legs, factor, true), values[0][i], 1e-6);
            }
        }
    }

    @Test
    void theRiskArraysAddUpToTheMatrix() {
        List<Leg> legs = RandomAccount.of(11).legs().stream()
                .filter(l -> l.underlying().equals(BITCOIN))
                .toList();
        RiskMatrix matrix = RiskMatrix.of(legs, List.of((v, _, _) -> v * 1.4), new double[][] {NODES});
        double[] sums = matrix.from(_ -> 1)[0].clone();
        for (RiskMatrix.RiskArray array : matrix.arrays()) {
            for (int i = 0; i < NODES.length; i++) {
                sums[i] -= array.values()[0][i];
            }
        }
        for (int i = 0; i < NODES.length; i++) {
            assertWithin("node " + i, 0, sums[i], 1e-6);
        }
    }

    private static double value(List<Leg> legs, double factor, boolean up) {
        return legs.stream()
                .map(leg ->
                        leg.moved(Scenario.of(BITCOIN, factor - 1, up ? 1 / (1 + leg.years() * 365) : 0), Smiles.NONE))
                .mapToDouble(leg -> leg.equity() * leg.settlePrice())
                .sum();
    }
}
