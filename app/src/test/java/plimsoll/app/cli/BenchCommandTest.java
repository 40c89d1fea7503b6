package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.output.Csv;

/// What `bench` prints; how fast anything is depends on the machine and is not asserted.
@Execution(ExecutionMode.CONCURRENT)
class BenchCommandTest {
    private static final int WORK = 1;
    private static final int MILLISECONDS = 2;
    private static final int RATIO = 4;
    private static final int THREADS = 5;
    private static final int VALUE = 6;
    private static final int UNIT = 7;

    private static Run small(String... more) {
        Stream<String> all = Stream.concat(
                Stream.of("bench", "--positions", "20", "--options", "10", "--inputs", "1000", "--grids", "5,10"),
                Stream.concat(Stream.of("--runs", "1", "--warm-ups", "0"), Stream.of(more)));
        return Run.of(all.toArray()).ended(0);
    }

    private static List<List<String>> rows() {
        List<List<String>> all = Csv.parse(small("--format", "csv").out());
        assertThat(all.getFirst())
                .containsExactly("account", "work", "milliseconds", "megabytes", "ratio", "threads", "value", "unit");
        return all.subList(1, all.size());
    }

    @Test
    void everyRowOfAnEarlierVersionIsThere() {
        List<List<String>> accounts = rows().stream()
                .filter(r -> r.getFirst().matches("\\d+ .*futures"))
                .toList();
        assertThat(accounts).hasSize(10).allMatch(r -> Double.parseDouble(r.get(MILLISECONDS)) > 0);
        assertThat(accounts.getFirst()).startsWith("18 options, 2 futures", "margin in four modes");
        assertThat(accounts.getFirst().get(RATIO)).isEqualTo("1.0");
    }

    @Test
    void kernelTwinAndPlainLoopAreComparedOnOneThreadAndOnAll() {
        List<List<String>> kernel =
                rows().stream().filter(r -> r.getFirst().startsWith("Black-76")).toList();
        assertThat(kernel.stream().limit(8).map(r -> r.get(WORK)))
                .containsExactly(
                        "kernel",
                        "arrays",
                        "scalar twin",
                        "plain loop",
                        "kernel",
                        "arrays",
                        "scalar twin",
                        "plain loop");
        assertThat(kernel.getFirst().get(THREADS)).isEqualTo("1");
        assertThat(kernel.stream().map(r -> Double.parseDouble(r.get(VALUE))).limit(11))
                .allMatch(value -> value > 0);
        assertThat(kernel.getLast()).contains("allocated by a further value", "bytes");
    }

    @Test
    void theKernelIsAsItsTwin() {
        List<List<String>> accuracy = rows().stream()
                .filter(r -> r.getFirst().startsWith("Kernel against"))
                .toList();
        assertThat(accuracy.getFirst().getFirst()).contains("1024 random inputs");
        assertThat(accuracy.get(0).get(UNIT)).isEqualTo("of the forward");
        assertThat(Double.parseDouble(accuracy.get(0).get(VALUE))).isLessThan(1e-12);
        assertThat(Double.parseDouble(accuracy.get(1).get(VALUE))).isLessThan(5e-14);
        assertThat(accuracy.get(2).get(VALUE)).isEqualTo("0.0");
    }

    @Test
    void eachGridIsTimedOnOneThreadAndOnAll() {
        assertThat(rows().stream().filter(r -> r.getFirst().startsWith("Profit on 61 x 41")))
                .extracting(r -> r.get(WORK))
                .containsExactly("5 positions", "5 positions", "10 positions", "10 positions");
    }

    @Test
    void whatFollowsAnEditIsTimedVenueByVenue() {
        List<List<String>> stages =
                Csv.parse(small("--stages", "--format", "csv").out());
        assertThat(stages.subList(1, 4))
                .allMatch(r -> r.getFirst().equals("generic matrix, 20 options and futures"))
                .extracting(r -> r.get(WORK))
                .containsExactly(
                        "stage A: margins, profits, Greeks", "stage B: liquidations", "stage B: margin ratio, 21 x 15");
        assertThat(stages.subList(1, stages.size())).hasSize(30).allSatisfy(r -> {
            assertThat(Double.parseDouble(r.get(VALUE)))
                    .isGreaterThanOrEqualTo(Double.parseDouble(r.get(MILLISECONDS)));
            assertThat(r.get(UNIT)).isEqualTo("ms p99 of 11");
        });
    }

    @Test
    void textNamesTheKernelInUse() {
        assertThat(small().out()).contains("SIMD, ", " values at a time", "million values a second", "times as fast");
    }

    @Test
    void jsonHasTheSameRows() {
        Json json = small("--format", "json").json();
        assertThat(json.text("format")).isEqualTo("plimsoll-bench/1");
        assertThat(json.list("rows")).hasSize(90);
        assertThat(json.list("rows").get(2).text("work")).isEqualTo("kernel");
    }

    @ParameterizedTest
    @CsvSource({"--options,0", "--inputs,0", "--grids,0", "--runs,0", "--positions,1", "--warm-ups,-1"})
    void measuringNothingIsRefused(String option, String value) {
        assertThat(Run.of("bench", option, value).ended(2).err()).contains(option);
    }
}
