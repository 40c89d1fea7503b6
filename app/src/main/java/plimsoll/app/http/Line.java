package plimsoll.app.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Request;
import plimsoll.model.ask.SignedRequest;

/// Sends questions to one host within its limits, again where that may help.
final class Line {
    private final HttpSender sender;
    private final RateLimiter limiter;
    private final Retrying retrying;
    private final FetchOrder order;

    Line(HttpSender sender, RateLimiter limiter, Retrying retrying, FetchOrder order) {
        this.sender = sender;
        this.limiter = limiter;
        this.retrying = retrying;
        this.order = order;
    }

    /// @param signed made anew for each try: a signature holds the time
    Answer ask(Request request, Supplier<SignedRequest> signed) throws InterruptedException {
        try {
            return said(Failsafe.with(retrying.policy()).get(() -> once(request, signed.get())));
        } catch (FailsafeException e) {
            if (Thread.interrupted() || e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("cancelled");
            }
            return unreachable(request, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private Answer once(Request request, SignedRequest signed) throws IOException, InterruptedException {
        URI base = base(request);
        limiter.pass(
                base.getAuthority() + ' ' + order.credentials().key(),
                order.api().limits(request));
        HttpReply reply = sender.send(base, signed, order.host().headers());
        if (reply.isRedirect()) {
            return Answer.of(redirected(reply), Optional.empty());
        }
        Optional<ApiError> error = order.api().error(reply.status(), reply.body());
        return error.map(e -> Answer.of(e, reply.retryAfter())).orElseGet(() -> Answer.of(reply.body()));
    }

    URI base(Request request) {
        return Optional.ofNullable(order.host().services().get(request.service()))
                .orElseThrow();
    }

    boolean serves(Request request) {
        return order.host().services().containsKey(request.service());
    }

    private Answer said(Answer answer) {
        return answer.retryAfter()
                .filter(_ -> retrying.isTooFar(answer))
                .map(wait -> Answer.of(waiting(answer.error().orElseThrow(), wait), answer.retryAfter()))
                .orElse(answer);
    }

    private static ApiError waiting(ApiError error, Duration wait) {
        return new ApiError(
                error.kind(), error.code(), error.meaning(), "the venue asks to wait " + wait.toSeconds() + " s");
    }

    private static ApiError redirected(HttpReply reply) {
        String where = Transport.hostOf(reply.location());
        return new ApiError(
                ApiError.Kind.OTHER,
                "http-" + reply.status(),
                "the venue redirects" + (where.isEmpty() ? "" : " to " + where)
                        + ", where neither question nor key is sent",
                "check the address of the venue");
    }

    private Answer unreachable(Request request, Throwable cause) {
        String host = base(request).getAuthority();
        String why = switch (cause) {
            case UnknownHostException _ -> host + " cannot be found";
            case HttpConnectTimeoutException _ -> host + " does not answer";
            case ConnectException _ -> host + " cannot be reached";
            case SSLException e -> "the connection to " + host + " is not safe: " + unsafe(e) + "; no key was sent";
            default -> host + ": " + cause.getMessage();
        };
        return Answer.of(
                new ApiError(ApiError.Kind.UNAVAILABLE, "", why, "check the network and try again"), Optional.empty());
    }

    /// The exchange's certificate is what usually is wrong.
    private static String unsafe(Throwable e) {
        Throwable cause = e.getCause();
        if (e instanceof CertificateExpiredException) {
            return "its certificate has expired";
        }
        if (e instanceof CertPathBuilderException || (e instanceof CertPathValidatorException && cause == null)) {
            return "its certificate comes from nobody this computer trusts";
        }
        if (cause != null) {
            return unsafe(cause);
        }
        return e instanceof CertificateException
                ? "its certificate is for another address"
                : String.valueOf(e.getMessage());
    }

    Answer askOpen(Request request) throws InterruptedException {
        return ask(
                request,
                () -> new SignedRequest(
                        request.method(), request.service(), request.target(), Map.of(), request.body()));
    }
}
