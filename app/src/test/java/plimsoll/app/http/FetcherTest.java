package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Fault;
import plimsoll.model.ask.ApiError;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.file.Portfolio;
import plimsoll.model.format.Wording;

/// Against a venue that misbehaves in every way we know.
class FetcherTest {
    private static final String POSITIONS = "/v5/position/list";
    private static final String ORDERS = "/v5/order/realtime";

    @Test
    void twoHundredPositionsAndAChainOfAThousandOptions() throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(new LoopbackBybit(150, 50, 1000));
                Fetcher fetcher = fetcher()) {
            fetch(fetcher, exchange);
            long start = System.nanoTime();
            Fetched fetched = fetch(fetcher, exchange);
            System.out.println("fetched and read in " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, " + fetched.questions() + " questions");
            fetched.reading().problems().stream().limit(10).forEach(p -> System.out.println(Wording.line(p)));
            Portfolio portfolio = fetched.reading().value().portfolio();
            assertThat(portfolio.book().accounts().getFirst().positions()).hasSize(200);
            assertThat(portfolio.market().quotes()).hasSizeGreaterThanOrEqualTo(1000);
            assertThat(exchange.excesses()).isEmpty();
        }
    }

    private static Fetcher fetcher() {
        return new Fetcher(
                Clock.systemUTC(), Duration.ofSeconds(1), new Retrying(3, Duration.ofMillis(10), Duration.ofSeconds(3)));
    }

    private static Fetched fetch(Fetcher fetcher, LoopbackExchange exchange) throws FetchFailed {
        return fetcher.fetch(order("bybit", exchange, LoopbackVenue.CUSTOMER), FetchProgress.none());
    }

    private static FetchOrder order(String venue, LoopbackExchange exchange, Credentials credentials) {
        VenueApi api = VenueApis.of(venue, new Subject("", exchange.now())).orElseThrow();
        return new FetchOrder(api, api.hosts().getFirst().at(exchange.base()), credentials, "main", Set.of());
    }
}
