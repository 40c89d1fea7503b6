package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.Crossing.Scan;

class CrossingTest {
    private static final double[] NO_KINKS = {};

    private static double first(DoubleUnaryOperator trigger, double end) {
        return new Crossing(trigger, Scan.FINE).first(1, end, NO_KINKS).orElse(Double.NaN);
    }

    @Test
    void closesInToTheLastBits() {
        assertClose("√½", Math.sqrt(0.5), first(x -> x * x - 0.5, 1e-3), 4e-16);
        assertClose("∛7", Math.cbrt(7), first(x -> 7 - x * x * x, 10), 4e-16);
        assertClose("1/x", 2 / 3.0, first(x -> 1.5 - 1 / x, 1e-3), 4e-16);
    }

    @Test
    void ofSeveralCrossingsTheFirstIsFound() {
        DoubleUnaryOperator waves = x -> Math.cos(20 * (x - 1));
        assertClose("up", 1 + Math.PI / 40, first(waves, 10), 1e-14);
        assertClose("down", 1 - Math.PI / 40, first(waves, 1e-3), 1e-14);
    }

    @Test
    void aDipBetweenScannedPointsIsLookedInto() {
        DoubleUnaryOperator dip = x -> Math.abs(x - 2.345) - 0.01;
        assertClose("from below", 2.335, first(dip, 10), 1e-13);
    }

    @Test
    void aKinkThatIsNamedIsVisited() {
        DoubleUnaryOperator spike = x -> Math.min(1, 1e4 * Math.abs(x - 3) - 1);
        double found = new Crossing(spike, Scan.FINE)
                .first(1, 10, new double[] {0.2, 3, 30})
                .orElse(Double.NaN);
        assertClose("3 − 1e-4", 3 - 1e-4, found, 1e-12);
    }

    @Test
    void withoutACrossingThereIsNone() {
        assertThat(first(x -> x, 1e-3)).isNaN();
        assertThat(first(x -> 1 / x, 10)).isNaN();
        assertThat(first(_ -> Double.NaN, 10)).isNaN();
    }

    @Test
    void aCrossingAtTheVeryEndCounts() {
        assertClose("at 10", 10, first(x -> 10 - x, 10), 1e-15);
    }

    @Test
    void aStepIsFoundAtTheStep() {
        assertClose("at 2", 2, first(x -> x < 2 ? 1 : -5, 10), 1e-15);
    }
}
