package plimsoll.model.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Percent-encoding, so that what is signed is what is sent.
final class Query {
    private Query() {}

    static String of(List<Request.Parameter> parameters) {
        return parameters.stream()
                .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
