package plimsoll.model.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to ask a venue for one account, and how. Pure: whoever sends the questions adds the replies and asks again.
public interface VenueApi {
    /// As in portfolio files.
    String venue();

    Access access();

    /// Production first; then test, where there is one.
    List<Host> hosts();

    /// The question whose reply is the venue's clock; empty where signatures carry no time.
    Optional<Request> clock();

    /// @return empty when the reply says no time
    Optional<Instant> time(String clockReply);

    /// The question that tells what the key may do, to be asked before any other; empty where the venue does not tell.
    Optional<Request> permissions();

    /// What can be asked now and was not answered yet; empty when the replies suffice. Requests of one list do not
    /// depend on each other.
    ///
    /// @param replies so far, failed ones left out
    List<Request> requests(Map<Request, String> replies);

    /// @param replies so far: some venues sign with what an earlier reply gave
    SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now);

    /// What the venue refused; empty when it answered. Some refuse with status 200.
    Optional<ApiError> error(int status, String body);

    /// Limits a request counts against; none is to be exceeded.
    List<RateLimit> limits(Request request);

    /// What this key may do; empty where the venue does not tell, or the reply is missing.
    Optional<Grant> grant(Credentials credentials, Map<Request, String> replies);

    /// Whether the account cannot be known without the reply: a list of its positions or balances.
    boolean isHolding(Request request);

    /// What the account has and this version does not read, in words.
    List<String> leftOut(Map<Request, String> replies);

    /// Whether a reply must not be kept, shown or read as account data: it holds a token.
    default boolean isSecret(Request request) {
        return false;
    }
}
