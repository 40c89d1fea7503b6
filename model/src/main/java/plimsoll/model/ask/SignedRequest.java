package plimsoll.model.ask;

import java.util.Map;

/// One question as it goes out. Its headers, query and body may hold secrets: `toString` shows the path only.
///
/// @param service which of the venue's hosts answers
/// @param target path and query, percent-encoded
/// @param body empty for GET
public record SignedRequest(
        HttpMethod method, String service, String target, Map<String, String> headers, String body) {
    public SignedRequest {
        headers = Map.copyOf(headers);
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String toString() {
        return method + " " + path();
    }
}
