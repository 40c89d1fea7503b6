package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plimsoll.model.output.Csv;

/// The program as Java starts it when nobody asks for the incubator module: these tests run with it.
@Execution(ExecutionMode.CONCURRENT)
class WithoutVectorApiTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private record Ended(int code, String out) {}

    private static Ended plain(Object... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                JAVA.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "--module-path",
                                System.getProperty("jdk.module.path"),
                                "--class-path",
                                System.getProperty("java.class.path"),
                                "--module",
                                "plimsoll.app/plimsoll.app.Main"),
                        Stream.of(arguments).map(String::valueOf))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @Test
    void benchSaysSoAndMeasuresTheArrays() throws Exception {
        Ended bench = plain(
                "bench",
                "--positions",
                20,
                "--options",
                10,
                "--inputs",
                64,
                "--grids",
                5,
                "--runs",
                1,
                "--warm-ups",
                0);
        assertThat(bench.code()).isZero();
        assertThat(bench.out()).contains("arrays, SIMD by the compiler: started without the Vector API");
    }

    @Test
    void surfacesAreTheSame() throws Exception {
        Object[] scenario = {"scenario", Run.BOOK, "--format", "csv"};
        List<List<String>> expected = Csv.parse(Run.of(scenario).ended(0).out());
        List<List<String>> found = Csv.parse(plain(scenario).out());
        assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(1);
        for (int row = 1; row < found.size(); row++) {
            int last = found.get(row).size() - 1;
            assertThat(Double.parseDouble(found.get(row).get(last)))
                    .isCloseTo(Double.parseDouble(expected.get(row).get(last)), within(1e-6));
        }
    }
}
