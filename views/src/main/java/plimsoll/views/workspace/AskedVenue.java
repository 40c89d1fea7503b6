package plimsoll.views.workspace;

import java.time.Instant;
import java.util.Map;
import plimsoll.model.ask.Request;

/// What an exchange answered certain questions with.
///
/// @param refused why others have no answer, in words
/// @param asOf by the exchange's clock
public record AskedVenue(Map<Request, String> replies, Map<Request, String> refused, Instant asOf) {
    public AskedVenue {
        replies = Map.copyOf(replies);
        refused = Map.copyOf(refused);
    }
}
