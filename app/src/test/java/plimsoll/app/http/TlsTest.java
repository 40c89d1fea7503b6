package plimsoll.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;

/// An exchange whose certificate anyone could have made gets no question and no key.
class TlsTest {
    private static final String PASSWORD = "for this test";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private HttpsServer server(String subject, String... more) throws Exception {
        Path keys = folder.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                subject,
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private FetchFailed failing(HttpsServer server) {
        VenueApi api = VenueApis.of("bybit", new Subject("", Instant.now())).orElseThrow();
        Host host = api.hosts()
                .getFirst()
                .at(URI.create("https://127.0.0.1:" + server.getAddress().getPort()));
        try (Fetcher fetcher = new Fetcher(Clock.systemUTC())) {
            return catchThrowableOfType(
                    FetchFailed.class,
                    () -> fetcher.fetch(
                            new FetchOrder(api, host, LoopbackVenue.CUSTOMER, "main", Set.of()), FetchProgress.none()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateOfItsOwnMakingIsRefusedInPlainWords() throws Exception {
        FetchFailed failed = failing(server("san=ip:127.0.0.1"));

        assertThat(failed)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("its certificate comes from nobody this computer trusts; no key was sent");
        assertThat(failed.getMessage())
                .doesNotContain("PKIX", LoopbackVenue.CUSTOMER.key(), LoopbackVenue.CUSTOMER.secret());
        assertThat(asked).hasValue(0);
    }
}
