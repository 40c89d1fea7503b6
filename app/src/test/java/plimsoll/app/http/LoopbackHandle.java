package plimsoll.app.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Fault;
import plimsoll.model.ask.Credentials;

/// A venue on this machine for tests of other packages.
public final class LoopbackHandle implements AutoCloseable {
    private static final int MANY = 40;

    private final LoopbackExchange exchange;
    private Credentials credentials = LoopbackVenue.CUSTOMER;

    private LoopbackHandle(LoopbackVenue venue) {
        exchange = new LoopbackExchange(venue);
    }

    /// With 5 positions.
    public static LoopbackHandle bybit() {
        return new LoopbackHandle(new LoopbackBybit(2, 3, 60));
    }

    /// With two positions in multi-currency mode.
    public static LoopbackHandle okx() {
        return new LoopbackHandle(new LoopbackOkx());
    }

    public URI base() {
        return exchange.base();
    }

    public Map<String, String> environment() {
        return Map.of(
                "PLIMSOLL_KEY",
                credentials.key(),
                "PLIMSOLL_SECRET",
                credentials.secret(),
                "PLIMSOLL_PASSPHRASE",
                credentials.passphrase());
    }

    /// What may be written nowhere: secret, signatures and the key.
    public List<String> secrets() {
        List<String> signatures = exchange.calls().stream()
                .map(call -> call.header("X-BAPI-SIGN") + call.header("OK-ACCESS-SIGN"))
                .filter(signature -> !signature.isEmpty())
                .toList();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                LoopbackVenue.CUSTOMER.secret(), LoopbackVenue.CUSTOMER.key(), credentials.secret()),
                        signatures.stream())
                .distinct()
                .toList();
    }

    public void without(String path) {
        exchange.failing(
                path,
                Collections.nCopies(MANY, new Fault.Say(Answer.of(500, ""))).toArray(Fault[]::new));
    }

    public void withTradingKey() {
        Fault trading = new Fault.Replace("\"readOnly\":1", "\"readOnly\":0");
        exchange.failing("/v5/user/query-api", trading, trading, trading);
    }

    public void failingOnce() {
        exchange.failing("/v5/position/list", new Fault.Truncate(), new Fault.Slow(Duration.ofMillis(100)));
    }

    public void withWrongSecret() {
        credentials = new Credentials(credentials.key(), "another-wrong-secret-0002", "");
    }

    /// Paths asked so far, in their order.
    public List<String> asked() {
        return exchange.calls().stream().map(LoopbackExchange.Call::path).toList();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
