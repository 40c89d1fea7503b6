package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackedSamplesTest {
    @Test
    void everySampleOfTheFolderIsDescribedAndCanBeRead() throws IOException {
        List<String> files;
        try (Stream<Path> folder = Files.list(Path.of("..", "sample-portfolios"))) {
            files = folder.map(f -> f.getFileName().toString())
                    .filter(name -> !"README.md".equals(name))
                    .toList();
        }
        assertThat(PackedSamples.all())
                .extracting(PackedSamples.Sample::name)
                .containsExactlyInAnyOrderElementsOf(files)
                .startsWith(PortfolioLoader.SAMPLE);
        for (PackedSamples.Sample sample : PackedSamples.all()) {
            assertThat(PortfolioLoader.sample(sample.name()).portfolio().book().accounts())
                    .as(sample.name())
                    .isNotEmpty();
            assertThat(sample.about()).as(sample.name()).isNotBlank().doesNotContain("|", "`");
            assertThat(sample.shows()).as(sample.name()).isNotBlank().doesNotContain("|", "`");
        }
    }
}
