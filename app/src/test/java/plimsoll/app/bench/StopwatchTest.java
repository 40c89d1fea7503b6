package plimsoll.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    @Test
    void countsWhatTheWorkAllocates() {
        Stopwatch.Measured measured = new Stopwatch(1, 3, Duration.ofSeconds(5)).measure(() -> new byte[1_000_000]);
        assertThat(measured.megabytes()).isBetween(1.0, 1.1);
        assertThat(measured.milliseconds()).isPositive();
    }

    @Test
    void theBenchAccountIsTheSameAtEveryRun() {
        assertThat(BenchAccount.of(90, 10, 5)).isEqualTo(BenchAccount.of(90, 10, 5));
        assertThat(BenchAccount.of(90, 10, 5).account().positions()).hasSize(100);
    }
}
