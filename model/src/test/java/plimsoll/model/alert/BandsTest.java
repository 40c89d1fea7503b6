package plimsoll.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BandsTest {
    /// A limit counts as reached at its own value; a band ends 5 % of the limit later than it begins.
    @ParameterizedTest
    @CsvSource(textBlock = """
            RATIO,         0.499, CALM,   CALM
            RATIO,         0.5,   CALM,   WATCH
            RATIO,         0.48,  WATCH,  WATCH
            RATIO,         0.475, WATCH,  WATCH
            RATIO,         0.474, WATCH,  CALM
            RATIO,         0.799, WATCH,  WATCH
            RATIO,         0.8,   WATCH,  DANGER
            RATIO,         0.77,  DANGER, DANGER
            RATIO,         0.759, DANGER, WATCH
            RATIO,         0.48,  DANGER, WATCH
            RATIO,         Infinity, CALM, DANGER
            RATIO,         NaN,   CALM,   WATCH
            DISTANCE,      0.301, CALM,   CALM
            DISTANCE,      0.3,   CALM,   WATCH
            DISTANCE,      0.31,  WATCH,  WATCH
            DISTANCE,      0.316, WATCH,  CALM
            DISTANCE,      0.1,   WATCH,  DANGER
            DISTANCE,      0.104, DANGER, DANGER
            DISTANCE,      0.106, DANGER, WATCH
            DISTANCE,      0,     CALM,   DANGER
            DISTANCE,      Infinity, DANGER, CALM
            PRICE_AGE,     0.9,   CALM,   CALM
            PRICE_AGE,     1,     CALM,   WATCH
            PRICE_AGE,     9999,  CALM,   WATCH
            PARAMETER_AGE, 365,   WATCH,  DANGER
            PARAMETER_AGE, 90,    CALM,   WATCH
            VEGA,          1e9,   CALM,   CALM
            VEGA,          NaN,   CALM,   CALM
            """)
    void limitsAsTheyCome(Watched what, double size, Band before, Band expected) {
        assertThat(what.bands().of(what.sense(), size, before)).isEqualTo(expected);
    }

    @Test
    void eitherLimitMayBeLeftOut() {
        Bands onlyDanger = new Bands(Double.NaN, 0.8);
        assertThat(onlyDanger.of(Sense.ABOVE, 0.79, Band.CALM)).isEqualTo(Band.CALM);
        assertThat(onlyDanger.of(Sense.ABOVE, 0.81, Band.CALM)).isEqualTo(Band.DANGER);
        assertThat(new Bands(0.3, Double.NaN).of(Sense.BELOW, 0.01, Band.CALM)).isEqualTo(Band.WATCH);
    }

    @Test
    void watchingComesBeforeDanger() {
        assertThat(new Bands(0.5, 0.8).isOrdered(Sense.ABOVE)).isTrue();
        assertThat(new Bands(0.8, 0.5).isOrdered(Sense.ABOVE)).isFalse();
        assertThat(new Bands(0.3, 0.1).isOrdered(Sense.BELOW)).isTrue();
        assertThat(new Bands(0.1, 0.3).isOrdered(Sense.BELOW)).isFalse();
        assertThat(new Bands(Double.NaN, 0.3).isOrdered(Sense.BELOW)).isTrue();
        for (Watched what : Watched.values()) {
            assertThat(what.bands().isOrdered(what.sense())).as(what.name()).isTrue();
        }
    }
}
