package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What one contract is, in the words of the portfolio format.
final class Terms {
    private Terms() {}

    static ObjectNode linear(String kind, String base, String quote, BigDecimal size) {
        return of(kind, base, quote, quote, "linear", Optional.of(size));
    }

    static ObjectNode inverse(String kind, String base, BigDecimal size) {
        return of(kind, base, "USD", base, "inverse", Optional.of(size));
    }

    /// @param kind `perpetual`, `future`, `option` or `spot`
    static ObjectNode of(
            String kind, String base, String quote, String settle, String payoff, Optional<BigDecimal> size) {
        ObjectNode node = Json.object();
        node.put("kind", kind);
        node.put("underlying", base);
        node.put("base", base);
        node.put("quote", quote);
        node.put("settle", settle);
        node.put("priceAsset", kind.equals("option") && payoff.equals("inverse") ? base : quote);
        node.put("payoff", payoff);
        Json.put(node, "contractSize", size);
        return node;
    }

    static ObjectNode expiring(ObjectNode terms, Optional<Instant> expiry) {
        expiry.ifPresent(e -> terms.put("expiry", e.toString()));
        return terms;
    }

    static ObjectNode option(ObjectNode terms, Optional<BigDecimal> strike, Optional<String> type) {
        Json.put(terms, "strike", strike);
        type.ifPresent(t -> terms.put("type", t));
        return terms;
    }

    static ObjectNode steps(ObjectNode terms, Optional<BigDecimal> tick, Optional<BigDecimal> lot) {
        Json.put(terms, "tick", tick.filter(t -> t.signum() > 0));
        Json.put(terms, "lot", lot.filter(t -> t.signum() > 0));
        return terms;
    }
}
