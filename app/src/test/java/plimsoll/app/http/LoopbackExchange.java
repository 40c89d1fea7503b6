package plimsoll.app.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A venue on this machine: it checks signatures and limits as the venue documents them, and misbehaves when told to.
/// It answers on 127.0.0.1 only, and stops by itself.
final class LoopbackExchange implements AutoCloseable {
    private static final Duration LIFE = Duration.ofSeconds(60);

    /// One question as it arrived.
    record Call(String method, String path, String query, Map<String, String> headers, String body) {
        String parameter(String name) {
            return parameters().getOrDefault(name, "");
        }

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
                String[] pair = part.split("=", 2);
                parameters.put(pair[0], URLDecoder.decode(pair.length < 2 ? "" : pair[1], StandardCharsets.UTF_8));
            }
            return parameters;
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    record Answer(int status, String body, Map<String, String> headers) {
        static Answer ok(String body) {
            return new Answer(200, body, Map.of());
        }

        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    /// What goes wrong with the next question to a path.
    sealed interface Fault {
        record Say(Answer answer) implements Fault {}

        record Slow(Duration by) implements Fault {}

        /// Only the beginning of the reply.
        record Truncate() implements Fault {}

        /// The reply with one text in place of another.
        record Replace(String regex, String by) implements Fault {}

        /// The connection ends before the reply does.
        record HangUp() implements Fault {}
    }

    /// @param window within which no more than `capacity` is allowed, as documented
    record Limit(String pathPrefix, boolean each, int capacity, Duration window) {}

    private final LoopbackVenue venue;
    private final HttpServer server;
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Deque<long[]>> uses = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> excesses = new CopyOnWriteArrayList<>();
    private volatile Duration skew = Duration.ZERO;

    LoopbackExchange(LoopbackVenue venue) {
        this.venue = venue;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        Thread.ofVirtual().start(this::stopLater);
    }

    private void stopLater() {
        try {
            Thread.sleep(LIFE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The next questions to that path go wrong, in this order.
    LoopbackExchange failing(String path, Fault... next) {
        faults.computeIfAbsent(path, _ -> new ConcurrentLinkedDeque<>()).addAll(List.of(next));
        return this;
    }

    /// @param by how far this venue's clock is ahead of ours
    LoopbackExchange clockAhead(Duration by) {
        skew = by;
        return this;
    }

    Instant now() {
        return Instant.now().plus(skew);
    }

    List<Call> calls() {
        return calls;
    }

    /// Questions beyond a limit.
    List<String> excesses() {
        return excesses;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            calls.add(call);
            Optional<Fault> fault = Optional.ofNullable(faults.get(call.path())).map(Deque::pollFirst);
            if (fault.orElse(null) instanceof Fault.Slow(Duration by)) {
                Thread.sleep(by);
            }
            if (!(fault.orElse(null) instanceof Fault.HangUp)) {
                write(exchange, spoilt(answer(call), fault));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        URI uri = exchange.getRequestURI();
        return new Call(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Answer answer(Call call) {
        if (!count(call)) {
            excesses.add(call.path());
            return venue.tooOften();
        }
        return venue.refusal(call, now()).orElseGet(() -> venue.answer(call, now()));
    }

    private static Answer spoilt(Answer answer, Optional<Fault> fault) {
        return switch (fault.orElse(null)) {
            case Fault.Say(Answer said) -> said;
            case Fault.Truncate() ->
                Answer.ok(answer.body().substring(0, answer.body().length() / 2));
            case Fault.Replace(String regex, String by) ->
                Answer.ok(answer.body().replaceAll(regex, by));
            case null, default -> answer;
        };
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private boolean count(Call call) {
        boolean within = true;
        for (Limit limit : venue.limits()) {
            if (call.path().startsWith(limit.pathPrefix())) {
                within &= room(limit, limit.each() ? call.path() : limit.pathPrefix(), venue.weight(call));
            }
        }
        return within;
    }

    private boolean room(Limit limit, String bucket, int weight) {
        Deque<long[]> window = uses.computeIfAbsent(bucket + limit.window(), _ -> new ArrayDeque<>());
        synchronized (window) {
            long now = System.nanoTime();
            while (!window.isEmpty()
                    && now - window.getFirst()[0] >= limit.window().toNanos()) {
                window.removeFirst();
            }
            window.addLast(new long[] {now, limit.each() ? 1 : weight});
            return window.stream().mapToLong(use -> use[1]).sum() <= limit.capacity();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
