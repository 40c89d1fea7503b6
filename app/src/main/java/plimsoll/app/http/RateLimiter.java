package plimsoll.app.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import plimsoll.model.ask.RateLimit;

/// Lets requests go so that no span of a limit's length ever holds more than the limit, whichever requests share it.
public final class RateLimiter {
    /// Requests that leave evenly may arrive less evenly.
    private static final double SPARE = 1.1;

    private final LongSupplier nanos;
    private final Map<String, Window> windows = new HashMap<>();

    /// @param nanos a clock that only goes forward
    public RateLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Waits for its turn.
    ///
    /// @param scope what limits are counted for: host and customer
    void pass(String scope, List<RateLimit> limits) throws InterruptedException {
        for (Duration wait = take(scope, limits); wait.isPositive(); wait = take(scope, limits)) {
            Thread.sleep(wait);
        }
    }

    /// Takes room in every limit at once, or none and says how long to wait.
    synchronized Duration take(String scope, List<RateLimit> limits) {
        long now = nanos.getAsLong();
        long wait = 0;
        for (RateLimit limit : limits) {
            wait = Math.max(wait, window(scope, limit).wait(now, limit));
        }
        if (wait == 0) {
            limits.forEach(limit -> window(scope, limit).take(now, limit.cost()));
        }
        return Duration.ofNanos(wait);
    }

    private Window window(String scope, RateLimit limit) {
        return windows.computeIfAbsent(scope + ' ' + limit.bucket(), _ -> new Window());
    }

    private static final class Window {
        private final Deque<Use> uses = new ArrayDeque<>();
        private long used;

        private record Use(long time, int cost) {}

        /// Nanoseconds until there is room; a request that costs more than the limit waits for an empty window.
        long wait(long now, RateLimit limit) {
            long span = Math.round(limit.per().toNanos() * SPARE);
            while (!uses.isEmpty() && now - uses.getFirst().time() >= span) {
                used -= uses.removeFirst().cost();
            }
            long room = limit.capacity() - used;
            for (Use use : uses) {
                if (room >= limit.cost()) {
                    return 0;
                }
                room += use.cost();
                if (room >= limit.cost()) {
                    return use.time() + span - now;
                }
            }
            return uses.isEmpty() ? 0 : uses.getLast().time() + span - now;
        }

        void take(long now, int cost) {
            uses.addLast(new Use(now, cost));
            used += cost;
        }
    }
}
