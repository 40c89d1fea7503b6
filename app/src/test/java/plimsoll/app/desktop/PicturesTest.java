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
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;

final class PicturesTest {
    private static final Path SAMPLES = Path.of("..", "sample-portfolios");

    @TempDir
    private Path folder;

    private int pictures(Optional<Asset> currency, String... files) throws IOException {
        List<Path> paths = Stream.of(files).map(SAMPLES::resolve).toList();
        return Desktop.run(new OpenRequest(
                paths,
                Optional.of(folder),
                1440,
                900,
                Optional.of("dark"),
                ParameterLibrary.builtIn(),
                currency,
                ParameterStress.NONE));
    }

    @Test
    void everyViewIsWrittenAsPictureAndText() throws IOException {
        assertThat(pictures(Optional.empty(), "binance-perp-basket.json")).isZero();
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
                "start",
                "help",
                "comparison-hedge")) {
            assertThat(Files.readString(folder.resolve(view + ".txt"))).as(view).isNotBlank();
            assertThat(Files.size(folder.resolve(view + ".png"))).as(view).isGreaterThan(1000);
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
