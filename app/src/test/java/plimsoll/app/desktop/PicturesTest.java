package plimsoll.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;

final class PicturesTest {
    private static final Path SAMPLES = Path.of("..", "sample-portfolios");

    @TempDir
    private Path folder;

    private int pictures(Optional<Asset> currency, String... files) throws IOException {
        return pictures(folder, "dark", currency, files);
    }

    private static int pictures(Path folder, String theme, Optional<Asset> currency, String... files)
            throws IOException {
        List<Path> paths = Stream.of(files).map(SAMPLES::resolve).toList();
        return Desktop.run(new OpenRequest(
                paths,
                Optional.of(folder),
                1440,
                900,
                Optional.of(theme),
                ParameterLibrary.builtIn(),
                currency,
                ParameterStress.NONE));
    }

    /// To be looked at, in `target/screenshots`.
    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void everyViewIsWrittenAsPictureAndText(String theme) throws IOException {
        Path pictures = Path.of("target", "screenshots", theme);
        assertThat(pictures(pictures, theme, Optional.empty(), "binance-perp-basket.json"))
                .isZero();
        for (String view : List.of(
                "window",
                "positions",
                "comparison",
                "explanation",
                "liquidation",
                "greeks",
                "heatmap",
                "heatmap-ratio",
                "heatmap-price-time",
                "heatmap-volatility-time",
                "profile",
                "profile-entry",
                "profile-volatility",
                "profile-hedge",
                "problems",
                "reconciliation",
                "contributions",
                "health",
                "stresses",
                "stress",
                "orders",
                "whatif",
                "compare",
                "ticket",
                "chain",
                "start",
                "help",
                "report",
                "comparison-hedge")) {
            assertThat(Files.readString(pictures.resolve(view + ".txt")))
                    .as(view)
                    .isNotBlank();
            assertThat(Files.size(pictures.resolve(view + ".png"))).as(view).isGreaterThan(1000);
        }
    }

    @Test
    void positionsOfEveryAccountHaveALineEach() throws IOException {
        pictures(Optional.of(new Asset("USDC")), "binance-perp-basket.json");
        List<String> lines = Files.readAllLines(folder.resolve("positions.txt"));
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).startsWith("Instrument\tAccount\t").contains("Notional, USDC");
        assertThat(lines).anyMatch(l -> l.startsWith("ETHUSDT\thedge\tShort leg · isolated\t-20\t"));
    }

    @Test
    void thePictureOfTheWindowHasTheSizeAskedForAndIsNotEmpty() throws IOException {
        pictures(Optional.empty(), "binance-perp-basket.json");
        Image image = new Image(folder.resolve("window.png").toUri().toString());
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(1440);
        assertThat(image.getHeight()).isEqualTo(900);
        assertThat(image.getPixelReader().getColor(700, 5))
                .isNotEqualTo(image.getPixelReader().getColor(40, 46));
    }

    @Test
    void severalFilesHaveAFolderEachAndTheWorstExitCode() throws IOException {
        assertThat(pictures(Optional.empty(), "binance-perp-basket.json", "binance-coinm-short.json"))
                .isOne();
        assertThat(folder.resolve("binance-perp-basket.json").resolve("window.png"))
                .exists();
        assertThat(Files.readString(folder.resolve("binance-coinm-short.json").resolve("positions.txt")))
                .contains("397,179.05");
    }

    @Test
    void withoutAFileTheSampleIsShown() throws IOException {
        pictures(Optional.empty());
        assertThat(Files.readString(folder.resolve("window.txt"))).contains("btc-options-perp-hedge.json");
    }
}
