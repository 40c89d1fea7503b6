package plimsoll.model.ask;

import java.time.Duration;

/// A venue's own limit that a request counts against.
///
/// @param bucket what requests that share the limit have in common
/// @param capacity units in any span of `per`
/// @param cost units of this request
public record RateLimit(String bucket, int capacity, Duration per, int cost) {}
