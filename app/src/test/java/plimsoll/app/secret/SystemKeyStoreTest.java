package plimsoll.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.app.store.Child;

/// A real key store: gnome-keyring on a bus of its own, in a home of its own, by `mvn -Pkeystore test`.
@EnabledIfSystemProperty(named = SystemKeyStoreTest.PROGRAM, matches = ".+")
final class SystemKeyStoreTest {
    /// Where the assembled program is.
    static final String PROGRAM = "plimsoll.keystore.program";

    private static final String OPEN =
            "echo -n pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";
    private static final String LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; ";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @BeforeEach
    void own() throws IOException {
        Path runtime = Files.createDirectory(home.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    }

    /// @param first what happens on the bus before
    private List<String> said(String first, List<String> command) throws IOException, InterruptedException {
        String line = command.stream().map(part -> "'" + part + "'").collect(Collectors.joining(" "));
        ProcessBuilder session = new ProcessBuilder("dbus-run-session", "--", "bash", "-c", first + line);
        Map<String, String> environment = session.environment();
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        environment.remove("PLIMSOLL_KEY");
        environment.put("HOME", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        environment.put("PLIMSOLL_HOME", home.resolve("plimsoll").toString());
        Path out = home.resolve("out");
        Process process =
                session.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(Files.readString(out))
                .isTrue();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private List<String> used(String first, String... tasks) throws IOException, InterruptedException {
        return said(first, Child.of(KeyStoreUser.class, tasks).command());
    }

    /// The program as it is shipped, asking an address where nobody listens.
    private List<String> program(String first) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty(PROGRAM, "")));
        command.addAll(List.of("fetch", "bybit", "--account", "main", "--base-url", nobody()));
        return said(first, command);
    }

    private static String nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return "http://127.0.0.1:" + free.getLocalPort();
        }
    }

    @Test
    void aKeyIsKeptFromOneProcessToTheNextAndDeleted() throws IOException, InterruptedException {
        assertThat(used(OPEN, "get", "put")).contains("found", "get nothing", "put done");
        assertThat(used(OPEN, "get")).contains("found", "get same");
        assertThat(program(OPEN)).as("found the key, and asked").anyMatch(line -> line.contains("cannot be reached"));
        assertThat(used(OPEN, "delete", "get")).contains("delete done", "get nothing");
        assertThat(program(OPEN)).anyMatch(line -> line.contains("no key for bybit under the label main"));
    }

    @Test
    void aLockedStoreAndNoStoreAreNone() throws IOException, InterruptedException {
        assertThat(used(OPEN, "put")).contains("put done");

        assertThat(used(LOCKED, "get")).contains("none");
        assertThat(used("export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere; ", "get"))
                .contains("none");
        assertThat(program(LOCKED)).anyMatch(line -> line.contains("no key for bybit under the label main"));
        assertThat(used(OPEN, "get")).as("it is still there").contains("get same");
    }
}
