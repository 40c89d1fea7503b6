package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;

class PortfolioFileTest {
    static Iterable<Path> samples() {
        return Sample.portfolios();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleWithoutAProblem(Path sample) {
        assertThat(Sample.lines(Sample.read(Sample.text(sample)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesAnUneditedFileByteForByte(Path sample) {
        PortfolioFile file = Sample.file(Sample.text(sample));
        assertThat(file.written(file.portfolio().book())).isEqualTo(Sample.text(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPortfolioSurvivesBecomingAFile(Path sample) {
        Portfolio portfolio = Sample.file(Sample.text(sample)).portfolio();
        assertThat(PortfolioFile.of(portfolio).portfolio()).isEqualTo(portfolio);
    }

    @Test
    void changesOnlyTheEditedNumbers() {
        PortfolioFile file = Sample.file(Sample.SMALL);
        Situation edited = Situation.of(
                        file.portfolio().book(), file.portfolio().market())
                .edited(List.of(
                        new Edit.CorrectQuantity(PositionKey.of("main", "a"), 2.5),
                        new Edit.ChangeLeverage(PositionKey.of("main", "b"), 12)));
        assertThat(file.written(edited.book()))
                .isEqualTo(Sample.SMALL
                        .replace("\"quantity\": 1.50", "\"quantity\": 2.5")
                        .replace("\"leverage\": 20", "\"leverage\": 12"));
    }

    @Test
    void savesWhatItWrites(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("book.json");
        PortfolioFile.save(target, Sample.SMALL.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(target)).isEqualTo(Sample.SMALL);
    }
}
