package plimsoll.model.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Derive's signed feeds: all that its margin is computed from.
///
/// `price` and `confidence` of a currency are its index; `fwd_diff` what the forward is above it; `SVI_a` … the
/// smile of an expiry, `SVI_refTau` its tenor; `rate` its rate.
final class DeriveFeeds {
    private static final Map<String, String> SMILE = Map.of(
            "SVI_a", "a",
            "SVI_b", "b",
            "SVI_rho", "rho",
            "SVI_m", "m",
            "SVI_sigma", "sigma",
            "SVI_fwd", "forward",
            "SVI_refTau", "tenor");

    private DeriveFeeds() {}

    static void feeds(Row body, Draft draft) {
        Row forwards = body.object("fwd_data");
        body.object("spot_data").members().forEach((coin, row) -> {
            Optional<BigDecimal> spot = row.price("price");
            draft.time(row, Row::millis, "timestamp");
            boolean isDollar = MarketDraft.DOLLARS.contains(coin);
            if (isDollar) {
                draft.market().asset(coin, "price", spot);
                draft.market().asset(coin, "confidence", row.share("confidence"));
            } else {
                draft.market().index(coin, spot);
                draft.market().indexConfidence(coin, row.share("confidence"));
                spot.filter(_ -> forwards.has(coin)).ifPresent(s -> expiries(coin, s, body, forwards, draft));
            }
        });
    }

    private static void expiries(String coin, BigDecimal spot, Row body, Row forwards, Draft draft) {
        forwards.object(coin).members().forEach((second, row) -> {
            Optional<Instant> expiry =
                    Scalars.decimal(second).map(s -> s.movePointRight(3)).flatMap(Scalars::instant);
            if (expiry.isEmpty()) {
                row.findings().malformed(row.path(), second, "an expiry in seconds since 1970");
                return;
            }
            ObjectNode curve = Json.object();
            curve.put("underlying", coin);
            curve.put("expiry", expiry.get().toString());
            Json.put(curve, "forward", row.number("fwd_diff").map(spot::add));
            ObjectNode confidence = Json.object();
            Json.put(confidence, "forward", row.share("confidence"));
            rate(body, coin, second, curve, confidence);
            smile(body, coin, second, curve, confidence);
            curve.set("confidence", confidence);
            draft.market().curve(coin, expiry.get(), curve);
        });
    }

    private static void rate(Row body, String coin, String second, ObjectNode curve, ObjectNode confidence) {
        body.at("rate_data", coin, second).ifPresent(row -> {
            Json.put(curve, "rate", row.number("rate"));
            Json.put(confidence, "rate", row.share("confidence"));
        });
    }

    private static void smile(Row body, String coin, String second, ObjectNode curve, ObjectNode confidence) {
        body.at("vol_data", coin, second).ifPresent(row -> {
            Json.put(confidence, "volatility", row.share("confidence"));
            Row svi = row.object("vol_data");
            ObjectNode smile = Json.object();
            smile.put("kind", "svi");
            SMILE.forEach((theirs, ours) ->
                    Json.put(smile, ours, svi.number(theirs).map(n -> n.round(MathContext.DECIMAL64))));
            curve.set("smile", smile);
        });
    }
}
