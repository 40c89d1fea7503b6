package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.whatif.Step;
import plimsoll.views.workspace.Journals.Unfinished;

/// Processes that are killed while a trader edits; each takes up what the one before it left. Ten by
/// default, `-Dplimsoll.kills=50` for more.
final class KillTest {
    private static final int KILLS = Integer.getInteger("plimsoll.kills", 10);
    private static final int MOST_STEPS = 25;

    @TempDir
    private Path folder;

    private Process trader(Path file, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.resolve("home").toString(), file.toString()));
        arguments.addAll(List.of(more));
        return Child.of(Trader.class, arguments.toArray(String[]::new))
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /// @return how many steps the process said were safe
    private int killed(Process process, Random random) throws IOException, InterruptedException {
        int wait = random.nextInt(MOST_STEPS);
        int safe = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line <= wait; line++) {
                safe = number(said.readLine(), safe);
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            for (String more = said.readLine(); more != null; more = said.readLine()) {
                safe = more.isEmpty() ? safe : number(more, safe);
            }
        } catch (IOException _) {
            // the stream ended with the process
        }
        return safe;
    }

    private int number(String line, int otherwise) throws IOException {
        assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
        return line.matches("\\d+") ? Math.max(Integer.parseInt(line), otherwise) : otherwise;
    }

    private List<Unfinished> left() throws IOException {
        return new FileJournals(folder.resolve("home").resolve("journal"), Runnable::run, Clock.systemUTC(), e -> {
                    throw new AssertionError(e);
                })
                .unfinished();
    }

    /// An account that is asked for anew between edits.
    @Test
    void noKillAmongRefreshesLosesOrDoublesAStep() throws IOException, InterruptedException {
        Path file = folder.resolve("book.json");
        Files.copy(Path.of("..", "sample-portfolios", "binance-perp-basket.json"), file);
        Random random = new Random(9);
        for (int kill = 1; kill <= KILLS; kill++) {
            int safe = killed(trader(file, "fetched"), random);
            List<Unfinished> left = left();
            assertThat(left).as("after kill %d", kill).hasSize(1);
            List<Step> steps = left.getFirst().content().steps();
            assertThat(steps).as("after kill %d", kill).hasSizeGreaterThanOrEqualTo(safe);
            assertThat(steps)
                    .isEqualTo(IntStream.range(0, steps.size())
                            .mapToObj(Trader::step)
                            .toList());
            String text = left.getFirst().content().start().text().orElseThrow();
            int done = steps.size();
            assertThat(List.of(Math.max(done - 1, 0) / 3 * 3, done))
                    .as("after kill %d", kill)
                    .anyMatch(n -> text.contains(Trader.asOf(n)));
        }
    }

    @Test
    void noKillAtAnyMomentLosesAStep() throws IOException, InterruptedException {
        Path file = folder.resolve("book.json");
        Files.copy(Path.of("..", "sample-portfolios", "binance-perp-basket.json"), file);
        byte[] before = Files.readAllBytes(file);
        Random random = new Random(2026);
        for (int kill = 1; kill <= KILLS; kill++) {
            int safe = killed(trader(file), random);
            List<Unfinished> left = left();
            assertThat(left).as("after kill %d", kill).hasSize(1);
            List<Step> steps = left.getFirst().content().steps();
            assertThat(steps).as("after kill %d", kill).hasSizeGreaterThanOrEqualTo(safe);
            assertThat(steps)
                    .isEqualTo(IntStream.range(0, steps.size())
                            .mapToObj(Trader::step)
                            .toList());
            assertThat(left.getFirst().fileChanged()).isFalse();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
