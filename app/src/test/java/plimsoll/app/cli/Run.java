package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One command run in this process, on a machine without a display.
record Run(int code, String out, String err) {
    static final Path SAMPLES = Path.of("..", "sample-portfolios");
    static final Path BOOK = SAMPLES.resolve("btc-options-perp-hedge.json");
    static final Path BASKET = SAMPLES.resolve("binance-perp-basket.json");

    static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Run of(Object... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Run withInput(byte[] input, Object... arguments) {
        return withInput(new ByteArrayInputStream(input), arguments);
    }

    static Run withInput(InputStream input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(console, new Display("Linux", Map.of()))
                .execute(Stream.of(arguments).map(String::valueOf).toList());
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Json json() {
        return Json.parse(out);
    }

    List<String> errorLines() {
        return err.lines().toList();
    }

    /// Fails with everything the command said.
    Run ended(int expected) {
        assertThat(code).as("exit code; out:\n%s\nerr:\n%s", out, err).isEqualTo(expected);
        return this;
    }
}
