package plimsoll.model.ask;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all venues have in common: hosts, limits and error codes come from a file, and nothing is asked twice.
abstract class FactsApi implements VenueApi {
    private static final String TRY_AGAIN = "try again";
    private static final ApiError BROKEN =
            new ApiError(ApiError.Kind.UNAVAILABLE, "", "the reply breaks off, or is no JSON", TRY_AGAIN);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BANNED = 418;
    private static final int SERVERS_FAULT = 500;
    private static final int REFUSED = 400;

    private final String venue;
    private final ApiFacts facts;
    private final List<String> services;
    private final Subject subject;

    FactsApi(String venue, String factsFile, List<String> services, Subject subject) {
        this.venue = venue;
        this.facts = ApiFacts.of(factsFile);
        this.services = List.copyOf(services);
        this.subject = subject;
    }

    /// What must be answered before any other question of the customer, such as a login.
    ///
    /// @return whether it was
    boolean opens(Map<Request, String> replies, Set<Request> wanted) {
        return true;
    }

    /// Everything else the replies so far allow to ask, answered or not, in the order of need.
    abstract void wanted(Map<Request, String> replies, Set<Request> wanted);

    /// The venue's error code in a reply; empty when it is no error.
    abstract Optional<Refusal> refusal(String body);

    /// @param code as the venue wrote it
    /// @param message its own words; empty when it has none
    record Refusal(String code, String message) {}

    Subject subject() {
        return subject;
    }

    @Override
    public String venue() {
        return venue;
    }

    @Override
    public List<Host> hosts() {
        return facts.hosts(services);
    }

    @Override
    public List<RateLimit> limits(Request request) {
        return facts.limits(request);
    }

    @Override
    public Optional<Request> clock() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return Optional.empty();
    }

    @Override
    public Optional<Request> permissions() {
        return Optional.empty();
    }

    @Override
    public boolean isHolding(Request request) {
        return facts.isHolding(request);
    }

    @Override
    public List<String> leftOut(Map<Request, String> replies) {
        return List.of();
    }

    @Override
    public List<Request> requests(Map<Request, String> replies) {
        Set<Request> wanted = new LinkedHashSet<>();
        permissions().ifPresent(wanted::add);
        if (opens(replies, wanted)) {
            wanted(replies, wanted);
        }
        return wanted.stream().filter(r -> !replies.containsKey(r)).toList();
    }

    @Override
    public Optional<ApiError> error(int status, String body) {
        Optional<Refusal> refusal = refusal(body);
        if (refusal.isPresent()) {
            return Optional.of(facts.error(refusal.get().code()).orElseGet(() -> unknown(refusal.get(), status)));
        }
        if (status >= REFUSED) {
            return Optional.of(byStatus(status));
        }
        return ReplyText.tree(body).isMissingNode() ? Optional.of(BROKEN) : Optional.empty();
    }

    private ApiError byStatus(int status) {
        String code = "http-" + status;
        return facts.error(code)
                .orElseGet(() -> new ApiError(
                        kind(status),
                        code,
                        kind(status) == ApiError.Kind.OTHER ? "the venue refused" : meaning(status),
                        advice(status)));
    }

    /// In the venue's own words.
    private static ApiError unknown(Refusal refusal, int status) {
        String said = refusal.message().isEmpty() ? "the venue refused" : "the venue says: " + refusal.message();
        return new ApiError(kind(status), refusal.code(), said, advice(status));
    }

    private static ApiError.Kind kind(int status) {
        if (status == TOO_MANY_REQUESTS || status == BANNED) {
            return ApiError.Kind.TOO_OFTEN;
        }
        return status >= SERVERS_FAULT ? ApiError.Kind.UNAVAILABLE : ApiError.Kind.OTHER;
    }

    private static String meaning(int status) {
        return kind(status) == ApiError.Kind.TOO_OFTEN ? "asked too often" : "the venue has a trouble of its own";
    }

    private static String advice(int status) {
        return switch (kind(status)) {
            case TOO_OFTEN ->
                status == BANNED ? "the venue has banned this address for a while: wait" : "wait a minute";
            case UNAVAILABLE -> TRY_AGAIN;
            default -> "";
        };
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        return Optional.empty();
    }
}
