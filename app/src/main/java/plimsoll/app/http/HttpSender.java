package plimsoll.app.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import plimsoll.model.ask.HttpMethod;
import plimsoll.model.ask.SignedRequest;

/// Sends one question. Follows no redirect, keeps no cookie, answers no password question.
final class HttpSender implements AutoCloseable {
    private static final int LONGEST_WAIT_SAID = 7;

    private final HttpClient client;
    private final Duration patience;
    private final int longestReply;

    /// @param patience from sending a question to the end of its reply
    /// @param longestReply bytes
    HttpSender(Duration connecting, Duration patience, int longestReply) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = patience;
        this.longestReply = longestReply;
    }

    /// @throws IOException when there is no reply, or not all of it
    HttpReply send(URI base, SignedRequest request, Map<String, String> headers) throws IOException {
        CompletableFuture<HttpResponse<String>> reply =
                client.sendAsync(built(base, request, headers), _ -> new BoundedBody(longestReply));
        try {
            return read(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no reply within " + patience.toSeconds() + " s");
        } catch (InterruptedException _) {
            throw new InterruptedIOException("cancelled");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(String.valueOf(e.getCause()));
        } finally {
            reply.cancel(true);
        }
    }

    private static HttpRequest built(URI base, SignedRequest request, Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(Transport.at(base, request.target()))
                .version(base.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", "plimsoll")
                .header("Accept", "application/json");
        headers.forEach(builder::setHeader);
        request.headers().forEach(builder::setHeader);
        return request.method() == HttpMethod.GET
                ? builder.GET().build()
                : builder.setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request.body()))
                        .build();
    }

    private static HttpReply read(HttpResponse<String> response) {
        return new HttpReply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").flatMap(HttpSender::seconds),
                response.headers().firstValue("Location").orElse(""));
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1," + LONGEST_WAIT_SAID + "}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
