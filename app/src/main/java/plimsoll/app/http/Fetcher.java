package plimsoll.app.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import plimsoll.model.ask.Request;

/// Fetches accounts over HTTP. One for the whole program, so that limits hold over all fetches.
///
/// `fetch` waits: call it from a thread of its own, and interrupt that to cancel.
public final class Fetcher implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_REPLY = 64 << 20;

    private final HttpSender sender;
    private final RateLimiter limiter;
    private final Clock clock;
    private final Retrying retrying;

    public Fetcher(Clock clock) {
        this(clock, PATIENCE, LONGEST_REPLY, Retrying.usual());
    }

    /// @param patience from sending a question to the end of its reply
    /// @param longestReply bytes
    Fetcher(Clock clock, Duration patience, int longestReply, Retrying retrying) {
        this.sender = new HttpSender(CONNECTING, patience, longestReply);
        this.limiter = new RateLimiter(System::nanoTime);
        this.clock = clock;
        this.retrying = retrying;
    }

    /// @throws FetchFailed with the reason in words
    public Fetched fetch(FetchOrder order, FetchProgress progress) throws FetchFailed {
        return conversation(order, progress).held();
    }

    /// Certain questions alone.
    ///
    /// @param order for an interface that asks nothing else
    /// @throws FetchFailed with the reason in words, when none was answered
    public AskedReplies ask(FetchOrder order, List<Request> questions, FetchProgress progress) throws FetchFailed {
        return conversation(order, progress).asked(questions);
    }

    private Conversation conversation(FetchOrder order, FetchProgress progress) throws FetchFailed {
        for (var base : order.host().services().values()) {
            var objection = Transport.objection(base);
            if (objection.isPresent()) {
                throw new FetchFailed(objection.get());
            }
        }
        return new Conversation(order, new Line(sender, limiter, retrying, order), clock, progress);
    }

    @Override
    public void close() {
        sender.close();
    }
}
