package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.Crossing.Scan;

class CrossingScanTest {
    private static final double[] NO_KINKS = {};

    /// Flat but for a pit one and a half percent wide, which no slope leads to.
    @Test
    void aPitWiderThanAStepIsFoundWhereverItIs() {
        for (double middle = 0.0012; middle < 9.5; middle *= 1.037) {
            double pit = middle;
            if (Math.abs(Math.log(pit)) > 0.0075) {
                Crossing crossing = new Crossing(x -> Math.abs(Math.log(x / pit)) < 0.0075 ? -1 : 1, Scan.FINE);
                double end = pit < 1 ? 1e-3 : 10;
                double first = crossing.first(1, end, NO_KINKS).orElseThrow();
                double near = pit * Math.exp(pit < 1 ? 0.0075 : -0.0075);
                assertClose("pit at " + pit, near, first, 1e-12);
            }
        }
    }

    @Test
    void noStepIsLongerThanOnePercentOfThePrice() {
        for (double end : new double[] {1e-3, 10}) {
            List<Double> seen = new ArrayList<>();
            new Crossing(
                            x -> {
                                seen.add(x);
                                return x;
                            },
                            Scan.FINE)
                    .first(1, end, NO_KINKS);
            assertThat(seen.getLast()).isEqualTo(end);
            for (int i = 1; i < seen.size(); i++) {
                assertThat(Math.abs(seen.get(i) / seen.get(i - 1) - 1))
                        .as("step from %s", seen.get(i - 1))
                        .isLessThanOrEqualTo(0.01 + 1e-12);
            }
        }
    }
}
