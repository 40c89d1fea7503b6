package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.scenario.Axis;

class FrontierTest {
    private static final Axis BTC = Axis.priceOf(BITCOIN, DoubleArray.range(-0.4, 0.4, 0.1));
    private static final Axis ETH = Axis.priceOf(ETHER, DoubleArray.range(-0.2, 0.2, 0.2));

    private static Frontier of(DoubleMatrix.Cell excess) {
        DoubleMatrix values = DoubleMatrix.of(3, 9, excess);
        return Frontier.of(new Surface(Measure.RATIO, "all", "ratio", BTC, ETH, values, Optional.of(values)));
    }

    /// Excess 100 + 400 a + 200 b: gone at a = −(100 + 200 b) ÷ 400.
    @Test
    void aLineIsMetWhereItLies() {
        Frontier found = of((row, column) ->
                100 + 400 * BTC.moves().get(column) + 200 * ETH.moves().get(row));
        assertThat(found.points()).hasSize(3);
        for (Frontier.Point point : found.points()) {
            assertWithin(
                    "ETH " + point.up(),
                    -(100 + 200 * point.up()) / 400,
                    point.below().orElseThrow(),
                    1e-12);
            assertThat(point.above()).isEmpty();
            assertThat(point.isLiquidated()).isFalse();
        }
    }

    @Test
    void bothSidesAreSearchedFromTodayOutwards() {
        Frontier.Point point = of((_, column) -> 0.25 - Math.abs(BTC.moves().get(column)))
                .points()
                .get(1);
        assertWithin("below", -0.25, point.below().orElseThrow(), 1e-12);
        assertWithin("above", 0.25, point.above().orElseThrow(), 1e-12);
    }

    @Test
    void unknownNodesAreNoFrontierAndWhatIsGoneTodayIsSaid() {
        assertThat(of((_, column) -> column < 3 ? Double.NaN : 1)
                        .points()
                        .getFirst()
                        .below())
                .isEmpty();
        Frontier.Point gone = of((_, column) -> column > 5 ? 1 : -1).points().getFirst();
        assertThat(gone.isLiquidated()).isTrue();
        assertWithin("back to life", 0.15, gone.above().orElseThrow(), 1e-12);
    }

    @Test
    void aMeasureThatDoesNotSayHasNone() {
        DoubleMatrix values = DoubleMatrix.of(3, 9, (_, _) -> 1);
        assertThat(Frontier.of(new Surface(Measure.PROFIT, "all", "USD", BTC, ETH, values, Optional.empty()))
                        .points())
                .isEmpty();
    }
}
