package plimsoll.app.http;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant;
import plimsoll.model.ask.Request;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.venue.AccountReplies;

/// One fetch: asks in rounds until the venue's replies suffice.
final class Conversation {
    private static final int AT_ONCE = 8;
    private static final int MOST_ROUNDS = 400;

    private final FetchOrder order;
    private final VenueApi api;
    private final Line line;
    private final VenueClock clock;
    private final FetchProgress progress;
    private final Map<Request, String> replies = new LinkedHashMap<>();
    private final Map<Request, ApiError> missing = new LinkedHashMap<>();

    Conversation(FetchOrder order, Line line, Clock clock, FetchProgress progress) {
        this.order = order;
        this.api = order.api();
        this.line = line;
        this.clock = new VenueClock(clock);
        this.progress = progress;
    }

    Fetched held() throws FetchFailed {
        FetchedReplies.reader(api.venue());
        converse();
        return fetched();
    }

    /// @return what of these was answered
    /// @throws FetchFailed when nothing was
    AskedReplies asked(List<Request> questions) throws FetchFailed {
        Map<Request, String> answered = new LinkedHashMap<>(converse());
        answered.keySet().retainAll(questions);
        Map<Request, String> refused = new LinkedHashMap<>();
        missing.forEach((request, error) -> refused.put(request, withoutSecrets(error.sentence())));
        if (answered.isEmpty()) {
            for (Map.Entry<Request, ApiError> entry : missing.entrySet()) {
                throw failed(entry.getKey(), entry.getValue());
            }
            throw new FetchFailed(api.venue() + " was not asked: nothing opened it to the key");
        }
        return new AskedReplies(answered, refused, clock.now());
    }

    /// @return what was answered
    Map<Request, String> converse() throws FetchFailed {
        try {
            setClock();
            checkKey();
            for (int round = 0; round < MOST_ROUNDS && askRound(); round++) {
                checkHoldings();
            }
            return readable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FetchFailed("cancelled");
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(withoutSecrets("this cannot be sent: " + e.getMessage()));
        }
    }

    private Fetched fetched() throws FetchFailed {
        AccountReplies chosen = FetchedReplies.chosen(order, readable());
        Instant asOf = clock.now();
        return new Fetched(
                FetchedReplies.read(chosen, notes(), api.leftOut(replies), asOf),
                chosen,
                grant(),
                clock.offset(),
                asOf,
                replies.size());
    }

    /// Signatures carry the venue's time, whatever ours is.
    private void setClock() throws InterruptedException, FetchFailed {
        Optional<Request> question = api.clock();
        if (question.isEmpty() || order.credentials().isNone()) {
            return;
        }
        Instant sent = clock.ours();
        Answer answer = line.askOpen(question.get());
        if (answer.error().isPresent()) {
            throw failed(question.get(), answer.error().get());
        }
        api.time(answer.text()).ifPresent(time -> clock.set(time, sent));
    }

    private void checkKey() throws InterruptedException, FetchFailed {
        Optional<Request> question = api.permissions().filter(line::serves);
        if (question.isEmpty()) {
            return;
        }
        Answer answer = ask(question.get(), Map.of());
        if (answer.error().isPresent()) {
            throw failed(question.get(), answer.error().get());
        }
        replies.put(question.get(), answer.text());
        Optional<Grant> grant = grant();
        if (grant.isEmpty()) {
            throw new FetchFailed("the venue does not say what the key may do, so it is not used further");
        }
        Set<Grant.Right> tooMuch = grant.get().harmful();
        tooMuch.removeAll(order.accepted());
        if (!tooMuch.isEmpty()) {
            throw FetchFailed.tooMuch(
                    "the key can " + grant.get().harm() + " (" + grant.get().said()
                            + "): make one at the venue that can only read",
                    grant.get());
        }
    }

    private Optional<Grant> grant() {
        return api.grant(order.credentials(), replies);
    }

    /// @return false when nothing is left to ask
    private boolean askRound() throws InterruptedException, FetchFailed {
        List<Request> wanted = api.requests(replies).stream()
                .filter(line::serves)
                .filter(request -> !missing.containsKey(request))
                .toList();
        if (wanted.isEmpty()) {
            return false;
        }
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Request, Future<Answer>> answers = new LinkedHashMap<>();
            Map<Request, String> known = Map.copyOf(replies);
            wanted.forEach(request -> answers.put(request, threads.submit(inPlace(request, known, places))));
            collect(answers, threads);
        }
        return true;
    }

    private Callable<Answer> inPlace(Request request, Map<Request, String> known, Semaphore places) {
        return () -> {
            places.acquire();
            try {
                return ask(request, known);
            } finally {
                places.release();
            }
        };
    }

    private void collect(Map<Request, Future<Answer>> answers, ExecutorService threads)
            throws InterruptedException, FetchFailed {
        try {
            for (Map.Entry<Request, Future<Answer>> entry : answers.entrySet()) {
                note(entry.getKey(), entry.getValue().get(), replies.size() + answers.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void note(Request request, Answer answer, int known) throws FetchFailed {
        if (answer.error().isEmpty()) {
            replies.put(request, answer.text());
        } else if (answer.error().get().endsTheFetch()) {
            throw failed(request, answer.error().get());
        } else {
            missing.put(request, answer.error().get());
        }
        progress.answered(replies.size(), known, request.path());
    }

    private Answer ask(Request request, Map<Request, String> known) throws InterruptedException {
        return request.signed()
                ? line.ask(request, () -> api.sign(request, order.credentials(), known, clock.now()))
                : line.askOpen(request);
    }

    /// An account whose positions or balances are not known is not shown at all: it would look empty.
    private void checkHoldings() throws FetchFailed {
        for (Map.Entry<Request, ApiError> entry : missing.entrySet()) {
            if (api.isHolding(entry.getKey())) {
                throw failed(entry.getKey(), entry.getValue());
            }
        }
    }

    private FetchFailed failed(Request request, ApiError error) {
        String skew = error.kind() == ApiError.Kind.CLOCK ? clock.words() : "";
        String question = request.path().isEmpty() ? request.endpoint() : request.path();
        String text = order.api().venue() + " " + question + ": " + error.sentence() + skew;
        return FetchFailed.refused(withoutSecrets(text), error);
    }

    private String withoutSecrets(String text) {
        Credentials credentials = order.credentials();
        String clean = text;
        for (String secret : List.of(credentials.secret(), credentials.passphrase(), credentials.key())) {
            clean = secret.isEmpty() ? clean : clean.replace(secret, "(not shown)");
        }
        return clean;
    }

    private Map<Request, String> readable() {
        Map<Request, String> readable = new LinkedHashMap<>(replies);
        readable.keySet().removeIf(api::isSecret);
        return readable;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        missing.forEach((request, error) -> notes.add(withoutSecrets(request + ": " + error.sentence())));
        return notes;
    }
}
