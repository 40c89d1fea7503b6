package plimsoll.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LimitsTest {
    private static final LimitKey DELTA = new LimitKey(Watched.DOLLAR_DELTA, "BTC");

    @Test
    void limitsAreReadAsTheyWereWritten() {
        Limits limits = Limits.DEFAULT
                .with(DELTA, new Bands(Double.NaN, 250_000.5))
                .with(LimitKey.of(Watched.DISTANCE), new Bands(0.25, 0.05));
        assertThat(Limits.read(limits.text())).isEqualTo(limits);
        assertThat(limits.text()).isEqualTo("DISTANCE\t\t0.25\t0.05\nDOLLAR_DELTA\tBTC\tNaN\t250000.5");
        assertThat(Limits.read("")).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void whatSaysNoLimitIsPassedOver() {
        String text = "RATIO\t\t0.4\t0.7\nRATIO 0.1 0.2\nNOISE\t\t1\t2\nVEGA\tETH\tmany\t5\nDISTANCE\t\t0.1\t0.3";
        assertThat(Limits.read(text)).isEqualTo(Limits.DEFAULT.with(LimitKey.of(Watched.RATIO), new Bands(0.4, 0.7)));
    }

    @Test
    void underlyingsHaveLimitsOfTheirOwn() {
        Limits limits = Limits.DEFAULT.with(DELTA, new Bands(1, 2));
        assertThat(limits.of(DELTA)).isEqualTo(new Bands(1, 2));
        assertThat(limits.of(new LimitKey(Watched.DOLLAR_DELTA, "ETH"))).isEqualTo(Bands.NONE);
    }
}
