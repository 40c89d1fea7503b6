package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Texts that are no JSON, or break off: one clear line, and the rows before the break.
class BrokenTextTest {
    static Iterable<Path> samples() {
        return Sample.portfolios();
    }

    private static List<Position> positions(Optional<PortfolioFile> file) {
        return file.stream()
                .flatMap(f -> f.portfolio().book().accounts().stream())
                .flatMap(a -> a.positions().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheRowsBeforeTheBreak(Path sample) {
        String text = Sample.text(sample);
        List<Position> all = positions(Sample.read(text).value());
        for (int length = 0; length < text.strip().length(); length += 31) {
            Reading<Optional<PortfolioFile>> reading = Sample.read(text.substring(0, length));
            List<Position> kept = positions(reading.value());
            assertThat(reading.problems()).as("%d characters", length).isNotEmpty();
            assertThat(kept).as("%d characters", length).isEqualTo(all.subList(0, kept.size()));
            assertThat(reading.value().map(PortfolioFile::isWhole).orElse(false))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsKeptCanBeWrittenAndReadAgain(Path sample) {
        String text = Sample.text(sample);
        for (int length = text.indexOf("\"accounts\""); length < text.length(); length += 23) {
            Optional<PortfolioFile> file =
                    Sample.read(text.substring(0, length)).value();
            file.ifPresent(BrokenTextTest::assertReadAgain);
        }
    }

    private static void assertReadAgain(PortfolioFile file) {
        Portfolio before = file.portfolio();
        Portfolio after = Sample.file(file.written(before.book())).portfolio();
        assertThat(after.market()).isEqualTo(before.market());
        assertThat(Sample.kept(after.book())).isEqualTo(Sample.kept(before.book()));
    }

    @Test
    void saysWhichAccountIsNotComplete() {
        String text = Sample.SMALL.substring(0, Sample.SMALL.indexOf("\"id\": \"b\"") + 5);
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly(
                        "line 28, column 14: found the end of the file, expected the rest of it",
                        "accounts[0]: what the account has after the break is missing");
        assertThat(Sample.main(text).positions()).extracting(p -> p.id().name()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "{}",
                "plain text",
                "{\"format\": }",
                "{\"format\": \"plimsoll-portfolio/1\",}",
                "{\"format\": \"plimsoll-portfolio/2\", \"market\": {}}",
                "{\"format\": \"plimsoll-portfolio/1\"}",
                "{\"format\": \"plimsoll-portfolio/1\", \"market\": {\"asOf\": \"yesterday\"}}",
                "\u0000\u0001\u0002"
            })
    void anUnusableTextHasOneProblem(String text) {
        Reading<Optional<PortfolioFile>> reading = Sample.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).hasSize(1).allMatch(p -> p instanceof Problem.Malformed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"format\":[", "\"", "-", "\\u", "[[],"})
    void deepAndEndlessTextsAreRefused(String part) {
        assertThat(Sample.read(part.repeat(3_000_000 / part.length())).value()).isEmpty();
    }

    @Test
    void aByteOrderMarkDoesNotCount() {
        PortfolioFile plain = Sample.file(Sample.SMALL);
        assertThat(Sample.file("\uFEFF" + Sample.SMALL).portfolio()).isEqualTo(plain.portfolio());
        byte[] wide = ("\uFEFF" + Sample.SMALL).getBytes(StandardCharsets.UTF_16LE);
        assertThat(PortfolioFile.read(wide).value().map(PortfolioFile::portfolio))
                .contains(plain.portfolio());
    }

    @Test
    void whateverFollowsTheEndIsReportedAndTheFileKept() {
        assertThat(Sample.lines(Sample.read(Sample.SMALL + "{}")))
                .containsExactly("line 36, column 1: found {}, expected the end of the file");
        assertThat(positions(Sample.read(Sample.SMALL + "{}").value())).hasSize(3);
    }

    @Test
    void aNameThatStandsTwiceIsReportedAndTheFirstKept() {
        assertThat(Sample.problems("\"leverage\": 10,", "\"leverage\": 10, \"leverage\": 11,"))
                .containsExactly("accounts[0].positions[0].leverage: found \"leverage\": 11,"
                        + " expected each name once; the first is used");
    }

    @Test
    void flippedBytesNeverThrow() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] content = Sample.SMALL.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = content.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(PortfolioFile.read(broken)).isNotNull();
        }
    }

    @Test
    void tenMegabytesAreRead() {
        String row = "{\"id\": \"%d\", \"instrument\": \"BTCUSDT\", \"quantity\": 1.25, \"mode\": \"cross\"}";
        int count = 10_000_000 / row.length();
        List<String> rows =
                Stream.iterate(0, i -> i + 1).limit(count).map(row::formatted).toList();
        String passage = "\"balances\": {}, \"positions\": [";
        String text = Sample.with(passage, passage + String.join(",\n", rows));
        PortfolioFile file = Sample.file(text);
        assertThat(file.portfolio().book().accounts().getLast().positions()).hasSize(count);
    }
}
