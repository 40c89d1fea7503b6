package plimsoll.model.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// What a venue publishes about its interface: hosts, limits, error codes. Read from a dated file, which names the
/// source.
final class ApiFacts {
    private static final Map<String, ApiFacts> READ = new ConcurrentHashMap<>();

    private final JsonNode file;

    private ApiFacts(JsonNode file) {
        this.file = file;
    }

    /// @param name of the file, without folder and ending
    static ApiFacts of(String name) {
        return READ.computeIfAbsent(name, ApiFacts::read);
    }

    private static ApiFacts read(String name) {
        try (InputStream in = ApiFacts.class.getResourceAsStream("/plimsoll/model/apis/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no interface of " + name);
            }
            return new ApiFacts(ReplyText.JSON.readTree(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Production first.
    ///
    /// @param services those the venue is asked by; others of the file are left out
    List<Host> hosts(List<String> services) {
        return file.get("hosts")
                .propertyStream()
                .map(e -> host(e.getKey(), e.getValue(), services))
                .toList();
    }

    private Host host(String name, JsonNode bases, List<String> services) {
        Map<String, String> chosen = new TreeMap<>();
        bases.propertyStream()
                .filter(e -> services.contains(e.getKey()))
                .forEach(e -> chosen.put(e.getKey(), e.getValue().stringValue()));
        Map<String, String> headers = new TreeMap<>();
        file.path("headers")
                .path(name)
                .propertyStream()
                .forEach(e -> headers.put(e.getKey(), e.getValue().stringValue()));
        return Host.of(name, chosen, headers);
    }

    List<RateLimit> limits(Request request) {
        int cost = file.get("costs").path(request.path()).asInt(1);
        List<RateLimit> limits = new ArrayList<>();
        for (JsonNode rule : file.get("limits")) {
            if (isAbout(rule, request)) {
                limits.add(limit(rule, request, cost));
            }
        }
        return limits;
    }

    /// Where the method is not in the path, a rule names the endpoint.
    private static boolean isAbout(JsonNode rule, Request request) {
        return rule.has("endpoint")
                ? rule.get("endpoint").stringValue().equals(request.endpoint())
                : ("/" + request.path().replaceFirst("^/", ""))
                        .startsWith(rule.get("path").stringValue());
    }

    private static RateLimit limit(JsonNode rule, Request request, int cost) {
        boolean each = rule.path("each").asBoolean(false);
        String bucket = each ? request.path() : rule.get("bucket").stringValue();
        Duration per = Duration.ofSeconds(rule.get("seconds").intValue());
        return new RateLimit(bucket, rule.get("capacity").intValue(), per, each ? 1 : cost);
    }

    boolean isHolding(Request request) {
        return file.get("holdings")
                .valueStream()
                .anyMatch(name -> name.stringValue().equals(request.endpoint()));
    }

    /// @param code the venue's, or `http-STATUS`
    Optional<ApiError> error(String code) {
        JsonNode row = file.get("errors").path(code);
        return row.isArray()
                ? Optional.of(new ApiError(
                        ApiError.Kind.valueOf(row.get(0).stringValue()),
                        code,
                        row.get(1).stringValue(),
                        row.get(2).stringValue()))
                : Optional.empty();
    }
}
