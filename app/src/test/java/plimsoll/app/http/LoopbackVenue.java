package plimsoll.app.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;
import plimsoll.model.ask.Credentials;

/// What a venue answers, and whom: its documentation as a program, written without ours.
abstract class LoopbackVenue {
    static final Credentials CUSTOMER =
            new Credentials("ReadOnlyKey0001", "hush-Secret-0001-do-not-show", "phrase of mine");

    private final Map<String, Function<Call, String>> routes = new LinkedHashMap<>();

    LoopbackVenue on(String path, Function<Call, String> answer) {
        routes.put(path, answer);
        return this;
    }

    LoopbackVenue on(String path, String answer) {
        return on(path, _ -> answer);
    }

    /// The venue's clock.
    abstract String clockPath();

    abstract String clock(Instant now);

    abstract boolean isPrivate(Call call);

    /// Why a question with a key is not answered.
    abstract Optional<Answer> refuse(Call call, Instant now);

    abstract Answer tooOften();

    abstract List<Limit> limits();

    int weight(Call call) {
        return 1;
    }

    Optional<Answer> refusal(Call call, Instant now) {
        return isPrivate(call) ? refuse(call, now) : Optional.empty();
    }

    Answer answer(Call call, Instant now) {
        if (call.path().equals(clockPath())) {
            return Answer.ok(clock(now));
        }
        Function<Call, String> route = routes.get(call.path());
        return route == null ? Answer.of(404, "{\"unknown\":\"" + call.path() + "\"}") : Answer.ok(route.apply(call));
    }

    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(hmac(secret, text));
    }

    static String base64(String secret, String text) {
        return Base64.getEncoder().encodeToString(hmac(secret, text));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
