package plimsoll.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void curvesMissByFarLessThanAGlanceAllows() {
        List<Leg> legs = RandomAccount.of(11).legs().stream()
                .filter(l -> l.underlying().equals(BITCOIN))
                .toList();
        RiskMatrix matrix =
                RiskMatrix.of(legs, List.of((v, _, _) -> v * 0.5, (v, _, _) -> v * 1.4), new double[][] {NODES, NODES});
        LegValues rough = matrix.rough();
        assertThat(rough).isInstanceOf(RoughMatrix.class);
        for (double factor = 0.01; factor < 9; factor *= 1.0371) {
            double from = factor;
            double gross = legs.stream()
                    .mapToDouble(leg -> Math.abs(leg.baseQuantity()) * leg.index() * from)
                    .sum();
            double[][] expected = matrix.from(u -> u.equals(BITCOIN) ? from : 1);
            double[][] found = rough.from(u -> u.equals(BITCOIN) ? from : 1);
            for (int row = 0; row < 2; row++) {
                for (int i = 0; i < NODES.length; i++) {
                    assertWithin("at " + factor, expected[row][i], found[row][i], 1e-5 * gross);
                }
            }
        }
    }

    @Test
    void otherPricesThatMoveTooAreNotLeftToCurves() {
        List<Leg> legs = RandomAccount.of(11).legs().stream()
                .filter(l -> l.underlying().equals(BITCOIN))
                .toList();
        RiskMatrix matrix = RiskMatrix.of(legs, List.of(VolatilityShock.NONE), new double[][] {NODES});
        double[] expected = matrix.from(_ -> 0.83)[0].clone();
        double[] found = matrix.rough().from(_ -> 0.83)[0];
        for (int i = 0; i < NODES.length; i++) {
            assertWithin("node " + i, expected[i], found[i], 0);
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
