package plimsoll.app.http;

import java.time.Instant;
import java.util.Map;
import plimsoll.model.ask.Request;

/// What certain questions were answered with.
///
/// @param refused why the others were not, in words
/// @param asOf when the last reply arrived, by the venue's clock
public record AskedReplies(Map<Request, String> replies, Map<Request, String> refused, Instant asOf) {
    public AskedReplies {
        replies = Map.copyOf(replies);
        refused = Map.copyOf(refused);
    }
}
