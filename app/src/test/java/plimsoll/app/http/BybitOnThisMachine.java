package plimsoll.app.http;

import java.net.URI;
import java.util.Collections;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Fault;
import plimsoll.model.ask.Credentials;

/// The loopback exchange for tests of other packages: an account of 200 positions, a chain of 1,000 options.
public final class BybitOnThisMachine implements AutoCloseable {
    private final LoopbackExchange exchange = new LoopbackExchange(new LoopbackBybit(20, 180, 1000));

    public BybitOnThisMachine() {}

    public URI base() {
        return exchange.base();
    }

    /// Whom it knows.
    public static Credentials customer() {
        return LoopbackVenue.CUSTOMER;
    }

    /// @param times it does not answer where positions are asked for
    public void failing(int times) {
        Fault down = new Fault.Say(Answer.of(500, "down"));
        exchange.failing("/v5/position/list", Collections.nCopies(times, down).toArray(Fault[]::new));
    }

    public int calls() {
        return exchange.calls().size();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
