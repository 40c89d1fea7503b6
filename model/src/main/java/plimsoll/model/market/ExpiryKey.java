package plimsoll.model.market;

import java.time.Instant;
import plimsoll.model.instrument.UnderlyingId;

public record ExpiryKey(UnderlyingId underlying, Instant expiry) implements Comparable<ExpiryKey> {
    @Override
    public int compareTo(ExpiryKey other) {
        int byUnderlying = underlying.compareTo(other.underlying);
        return byUnderlying != 0 ? byUnderlying : expiry.compareTo(other.expiry);
    }
}
