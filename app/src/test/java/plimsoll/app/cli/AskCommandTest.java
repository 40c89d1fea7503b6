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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.app.http.LoopbackHandle;

/// `plimsoll ask` as it is used, against a venue on this machine.
class AskCommandTest {
    @TempDir
    private Path folder;

    private final LoopbackHandle okx = LoopbackHandle.okx();

    @AfterEach
    void stop() {
        okx.close();
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--base-url", okx.base().toString()));
        int code = new Cli(console, new Display("Linux", okx.environment())).execute(all);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path fetched() {
        Path file = folder.resolve("okx.json");
        run("fetch", "okx", "--account", "main", "--output", file.toString());
        return file;
    }

    @Test
    void theVenuesFigureOursAndTheResidual() throws IOException {
        Path saved = folder.resolve("case.json");
        Run asked = run("ask", fetched().toString(), "--save-case", saved.toString());

        assertThat(asked.code()).as(asked.err()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(asked.out())
                .contains("Account main: okx at ")
                .containsPattern("figure +in +venue +ours +residual +relative +reason")
                .containsPattern("equity +USD +50,000 +50,011 +\\+11 +\\+0.02 % ")
                .containsPattern("maintenance margin +USD +90 +–");
        assertThat(asked.out().lines()).allMatch(line -> line.length() <= 132);
        String text = Files.readString(saved);
        assertThat(text).contains("\"expected\"").contains("position-builder").doesNotContain("main\"");
        okx.secrets()
                .forEach(secret -> assertThat(text + asked.out() + asked.err()).doesNotContain(secret));
    }

    @Test
    void theSameForAProgram() {
        Json json = run("ask", fetched().toString(), "--format", "json").json();

        assertThat(json.text("format")).isEqualTo("plimsoll-ask/1");
        assertThat(json.list("answers").getFirst().list("figures")).anySatisfy(f -> {
            assertThat(f.text("what")).isEqualTo("equity");
            assertThat(f.number("venue")).isEqualTo(50000);
            assertThat(f.number("ours")).isEqualTo(50011);
            assertThat(f.number("residual")).isEqualTo(11);
            assertThat(f.number("relativeResidual")).isEqualTo(0.00022);
        });
    }

    @Test
    void whatIsAskedAboutIsTheEditedBook() throws IOException {
        Path edits = folder.resolve("edits.json");
        Files.writeString(
                edits,
                "[{\"edit\": \"trade\", \"account\": \"main\", \"instrument\": \"BTC-USDT-SWAP\", \"quantity\": 7}]");
        Path saved = folder.resolve("case.json");
        Run asked = run(
                "ask",
                fetched().toString(),
                "--edits",
                edits.toString(),
                "--format",
                "json",
                "--save-case",
                saved.toString());

        assertThat(asked.out()).contains("\"edited\" : true");
        assertThat(Files.readString(saved)).contains("\"pos\" : \"17\"");
    }

    @Test
    void withoutAFileTheAccountIsFetchedFirst() {
        Run asked = run("ask", "--venue", "okx", "--account", "main");

        assertThat(asked.out()).contains("Account main: okx at ");
        assertThat(okx.asked()).contains("/api/v5/account/positions").endsWith("/api/v5/account/position-builder");
    }

    @Test
    void nothingIsAskedOnItsOwn() {
        Path file = fetched();
        run("ask", file.toString());
        long asked =
                okx.asked().stream().filter(p -> p.endsWith("position-builder")).count();
        Run margin = Run.of("margin", file);

        assertThat(margin.out()).contains("main");
        assertThat(okx.asked().stream().filter(p -> p.endsWith("position-builder")))
                .hasSize((int) asked)
                .hasSize(1);
    }

    @Test
    void whereNothingIsOfferedThatIsSaid() {
        Run asked = Run.of("ask", Run.SAMPLES.resolve("binance-perp-basket.json"), "--account", "hedge");

        assertThat(asked.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(asked.err()).contains("not offered: binance-usdm has no question about margin");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSent() {
        Run asked = Run.of("ask", Run.SAMPLES.resolve("deribit-portfolio-margin.json"));

        assertThat(asked.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(asked.err()).contains("no key for deribit");
    }
}
