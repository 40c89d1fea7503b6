package plimsoll.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.app.store.Child;

/// Open, edit, undo, compare, save, kill, recover: all through the real window.
final class DayJourneyTest {
    private static final Path SAMPLE = Path.of("..", "sample-portfolios", "binance-perp-basket.json");

    @TempDir
    private Path folder;

    private Process atTheWindow(Path file) throws IOException {
        ProcessBuilder child =
                Child.of(DayAtTheWindow.class, folder.resolve("home").toString(), file.toString());
        List<String> command = new ArrayList<>(child.command());
        command.addAll(
                1,
                List.of(
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector"));
        return child.command(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private void killWhenReady(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).as(() -> "what went wrong: " + errors()).isEqualTo(DayAtTheWindow.READY);
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("err"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void workSurvivesAKillAndTheFileHoldsWhatWasSaved() throws Exception {
        Path file = folder.resolve("book.json");
        Files.copy(SAMPLE, file);
        killWhenReady(atTheWindow(file));
        String saved = Files.readString(file);
        assertThat(saved).contains("\"quantity\":6}");

        Sitting next = Sitting.at(folder.resolve("home"));
        try {
            assertThat(next.until("window", shown -> shown.contains("Unsaved edits of book.json")))
                    .contains("BTCUSDT: size 6 → 7");
            next.press("Recover");
            next.until("positions", shown -> shown.contains("\t• 7\t"));
            next.keys(KeyCode.CONTROL, KeyCode.Z);
            next.until("positions", shown -> shown.contains("\t• 6\t"));
            next.keys(KeyCode.CONTROL, KeyCode.Y);
            assertThat(Files.readString(file)).isEqualTo(saved);
            next.keys(KeyCode.CONTROL, KeyCode.S);
            next.until("window", shown -> shown.contains("Edits saved in " + file));
            assertThat(Files.readString(file)).contains("\"quantity\":7}");
        } finally {
            next.leave();
        }
    }
}
