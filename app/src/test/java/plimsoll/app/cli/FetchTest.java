package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plimsoll.app.http.LoopbackHandle;

/// `plimsoll fetch` as it is used, against a venue on this machine.
@Execution(ExecutionMode.CONCURRENT)
class FetchTest {
    @TempDir
    private Path folder;

    private final LoopbackHandle bybit = LoopbackHandle.bybit();

    @AfterEach
    void stop() {
        bybit.close();
    }

    private record Ended(int code, String out, String err) {}

    private static Ended run(Map<String, String> environment, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(console, new Display("Linux", environment)).execute(arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ended fetch(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "fetch",
                "bybit",
                "--account",
                "main",
                "--base-url",
                bybit.base().toString()));
        arguments.addAll(List.of(more));
        return run(bybit.environment(), arguments);
    }

    @Test
    void aFileThatTheOtherCommandsRead() throws IOException {
        Path file = folder.resolve("bybit.json");
        Ended fetched = fetch("--output", file.toString());

        assertThat(fetched.code()).as(fetched.err()).isLessThanOrEqualTo(ExitCode.INCOMPLETE);
        assertThat(fetched.out()).contains("main at ").contains("5 positions").contains("readOnly 1");
        assertThat(Files.readString(file)).contains("\"plimsoll-portfolio/1\"").contains("C0USDT");
        Ended margin = run(Map.of(), List.of("margin", file.toString(), "--format", "csv"));
        assertThat(margin.code()).isLessThanOrEqualTo(ExitCode.INCOMPLETE);
        assertThat(margin.out()).contains("main");
    }

    @Test
    void withoutAFileThePortfolioIsOnStandardOutputAlone() {
        Ended fetched = fetch();

        assertThat(fetched.out())
                .startsWith("{")
                .contains("plimsoll-portfolio/1")
                .endsWith("}\n");
    }

    @Test
    void whatCannotBeFetchedLeavesNoFile() {
        Path file = folder.resolve("none.json");
        bybit.without("/v5/position/list");
        Ended fetched = fetch("--output", file.toString());

        assertThat(fetched.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(fetched.err()).contains("/v5/position/list").contains("http-500");
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingReplyIsNamedAndTheRestIsWritten() {
        Path file = folder.resolve("rest.json");
        bybit.without("/v5/order/realtime");
        Ended fetched = fetch("--output", file.toString());

        assertThat(fetched.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(fetched.err()).contains("/v5/order/realtime");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aKeyThatCanTradeIsRefusedUnlessItsOwnerInsistsInWords() {
        bybit.withTradingKey();
        Ended refused = fetch();
        assertThat(refused.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(refused.err()).contains("can trade").contains("--although-the-key-can-trade");
        assertThat(refused.out()).isEmpty();

        assertThat(fetch("--although-the-key-can").code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(fetch("--although-the-key-can-trade").out()).contains("plimsoll-portfolio/1");
    }

    @Test
    void usageIsSaidInWords() {
        assertThat(run(Map.of(), List.of("fetch", "bybit")).err()).contains("PLIMSOLL_KEY");
        assertThat(run(Map.of(), List.of("fetch", "nowhere")).err()).contains("these can: deribit");
        assertThat(run(Map.of(), List.of("fetch", "hyperliquid")).err())
                .contains("--address")
                .contains("0x");
        assertThat(run(Map.of(), List.of("fetch", "dydx", "--address", "../etc"))
                        .err())
                .contains("dydx1");
        assertThat(fetch("--host", "moon").err()).contains("no environment moon");
        assertThat(run(bybit.environment(), List.of("fetch", "bybit", "--base-url", "http://example.com"))
                        .err())
                .contains("only https");
        for (List<String> arguments :
                List.of(List.of("fetch", "bybit"), List.of("fetch", "bybit", "--key", "x"), List.of("fetch"))) {
            assertThat(run(Map.of(), arguments).code()).isEqualTo(ExitCode.UNUSABLE);
        }
    }

    /// Everything the program wrote in a session of successes and failures, its home included.
    @Test
    void noSecretIsWrittenAnywhere() throws IOException {
        StringBuilder written = new StringBuilder();
        Path file = folder.resolve("out.json");
        written.append(fetch("--output", file.toString()));
        written.append(fetch());
        bybit.failingOnce();
        written.append(fetch());
        bybit.withWrongSecret();
        written.append(fetch("--output", folder.resolve("wrong.json").toString()));
        bybit.close();
        written.append(fetch());
        Map<String, String> home =
                Map.of("PLIMSOLL_HOME", folder.resolve("home").toString());
        written.append(run(home, List.of("margin", file.toString())));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                written.append(each).append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }

        assertThat(written).contains("plimsoll-portfolio/1").contains("signature is wrong");
        assertThat(bybit.secrets())
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(written.indexOf(secret))
                        .as("somewhere it says %s…", secret.substring(0, 4))
                        .isNegative());
    }
}
