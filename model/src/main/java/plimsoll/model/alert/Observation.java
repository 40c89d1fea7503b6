package plimsoll.model.alert;

/// One figure that is watched, at one moment.
///
/// @param subject whose it is, in words; with `limit` it names the figure
/// @param value in the unit of `Watched`, signed where it has a sign; NaN when unknown, infinite for the
///     margin ratio of a pool without equity
/// @param detail where and what, in words; may be empty
public record Observation(LimitKey limit, String subject, double value, String detail) {
    public String key() {
        return limit.what() + "/" + subject;
    }
}
