package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Fault;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;

/// Against a venue that misbehaves in every way we know: each ends in a message and recovery, and no position is
/// lost, doubled or invented.
class FetcherTest {
    private static final String POSITIONS = "/v5/position/list";
    private static final String ORDERS = "/v5/order/realtime";
    private static final String KEY_INFORMATION = "/v5/user/query-api";
    private static final Answer DOWN = Answer.of(500, "<html>oops</html>");
    private static final Fault.Say UNAVAILABLE = new Fault.Say(DOWN);

    private final LoopbackExchange exchange = new LoopbackExchange(new LoopbackBybit(20, 180, 1000));
    private final Fetcher fetcher = new Fetcher(
            Clock.systemUTC(),
            Duration.ofSeconds(2),
            4 << 20,
            new Retrying(3, Duration.ofMillis(10), Duration.ofSeconds(3)));

    @AfterEach
    void stop() {
        fetcher.close();
        exchange.close();
    }

    @Test
    void twoHundredPositionsInPagesAndAChainOfAThousandOptions() throws FetchFailed {
        Fetched fetched = fetch();

        whole(fetched);
        assertThat(fetched.reading().value().portfolio().market().quotes()).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(fetched.grant())
                .hasValueSatisfying(g -> assertThat(g.isReadOnly()).isTrue());
        assertThat(exchange.excesses()).isEmpty();
        assertThat(exchange.calls().stream()
                        .filter(c -> c.path().equals("/v5/market/instruments-info"))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void positionsOnSeveralPagesAreAllThereOnce() throws FetchFailed {
        try (LoopbackExchange many = new LoopbackExchange(new LoopbackBybit(0, 950, 1000))) {
            Fetched fetched = fetcher.fetch(order(many, LoopbackVenue.CUSTOMER, Set.of()), FetchProgress.none());

            assertThat(account(fetched).positions())
                    .hasSize(950)
                    .extracting(p -> p.instrument())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aSecondFetchKeepsTheLimitsTogetherWithTheFirst() throws FetchFailed {
        fetch();
        fetch();
        fetch();
        assertThat(exchange.excesses()).isEmpty();
    }

    @Test
    void askedTooOftenItWaitsAsLongAsTheVenueSays() throws FetchFailed {
        exchange.failing(POSITIONS, new Fault.Say(new Answer(429, "{\"retCode\":10006}", Map.of("Retry-After", "1"))));
        long start = System.nanoTime();

        whole(fetch());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLongerWaitThanItWaitsIsSaidInsteadOfWaited() {
        exchange.failing(POSITIONS, new Fault.Say(new Answer(418, "", Map.of("Retry-After", "7200"))));

        FetchFailed failed = failing();
        assertThat(failed).hasMessageContaining("asked too often (http-418)").hasMessageContaining("wait 7200 s");
        assertThat(exchange.calls().stream()
                        .filter(c -> c.path().equals(POSITIONS))
                        .count())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void atroubleThatPassesIsNotSeen() throws FetchFailed {
        exchange.failing(POSITIONS, UNAVAILABLE, new Fault.Truncate(), new Fault.HangUp());
        exchange.failing(KEY_INFORMATION, new Fault.Slow(Duration.ofMillis(2500)));

        whole(fetch());
    }

    @Test
    void withoutOrdersTheRestStaysAndTheMissingIsNamed() throws FetchFailed {
        exchange.failing(ORDERS, times(16, UNAVAILABLE));

        Fetched fetched = fetch();

        whole(fetched);
        assertThat(account(fetched).orders()).isEmpty();
        assertThat(messages(fetched))
                .anyMatch(m -> m.contains("GET " + ORDERS + "?category=linear")
                        && m.contains("trouble of its own (http-500)"));
    }

    /// Without its positions an account would look flat.
    @ParameterizedTest
    @ValueSource(strings = {POSITIONS, "/v5/account/wallet-balance"})
    void withoutPositionsOrBalancesThereIsNoAccount(String path) {
        exchange.failing(path, times(16, UNAVAILABLE));

        assertThat(failing()).hasMessageContaining("bybit " + path).hasMessageContaining("try again");
    }

    @Test
    void aListThatBreaksOffIsNotTakenForItsBeginning() {
        exchange.failing(POSITIONS, times(16, new Fault.Truncate()));

        assertThat(failing()).hasMessageContaining("breaks off");
    }

    @Test
    void wrongTypesAndHugeNumbersAreNamedAndKeepEveryOtherPosition() throws FetchFailed {
        Fault size = new Fault.Replace("(\"symbol\":\"C1USDT\".*?\"size\":)\"1.5\"", "$1{\"x\":1}");
        Fault price = new Fault.Replace("(\"symbol\":\"C2USDT\".*?\"avgPrice\":)\"100\"", "$1\"1e999999999\"");
        exchange.failing(POSITIONS, size, size, size, size);
        exchange.failing("/v5/market/tickers", price);

        Fetched fetched = fetch();

        assertThat(account(fetched).positions()).hasSizeBetween(199, 200);
        assertThat(messages(fetched)).anyMatch(m -> m.contains("size"));
    }

    @Test
    void aClockThatIsOffDoesNotMatter() throws FetchFailed {
        exchange.clockAhead(Duration.ofHours(-3));

        Fetched fetched = fetch();

        whole(fetched);
        assertThat(fetched.clock())
                .isBetween(
                        Duration.ofHours(-3).minusSeconds(5),
                        Duration.ofHours(-3).plusSeconds(5));
    }

    @Test
    void aClockThatJumpsIsSaid() {
        exchange.failing("/v5/market/time", new Fault.Replace("\\d{16,}", "1000000000000000000"));

        FetchFailed failed = failing();
        assertThat(failed.error()).hasValueSatisfying(e -> assertThat(e.kind()).isEqualTo(ApiError.Kind.CLOCK));
        assertThat(failed)
                .hasMessageContaining("(10002)")
                .hasMessageContaining("set this computer's clock")
                .hasMessageContaining("s ahead of the venue's");
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (LoopbackExchange elsewhere = new LoopbackExchange(new LoopbackBybit(1, 0, 10))) {
            String there = elsewhere.base().resolve(POSITIONS).toString();
            exchange.failing(POSITIONS, times(4, new Fault.Say(new Answer(307, "", Map.of("Location", there)))));

            assertThat(failing()).hasMessageContaining("redirects to 127.0.0.1").hasMessageContaining("http-307");
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void anUnknownKeyAndAWrongSecretAreToldApart() {
        Credentials customer = LoopbackVenue.CUSTOMER;
        FetchFailed unknown = failing(new Credentials("nobody", customer.secret(), ""));
        FetchFailed wrong = failing(new Credentials(customer.key(), "not the secret at all", ""));

        assertThat(unknown).hasMessageContaining("does not know this key (10003)");
        assertThat(wrong).hasMessageContaining("signature is wrong (10004)");
        assertThat(wrong.getMessage()).doesNotContain("not the secret at all").doesNotContain(customer.key());
        assertThat(exchange.calls().stream().filter(c -> c.path().equals(POSITIONS)))
                .isEmpty();
    }

    @Test
    void theVenuesOwnWordsAreShownWithoutTheKey() {
        String said = "{\"retCode\":10999,\"retMsg\":\"no such thing for " + LoopbackVenue.CUSTOMER.key() + "\"}";
        exchange.failing(KEY_INFORMATION, new Fault.Say(Answer.ok(said)));

        assertThat(failing()).hasMessageContaining("the venue says: no such thing for (not shown) (10999)");
    }

    @Test
    void aKeyThatCanTradeIsRefusedBeforeItAsksAnything() throws FetchFailed {
        Fault trading = new Fault.Replace("\"readOnly\":1", "\"readOnly\":0");
        exchange.failing(KEY_INFORMATION, trading, trading);

        FetchFailed failed = failing();
        assertThat(failed).hasMessageContaining("the key can trade").hasMessageContaining("only read");
        assertThat(failed.grant()).isPresent();
        assertThat(exchange.calls().stream().map(LoopbackExchange.Call::path)).doesNotContain(POSITIONS);

        whole(fetcher.fetch(order(exchange, LoopbackVenue.CUSTOMER, Set.of(Right.TRADE)), FetchProgress.none()));
    }

    @Test
    void aVenueThatDoesNotSayWhatAKeyMayDoGetsNoFurther() {
        exchange.failing(KEY_INFORMATION, new Fault.Replace("readOnly", "renamed"));

        assertThat(failing()).hasMessageContaining("does not say what the key may do");
    }

    @Test
    void anEndlessReplyIsLeft() {
        exchange.failing(POSITIONS, times(16, new Fault.Say(Answer.ok("[" + " ".repeat(5 << 20) + "]"))));

        assertThat(failing()).hasMessageContaining("longer than 4 MiB");
    }

    @Test
    void nobodyThere() {
        exchange.close();

        assertThat(failing()).hasMessageContaining("127.0.0.1").hasMessageContaining("check the network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost:1",
                "ftp://127.0.0.1",
                "https://me:pw@example.com",
                "https://",
                "http://127.0.0.1.example.com"
            })
    void nothingGoesToAnUnsafeAddress(String address) {
        FetchOrder order = order(exchange, LoopbackVenue.CUSTOMER, Set.of());
        Host there = order.host().at(URI.create(address.equals("https://") ? "https:/" : address));
        FetchOrder unsafe = new FetchOrder(order.api(), there, order.credentials(), "main", Set.of());

        assertThatThrownBy(() -> fetcher.fetch(unsafe, FetchProgress.none())).isInstanceOf(FetchFailed.class);
        assertThat(exchange.calls()).isEmpty();
    }

    @Test
    void anInterruptCancelsAtOnce() throws InterruptedException {
        exchange.failing(POSITIONS, times(4, new Fault.Slow(Duration.ofSeconds(20))));
        AtomicReference<Exception> end = new AtomicReference<>();
        Thread fetching = Thread.ofVirtual().start(() -> {
            try {
                fetch();
            } catch (FetchFailed e) {
                end.set(e);
            }
        });
        while (exchange.calls().stream().noneMatch(c -> c.path().equals(POSITIONS))) {
            Thread.onSpinWait();
        }
        fetching.interrupt();

        assertThat(fetching.join(Duration.ofSeconds(5))).isTrue();
        assertThat(end.get()).hasMessage("cancelled");
    }

    @Test
    void progressIsTold() throws FetchFailed {
        List<String> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        fetcher.fetch(order(exchange, LoopbackVenue.CUSTOMER, Set.of()), (answered, known, question) -> {
            assertThat(answered).isLessThanOrEqualTo(known);
            told.add(question);
        });
        assertThat(told).contains(POSITIONS, ORDERS);
    }

    private static void whole(Fetched fetched) {
        assertThat(account(fetched).positions())
                .hasSize(200)
                .extracting(p -> p.instrument())
                .doesNotHaveDuplicates();
    }

    private static Account account(Fetched fetched) {
        return fetched.reading().value().portfolio().book().accounts().getFirst();
    }

    private static List<String> messages(Fetched fetched) {
        List<Problem> problems = fetched.reading().problems();
        return problems.stream().map(Wording::line).toList();
    }

    private static Fault[] times(int count, Fault fault) {
        return java.util.Collections.nCopies(count, fault).toArray(Fault[]::new);
    }

    private Fetched fetch() throws FetchFailed {
        return fetcher.fetch(order(exchange, LoopbackVenue.CUSTOMER, Set.of()), FetchProgress.none());
    }

    private FetchFailed failing() {
        return failing(LoopbackVenue.CUSTOMER);
    }

    private FetchFailed failing(Credentials credentials) {
        FetchOrder order = order(exchange, credentials, Set.of());
        return catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(order, FetchProgress.none()));
    }

    private static FetchOrder order(LoopbackExchange exchange, Credentials credentials, Set<Right> accepted) {
        VenueApi api = VenueApis.of("bybit", new Subject("", exchange.now())).orElseThrow();
        return new FetchOrder(api, api.hosts().getFirst().at(exchange.base()), credentials, "main", accepted);
    }
}
