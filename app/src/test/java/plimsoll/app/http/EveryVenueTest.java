package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Severity;

/// Each venue against one on this machine that checks signatures and limits as the venue documents them.
class EveryVenueTest {
    private static final Pattern READING = Pattern.compile(
            "(?i).*(time|auth|query-api|apiRestrictions|config|account|balance|position|order|ticker|instrument|index|mark|bracket|risk|tier|fee|rate|candle|chart_data|kline|collateral|quota|summar|mark(et)?s|dual|book_summary|exchangeInfo|pme/simulate|session_keys|subaccount|feeds|info|commissionRate).*");
    private static final Pattern TRADING = Pattern.compile(
            "(?i).*(/trade/(?!orders-pending)|place|submit|amend|modify|cancel|/buy|/sell|/close|transfer|withdraw|borrow|repay|convert|/set|create|edit|leverage$|add-margin|batch|countdown).*");

    private final Fetcher fetcher = new Fetcher(
            Clock.systemUTC(),
            Duration.ofSeconds(5),
            4 << 20,
            new Retrying(2, Duration.ofMillis(10), Duration.ofSeconds(3)));

    @AfterEach
    void stop() {
        fetcher.close();
    }

    static Stream<Arguments> venues() {
        return Stream.of(
                Arguments.of("bybit", new LoopbackBybit(2, 2, 40), "", 4, 1),
                Arguments.of("okx", new LoopbackOkx(), "", 2, 130),
                Arguments.of("deribit", new LoopbackDeribit(), "", 4, 1),
                Arguments.of("binance-usdm", new LoopbackBinance(), "", 1, 1),
                Arguments.of("binance-coinm", new LoopbackBinance(), "", 1, 0),
                Arguments.of("binance-options", new LoopbackBinance(), "", 1, 0),
                Arguments.of("binance", new LoopbackBinance(), "", 1, 0),
                Arguments.of("hyperliquid", new LoopbackOpen(), LoopbackOpen.WALLET, 1, 0),
                Arguments.of("dydx", new LoopbackOpen(), LoopbackOpen.CHAIN_ADDRESS, 1, 0),
                Arguments.of("derive", new LoopbackDerive(), "7", 1, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void anAccountIsFetched(String venue, LoopbackVenue behaviour, String account, int positions, int orders)
            throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(behaviour)) {
            Fetched fetched = fetcher.fetch(order(venue, exchange, account, customer(venue)), FetchProgress.none());

            List<Account> accounts =
                    fetched.reading().value().portfolio().book().accounts();
            assertThat(accounts.stream().mapToInt(a -> a.positions().size()).sum())
                    .isEqualTo(positions);
            assertThat(accounts.stream().mapToInt(a -> a.orders().size()).sum()).isEqualTo(orders);
            assertThat(errors(fetched)).isEmpty();
            assertThat(exchange.excesses()).isEmpty();
            assertThat(exchange.calls())
                    .noneMatch(c -> TRADING.matcher(c.path()).matches());
            assertThat(exchange.calls())
                    .allMatch(c ->
                            c.path().equals("/") || READING.matcher(c.path()).matches());
            assertThat(exchange.calls()).doesNotHaveDuplicates();
        }
    }

    private static List<String> errors(Fetched fetched) {
        return fetched.reading().problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Wording::line)
                .filter(line -> !line.contains("third party"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void aWrongSecretIsSaidInWordsAndNotShown(String venue, LoopbackVenue behaviour, String account) {
        if (api(venue, account).access() == Access.ADDRESS) {
            return;
        }
        try (LoopbackExchange exchange = new LoopbackExchange(behaviour)) {
            Credentials right = customer(venue);
            String secret = right.secret().substring(1) + "1";
            FetchOrder order =
                    order(venue, exchange, account, new Credentials(right.key(), secret, right.passphrase()));
            FetchFailed failed =
                    catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(order, FetchProgress.none()));

            assertThat(failed.error())
                    .hasValueSatisfying(e -> assertThat(e.kind()).isIn(ApiError.Kind.SIGNATURE, ApiError.Kind.KEY));
            assertThat(failed.getMessage())
                    .contains(venue)
                    .doesNotContain(secret)
                    .doesNotContain(right.key());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void signaturesCarryTheVenuesTime(String venue, LoopbackVenue behaviour, String account, int positions)
            throws FetchFailed {
        if (api(venue, account).clock().isEmpty()) {
            return;
        }
        try (LoopbackExchange exchange = new LoopbackExchange(behaviour).clockAhead(Duration.ofMinutes(-20))) {
            Fetched fetched = fetcher.fetch(order(venue, exchange, account, customer(venue)), FetchProgress.none());

            assertThat(fetched.clock()).isBetween(Duration.ofMinutes(-21), Duration.ofMinutes(-19));
            assertThat(fetched.reading().value().portfolio().book().accounts().stream()
                            .mapToInt(a -> a.positions().size())
                            .sum())
                    .isEqualTo(positions);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("venues")
    void hostsAreSafeAndEveryQuestionHasALimit(String venue, LoopbackVenue behaviour, String account) {
        VenueApi api = api(venue, account);
        assertThat(api.hosts())
                .isNotEmpty()
                .allSatisfy(host -> assertThat(host.services().values())
                        .isNotEmpty()
                        .allSatisfy(base -> {
                            assertThat(base.getScheme()).isEqualTo("https");
                            assertThat(Transport.objection(base)).isEmpty();
                        }));
        assertThat(api.hosts().getFirst().isTest()).isFalse();
        assertThat(api.requests(java.util.Map.of()))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(api.limits(r)).isNotEmpty());
    }

    @Test
    void everyVenueThatCanBeAskedIsTested() {
        assertThat(venues().map(a -> (String) a.get()[0])).containsExactlyInAnyOrderElementsOf(VenueApis.names());
    }

    @Test
    void aDeribitKeyThatCanTradeIsRefusedAfterTheFirstLogin() {
        LoopbackVenue venue = new LoopbackDeribit("account:read trade:read_write wallet:read_write", 0, 1);
        try (LoopbackExchange exchange = new LoopbackExchange(venue)) {
            FetchOrder order = order("deribit", exchange, "", LoopbackVenue.CUSTOMER);
            FetchFailed failed =
                    catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(order, FetchProgress.none()));

            assertThat(failed).hasMessageContaining("can trade and withdraw");
            assertThat(exchange.calls()).extracting(c -> c.path()).containsExactly("/public/get_time", "/");
        }
    }

    private static Credentials customer(String venue) {
        return switch (venue) {
            case "hyperliquid", "dydx" -> Credentials.NONE;
            case "derive" -> LoopbackDerive.SESSION;
            default -> LoopbackVenue.CUSTOMER;
        };
    }

    private static VenueApi api(String venue, String account) {
        return VenueApis.of(venue, new Subject(account, java.time.Instant.parse("2026-11-20T10:00:00Z")))
                .orElseThrow();
    }

    private static FetchOrder order(String venue, LoopbackExchange exchange, String account, Credentials credentials) {
        VenueApi api = api(venue, account);
        return new FetchOrder(api, api.hosts().getFirst().at(exchange.base()), credentials, "main", Set.of());
    }
}
