package plimsoll.app.http;

import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// How often a question is asked again, and after how long.
///
/// @param first wait before the second try, doubled at each further one, with jitter
/// @param longest wait, also when the venue asks for more
record Retrying(int retries, Duration first, Duration longest) {
    private static final double JITTER = 0.3;

    static Retrying usual() {
        return new Retrying(4, Duration.ofMillis(300), Duration.ofSeconds(30));
    }

    /// What the venue says about when to come again goes first.
    RetryPolicy<Answer> policy() {
        return RetryPolicy.<Answer>builder()
                .handle(IOException.class)
                .abortOn(ReplyTooLong.class, InterruptedIOException.class, SSLHandshakeException.class)
                .handleResultIf(answer -> answer.mayPass() && !isTooFar(answer))
                .withMaxRetries(retries)
                .withBackoff(first, longest)
                .withJitter(JITTER)
                .withDelayFn(context -> asked(context.getLastResult()))
                .build();
    }

    /// Whether the venue asks for a longer wait than we wait.
    boolean isTooFar(Answer answer) {
        return answer.retryAfter().filter(wait -> wait.compareTo(longest) > 0).isPresent();
    }

    /// Negative when the venue does not say: then the usual wait holds. Jitter never makes it shorter than the
    /// venue says.
    private static Duration asked(@Nullable Answer last) {
        return Optional.ofNullable(last)
                .flatMap(Answer::retryAfter)
                .map(wait -> Duration.ofMillis((long) Math.ceil(wait.toMillis() / (1 - JITTER))))
                .orElse(Duration.ofNanos(-1));
    }
}
