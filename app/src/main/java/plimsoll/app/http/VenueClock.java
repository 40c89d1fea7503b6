package plimsoll.app.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The venue's time, as far as one question tells it.
final class VenueClock {
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

    private final Clock ours;
    private volatile Duration offset = Duration.ZERO;

    VenueClock(Clock ours) {
        this.ours = ours;
    }

    Instant ours() {
        return ours.instant();
    }

    /// The venue looked at its clock between sending and now: in the middle, as far as we know.
    void set(Instant venue, Instant sent) {
        Instant middle = sent.plus(Duration.between(sent, ours.instant()).dividedBy(2));
        offset = Duration.between(middle, venue);
    }

    Instant now() {
        return ours.instant().plus(offset);
    }

    /// How far the venue is ahead of us.
    Duration offset() {
        return offset;
    }

    /// To be put after a message; empty when the clocks agree.
    String words() {
        if (offset.abs().compareTo(WORTH_SAYING) < 0) {
            return "";
        }
        return "; this computer's clock is " + offset.abs().toSeconds() + " s "
                + (offset.isNegative() ? "ahead of" : "behind") + " the venue's";
    }
}
