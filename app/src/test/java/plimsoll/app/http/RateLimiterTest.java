package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plimsoll.model.ask.RateLimit;

class RateLimiterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(nanos::get);

    private record Sent(long time, int cost) {}

    /// Whatever the costs and pauses: no window of the limit's length holds more than the limit.
    @Test
    void noWindowIsEverOverfull() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int cost = 1 + random.nextInt(5);
            RateLimit limit = new RateLimit("x", 20, Duration.ofSeconds(1), cost);
            Duration wait = limiter.take("host", List.of(limit));
            while (wait.isPositive()) {
                nanos.addAndGet(wait.toNanos());
                wait = limiter.take("host", List.of(limit));
            }
            sent.add(new Sent(nanos.get(), cost));
            nanos.addAndGet(random.nextInt(30_000_000));
        }
        for (int last = 0; last < sent.size(); last++) {
            long end = sent.get(last).time();
            int used = sent.stream()
                    .filter(s -> s.time() > end - Duration.ofSeconds(1).toNanos() && s.time() <= end)
                    .mapToInt(Sent::cost)
                    .sum();
            assertThat(used).isLessThanOrEqualTo(20);
        }
        assertThat(nanos.get())
                .as("not slower than the limit asks")
                .isLessThan(Duration.ofMinutes(10).toNanos());
    }

    @Test
    void theSlowestOfSeveralLimitsCountsAndNoneIsTakenAlone() {
        RateLimit wide = new RateLimit("wide", 100, Duration.ofSeconds(1), 1);
        RateLimit narrow = new RateLimit("narrow", 1, Duration.ofSeconds(2), 1);
        assertThat(limiter.take("host", List.of(wide, narrow))).isZero();
        assertThat(limiter.take("host", List.of(wide, narrow))).isEqualTo(Duration.ofMillis(2200));
        for (int i = 0; i < 99; i++) {
            assertThat(limiter.take("host", List.of(wide))).isZero();
        }
        assertThat(limiter.take("host", List.of(wide))).isPositive();
        assertThat(limiter.take("another host", List.of(wide, narrow))).isZero();
    }

    @Test
    void aRequestDearerThanTheLimitWaitsForAnEmptyWindow() {
        RateLimit dear = new RateLimit("x", 5, Duration.ofSeconds(1), 9);
        assertThat(limiter.take("host", List.of(dear))).isZero();
        assertThat(limiter.take("host", List.of(dear))).isEqualTo(Duration.ofMillis(1100));
    }
}
