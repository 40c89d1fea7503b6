package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.views.control.Figure.Tone;

final class FigureTest {
    @Test
    void numbersSortByValueAndUnknownOnesComeLast() {
        assertThat(Stream.of(Figure.text("?"), Figure.of(10, "10"), Figure.of(9, "9"))
                        .sorted())
                .extracting(Figure::text)
                .containsExactly("9", "10", "?");
    }

    @Test
    void profitsCarrySignAndTone() {
        assertThat(Figures.profit(5, Asset.USD)).isEqualTo(Figure.of(5, "+5.00").toned(Tone.GAIN));
        assertThat(Figures.profit(-5, Asset.USD))
                .isEqualTo(Figure.of(-5, "-5.00").toned(Tone.LOSS));
        assertThat(Figures.profit(0, Asset.USD).tone()).isEqualTo(Tone.PLAIN);
    }

    @Test
    void unknownAmountsAreMarked() {
        assertThat(Figures.amount(Double.NaN, Asset.USD).text()).isEqualTo("?");
        assertThat(Figures.amount(Double.NaN, Asset.USD).tone()).isEqualTo(Tone.WATCH);
    }
}
