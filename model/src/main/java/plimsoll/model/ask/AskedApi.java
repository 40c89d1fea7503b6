package plimsoll.model.ask;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A venue that is asked certain questions and nothing else, but for what opens it to the key.
record AskedApi(FactsApi api, List<Request> questions) implements VenueApi {
    @Override
    public List<Request> requests(Map<Request, String> replies) {
        Set<Request> wanted = new LinkedHashSet<>();
        permissions().ifPresent(wanted::add);
        if (api.opens(replies, wanted)) {
            wanted.addAll(questions);
        }
        return wanted.stream().filter(r -> !replies.containsKey(r)).toList();
    }

    @Override
    public String venue() {
        return api.venue();
    }

    @Override
    public Access access() {
        return api.access();
    }

    @Override
    public List<Host> hosts() {
        return api.hosts();
    }

    @Override
    public Optional<Request> clock() {
        return api.clock();
    }

    @Override
    public Optional<Instant> time(String clockReply) {
        return api.time(clockReply);
    }

    @Override
    public Optional<Request> permissions() {
        return api.permissions();
    }

    @Override
    public SignedRequest sign(Request request, Credentials credentials, Map<Request, String> replies, Instant now) {
        return api.sign(request, credentials, replies, now);
    }

    @Override
    public Optional<ApiError> error(int status, String body) {
        return api.error(status, body);
    }

    @Override
    public List<RateLimit> limits(Request request) {
        return api.limits(request);
    }

    @Override
    public Optional<Grant> grant(Credentials credentials, Map<Request, String> replies) {
        return api.grant(credentials, replies);
    }

    /// Logins alone: one question may be answered where another is refused.
    @Override
    public boolean isHolding(Request request) {
        return !questions.contains(request) && api.isHolding(request);
    }

    @Override
    public List<String> leftOut(Map<Request, String> replies) {
        return List.of();
    }

    @Override
    public boolean isSecret(Request request) {
        return api.isSecret(request);
    }
}
