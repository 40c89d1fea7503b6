package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.output.Csv;

/// Every command on every sample in every form.
@Execution(ExecutionMode.CONCURRENT)
class FormatsTest {
    private static final List<String> COMMANDS = List.of(
            "check",
            "margin",
            "liquidation",
            "liquidation --move instrument",
            "greeks --by position",
            "greeks --by expiry",
            "greeks --by underlying --collateral exclude",
            "greeks --by account",
            "scenario --price -20%:20%:20% --vol -0.5:0.5:0.5",
            "scenario --measure ratio --as all --price -20%:20%:20% --vol 0 --days 1",
            "scenario --measure gamma --underlying all --price 0:10%:10% --vol 0",
            "scenario --axes price,time --price -20%:20%:20% --time 0:60:30",
            "scenario --axes vol,time --measure vega --vol 0:50%:50%",
            "scenario --axes basis,skew --sticky moneyness --term-power 0.3 --basis 0:10%:10% --skew 0:10%:10%",
            "payoff --price -20%:20%:20%",
            "payoff --underlying all --since entry --time 0:30:30 --price -20%:20%:20%",
            "split --price -10% --vol 20% --days 3",
            "survive --distance 30% --as all",
            "contributions --as all",
            "stress --as all --scale maintenance=1.2",
            "volatility",
            "explain",
            "reconcile");

    static Stream<Arguments> commandsAndSamples() {
        return COMMANDS.stream()
                .flatMap(command -> Run.samples().stream().map(sample -> Arguments.of(command, sample)));
    }

    private static Run run(String command, Path sample, String format) {
        List<String> words = List.of(command.split(" "));
        Object[] arguments = Stream.of(
                        words.subList(0, 1).stream(),
                        Stream.of(sample.toString(), "--format", format),
                        words.stream().skip(1))
                .flatMap(s -> s)
                .toArray();
        Run run = Run.of(arguments);
        assertThat(run.code()).as(run.err()).isBetween(0, 1);
        return run;
    }

    @ParameterizedTest
    @MethodSource("commandsAndSamples")
    void jsonParsesAndNamesItsInput(String command, Path sample) {
        Json document = run(command, sample, "json").json();
        assertThat(document.names())
                .startsWith("format", "asOf", "currency", "input", "program")
                .endsWith("problems");
        assertThat(document.text("format")).matches("plimsoll-[a-z]+/1");
    }

    @ParameterizedTest
    @MethodSource("commandsAndSamples")
    void csvRowsHaveACellForEveryHeader(String command, Path sample) {
        List<List<String>> rows = Csv.parse(run(command, sample, "csv").out());
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(rows.stream().flatMap(List::stream)).doesNotContain("NaN", "Infinity", "null");
    }

    @ParameterizedTest
    @MethodSource("commandsAndSamples")
    void textHasNoMachineWords(String command, Path sample) {
        String text = run(command, sample, "text").out();
        assertThat(text).isNotBlank().endsWith("\n").doesNotContain("NaN", "null", "Optional", "Infinity");
        if (!command.startsWith("explain")) {
            assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(132);
        }
    }

    @ParameterizedTest
    @MethodSource("commandsAndSamples")
    void problemsAreOneLineEachOnStandardError(String command, Path sample) {
        assertThat(run(command, sample, "json").errorLines())
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("(info|warning|error) .+: .+"));
    }
}
