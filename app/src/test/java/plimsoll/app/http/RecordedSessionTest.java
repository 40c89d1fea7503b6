package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;

/// Fetches what venues once sent, where the folder of recorded replies stands beside the checkout.
class RecordedSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void bybit() throws IOException, FetchFailed {
        String position = recorded("bybit/v5_position_list_btcusd.json");
        String none = LoopbackBybit.result("{\"list\":[],\"nextPageCursor\":\"\",\"category\":\"linear\"}");
        LoopbackVenue venue = new LoopbackBybit(0, 0, 10)
                .on("/v5/account/wallet-balance", recorded("bybit/v5_wallet_balance.json"))
                .on("/v5/position/list", call -> call.parameter("category").equals("inverse") ? position : none)
                .on("/v5/market/risk-limit", recorded("bybit/risk_limit_btcusdt.json"));

        assertThat(instruments("bybit", venue)).containsExactly("BTCUSD");
    }

    @Test
    void okx() throws IOException, FetchFailed {
        LoopbackVenue venue = new LoopbackOkx()
                .on("/api/v5/account/positions", recorded("okx/account_positions.json"))
                .on("/api/v5/account/balance", recorded("okx/account_balance.json"))
                .on("/api/v5/trade/orders-pending", "{\"code\":\"0\",\"msg\":\"\",\"data\":[]}");

        assertThat(instruments("okx", venue)).containsExactly("ETH-USD-210430");
    }

    @Test
    void binance() throws IOException, FetchFailed {
        LoopbackVenue venue = new LoopbackBinance()
                .on("/fapi/v3/account", recorded("binance/um_account_v3.json"))
                .on("/fapi/v3/positionRisk", recorded("binance/um_position_risk_v3.json"))
                .on("/fapi/v2/positionRisk", recorded("binance/um_position_risk_v3.json"));

        assertThat(instruments("binance-usdm", venue)).contains("BTCUSDT");
    }

    private static List<String> instruments(String name, LoopbackVenue venue) throws FetchFailed {
        try (LoopbackExchange exchange = new LoopbackExchange(venue);
                Fetcher fetcher = new Fetcher(Clock.systemUTC())) {
            VenueApi api = VenueApis.of(name, new Subject("", NOW)).orElseThrow();
            FetchOrder order = new FetchOrder(
                    api, api.hosts().getFirst().at(exchange.base()), LoopbackVenue.CUSTOMER, "main", Set.of());
            Fetched fetched = fetcher.fetch(order, FetchProgress.none());
            return fetched.reading().value().portfolio().book().accounts().stream()
                    .flatMap(account -> account.positions().stream())
                    .map(position -> position.instrument().name())
                    .distinct()
                    .toList();
        }
    }

    private static String recorded(String name) throws IOException {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "no recorded replies beside the checkout");
        return Files.readString(folder.orElseThrow().resolve(name));
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("plimsoll.shared");
        if (named != null) {
            return Optional.of(Path.of(named, "data")).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
