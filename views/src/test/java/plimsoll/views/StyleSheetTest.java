package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StyleSheetTest {
    private static final Pattern FIXED_TEXT = Pattern.compile("-fx-font-size:\\s*[0-9.]+(?!em|[0-9.])[^;]*;");
    private static final Pattern GROWING_ICON = Pattern.compile("-fx-icon-size:\\s*[0-9.]+em");

    private static List<String> found(Pattern pattern) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(Path.of("..", "resources", "css"))) {
            for (Path sheet : sheets.toList()) {
                pattern.matcher(Files.readString(sheet))
                        .results()
                        .forEach(m -> found.add(sheet.getFileName() + ": " + m.group()));
            }
        }
        return List.copyOf(found);
    }

    @Test
    void textGrowsWithTheSizeTheTraderChose() throws IOException {
        assertThat(found(Pattern.compile("-fx-font-size:"))).isNotEmpty();
        assertThat(found(FIXED_TEXT)).isEmpty();
    }

    /// An icon is text whose size it sets itself: relative to it the icon grows at every pass.
    @Test
    void iconsHaveTheirSizeInPixels() throws IOException {
        assertThat(found(GROWING_ICON)).isEmpty();
    }
}
