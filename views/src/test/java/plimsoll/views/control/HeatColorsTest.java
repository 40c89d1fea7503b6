package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

final class HeatColorsTest {
    private static final HeatColors COLORS = new HeatColors(
            Color.ORANGE, Color.WHITE, Color.BLUE, Color.WHITE, Color.PURPLE, Color.GRAY, Color.RED, Color.BLACK);

    @Test
    void zeroIsTheMiddleAndSignsGoApart() {
        assertThat(COLORS.of(0, true)).isEqualTo(Color.WHITE);
        assertThat(COLORS.of(-1, true)).isEqualTo(Color.ORANGE);
        assertThat(COLORS.of(1, true)).isEqualTo(Color.BLUE);
    }

    @Test
    void unsignedMeasuresGoFromEmptyToFull() {
        assertThat(COLORS.of(0, false)).isEqualTo(Color.WHITE);
        assertThat(COLORS.of(2, false)).isEqualTo(Color.PURPLE);
    }

    @Test
    void unknownHasAColourOfItsOwn() {
        assertThat(COLORS.of(Double.NaN, true)).isEqualTo(Color.GRAY);
    }

    @Test
    void textCanBeReadOnEveryColour() {
        assertThat(HeatColors.textOn(Color.WHITE)).isEqualTo(Color.BLACK);
        assertThat(HeatColors.textOn(Color.PURPLE)).isEqualTo(Color.WHITE);
    }
}
