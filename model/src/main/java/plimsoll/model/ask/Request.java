package plimsoll.model.ask;

import java.util.ArrayList;
import java.util.List;

/// One question to a venue, before it is signed.
///
/// @param endpoint the name replies to it are read by, as in `<endpoint>.json`
/// @param service which of the venue's hosts answers, a key of `Host.services`
/// @param path with leading slash, without query
/// @param parameters of the query, in the order sent
/// @param body JSON; empty for GET
public record Request(
        String endpoint,
        HttpMethod method,
        String service,
        String path,
        List<Parameter> parameters,
        String body,
        boolean signed) {
    /// @param value as it is, not yet percent-encoded
    public record Parameter(String name, String value) {}

    public Request {
        parameters = List.copyOf(parameters);
    }

    public static Request get(String endpoint, String service, String path) {
        return new Request(endpoint, HttpMethod.GET, service, path, List.of(), "", false);
    }

    public static Request post(String endpoint, String service, String path, String body) {
        return new Request(endpoint, HttpMethod.POST, service, path, List.of(), body, false);
    }

    public Request with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Request(endpoint, method, service, path, more, body, signed);
    }

    /// To be signed with the customer's credentials.
    public Request withKey() {
        return new Request(endpoint, method, service, path, parameters, body, true);
    }

    /// Percent-encoded, without the question mark.
    public String query() {
        return Query.of(parameters);
    }

    /// Path and query as sent.
    public String target() {
        return parameters.isEmpty() ? path : path + "?" + query();
    }

    @Override
    public String toString() {
        return method + " " + target();
    }
}
