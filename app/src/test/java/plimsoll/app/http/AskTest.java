package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Fault;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.MarginQuestion;
import plimsoll.model.ask.MarginQuestions;
import plimsoll.model.ask.Request;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueAnswer;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.file.Portfolio;
import plimsoll.model.format.Wording;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.parameter.ParameterLibrary;

/// Venues asked about the margin of a book, against ones on this machine that check tokens and signatures, and
/// misbehave.
class AskTest {
    private static final Fault AS_USUAL = new Fault.Slow(Duration.ZERO);
    private static final String BUILDER = "/api/v5/account/position-builder";

    private final Fetcher fetcher = new Fetcher(
            Clock.systemUTC(),
            Duration.ofSeconds(5),
            4 << 20,
            new Retrying(2, Duration.ofMillis(10), Duration.ofSeconds(3)));

    @AfterEach
    void stop() {
        fetcher.close();
    }

    record Venue(String name, LoopbackVenue behaviour, String path, int logins) {
        @Override
        public String toString() {
            return name;
        }

        /// What goes wrong with the next questions about margin, logins left as they are.
        void fail(LoopbackExchange exchange, Fault... next) {
            for (int i = 0; i < logins; i++) {
                exchange.failing(path, AS_USUAL);
            }
            exchange.failing(path, next);
        }
    }

    static Stream<Venue> venues() {
        return Stream.of(
                new Venue("deribit", new LoopbackDeribit(), "/", 2), new Venue("okx", new LoopbackOkx(), BUILDER, 0));
    }

    private Comparison book(Venue venue, LoopbackExchange exchange) throws FetchFailed {
        Portfolio portfolio = fetcher.fetch(
                        order(venue, exchange, List.of(), LoopbackVenue.CUSTOMER, true), FetchProgress.none())
                .reading()
                .value()
                .portfolio();
        return Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market(), Searches.NONE);
    }

    private static FetchOrder order(
            Venue venue, LoopbackExchange exchange, List<Request> questions, Credentials credentials, boolean whole) {
        Subject subject = new Subject("", Instant.now());
        VenueApi api = whole
                ? VenueApis.of(venue.name(), subject).orElseThrow()
                : VenueApis.asking(venue.name(), subject, questions).orElseThrow();
        return new FetchOrder(api, api.hosts().getFirst().at(exchange.base()), credentials, "main", Set.of());
    }

    private AskedReplies ask(Venue venue, LoopbackExchange exchange, MarginQuestion question, Credentials credentials)
            throws FetchFailed {
        return fetcher.ask(
                order(venue, exchange, question.requests(), credentials, false),
                question.requests(),
                FetchProgress.none());
    }

    private VenueAnswer answer(Venue venue, LoopbackExchange exchange, Comparison book) throws FetchFailed {
        MarginQuestion question = MarginQuestions.of(book, false);
        AskedReplies replies = ask(venue, exchange, question, LoopbackVenue.CUSTOMER);
        return MarginQuestions.answer(question, book, replies.replies(), replies.refused(), replies.asOf());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void theVenueIsAskedWithTheKeyAndNothingElse(Venue venue) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue.behaviour())) {
            Comparison book = book(venue, exchange);
            int before = exchange.calls().size();
            VenueAnswer answer = answer(venue, exchange, book);
            List<Call> asked = exchange.calls().subList(before, exchange.calls().size());

            assertThat(answer.figures()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(answer.figures()).allMatch(f -> Double.isFinite(f.line().venue()));
            assertThat(asked).extracting(Call::path).containsOnly(venue.path(), clock(venue), permissions(venue));
            assertThat(asked.getLast().body()).contains("BTC-");
            assertThat(exchange.excesses()).isEmpty();
        }
    }

    private static String clock(Venue venue) {
        return venue.name().equals("okx") ? "/api/v5/public/time" : "/public/get_time";
    }

    private static String permissions(Venue venue) {
        return venue.name().equals("okx") ? "/api/v5/account/config" : "/";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void aWrongSecretIsRefusedInWords(Venue venue) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue.behaviour())) {
            MarginQuestion question = MarginQuestions.of(book(venue, exchange), false);
            Credentials right = LoopbackVenue.CUSTOMER;
            Credentials wrong = new Credentials(right.key(), "another-wrong-secret", right.passphrase());
            FetchFailed failed = catchThrowableOfType(FetchFailed.class, () -> ask(venue, exchange, question, wrong));

            assertThat(failed.error())
                    .hasValueSatisfying(e -> assertThat(e.kind()).isIn(ApiError.Kind.SIGNATURE, ApiError.Kind.KEY));
            assertThat(failed.getMessage())
                    .doesNotContain("another-wrong-secret")
                    .contains(venue.name());
        }
    }

    @Test
    void aScopeThatDoesNotSufficeIsRefusedWithWhatToDo() throws FetchFailed {
        refused(
                new Venue("deribit", new LoopbackDeribit(), "/", 2),
                Answer.of(400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":13021,\"message\":\"forbidden\"}}"),
                "deribit simulate_portfolio: the key may not ask this (13021); give the key account:read and trade:read");
        refused(
                new Venue("okx", new LoopbackOkx(), BUILDER, 0),
                Answer.of(401, "{\"code\":\"50120\",\"msg\":\"API key doesn't have permission\",\"data\":[]}"),
                "okx " + BUILDER + ": the key may not ask this (50120); let the key read");
    }

    @Test
    void anErrorOfTheVenueIsSaidWithItsCode() throws FetchFailed {
        refused(
                new Venue("deribit", new LoopbackDeribit(), "/", 2),
                Answer.of(400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":11029,\"message\":\"invalid_arguments\"}}"),
                "deribit simulate_portfolio: the venue says: invalid_arguments (11029)");
        refused(
                new Venue("okx", new LoopbackOkx(), BUILDER, 0),
                Answer.ok("{\"code\":\"51010\",\"msg\":\"Account level too low\",\"data\":[]}"),
                "okx " + BUILDER + ": not possible in the account's mode (51010)");
    }

    private void refused(Venue venue, Answer said, String words) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue.behaviour())) {
            MarginQuestion question = MarginQuestions.of(book(venue, exchange), false);
            venue.fail(exchange, new Fault.Say(said));

            assertThat(catchThrowableOfType(
                            FetchFailed.class, () -> ask(venue, exchange, question, LoopbackVenue.CUSTOMER)))
                    .hasMessageStartingWith(words);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void aReplyThatBreaksOffIsAskedForAgain(Venue venue) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue.behaviour())) {
            Comparison book = book(venue, exchange);
            venue.fail(exchange, new Fault.Truncate());
            assertThat(answer(venue, exchange, book).figures()).isNotEmpty();

            venue.fail(exchange, new Fault.Truncate(), new Fault.Truncate(), new Fault.Truncate());
            assertThat(catchThrowableOfType(FetchFailed.class, () -> answer(venue, exchange, book)))
                    .hasMessageContaining("the reply breaks off");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void aFieldThatIsMissingIsAProblemNotZero(Venue venue) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue.behaviour())) {
            Comparison book = book(venue, exchange);
            VenueAnswer whole = answer(venue, exchange, book);
            venue.fail(exchange, new Fault.Replace("\"(maintenance_margin|totalMmr)\":\"?[0-9.]+\"?,", ""));
            VenueAnswer lacking = answer(venue, exchange, book);

            assertThat(lacking.figures()).hasSize(whole.figures().size() - 1);
            assertThat(lacking.figures()).noneMatch(f -> f.line().what().startsWith("maintenance margin of BTC"));
            assertThat(lacking.problems())
                    .anyMatch(p -> Wording.line(p).matches(".*(maintenance_margin|totalMmr) is missing.*"));
        }
    }
}
