package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;
import plimsoll.model.portfolio.Account;

/// Margins, and what is searched behind them, are together what one computation finds.
final class TwoStagesTest {
    private static final Path SAMPLES = Path.of("..", "sample-portfolios");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Portfolio read(Path file) throws IOException {
        return PortfolioFile.read(Files.readAllBytes(file))
                .value()
                .orElseThrow()
                .portfolio();
    }

    private static Assessor assessor(Portfolio portfolio) {
        return Assessor.of(ParameterLibrary.builtIn(), portfolio.currency());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothStagesTogetherFindWhatOneFinds(Path file) throws IOException {
        Portfolio portfolio = read(file);
        Assessor assessor = assessor(portfolio).under(ParameterStress.of(Stressable.HAIRCUT, 1.5));
        for (Account account : portfolio.book().accounts()) {
            Comparison margined = assessor.margined(account, portfolio.market());
            Comparison whole = assessor.assess(account, portfolio.market());
            assertThat(margined.afterNextExpiry()).isEmpty();
            assertThat(Stream.of(AsIf.values()).flatMap(m -> margined.in(m).pools().stream()))
                    .allMatch(p -> p.liquidations().isEmpty());
            Comparison searched = assessor.searched(margined, portfolio.market());
            assertThat(searched.results().toString().equals(whole.results().toString()))
                    .isTrue();
            assertThat(searched.afterNextExpiry()).isEqualTo(whole.afterNextExpiry());
        }
    }

    @Test
    void aSearchThatNobodyWaitsForIsLeft() throws IOException {
        Portfolio portfolio = read(SAMPLES.resolve("btc-options-perp-hedge.json"));
        Account account = portfolio.book().accounts().getFirst();
        AtomicInteger asked = new AtomicInteger();
        Assessor assessor = assessor(portfolio).whileWanted(() -> asked.incrementAndGet() <= 50);
        Comparison margined = assessor.margined(account, portfolio.market());
        assertThatExceptionOfType(NoLongerWanted.class)
                .isThrownBy(() -> assessor.searched(margined, portfolio.market()));
        assertThat(asked).hasValue(51);
    }

    @Test
    void whatIsRecalledLeavesOutPositionsThatAreGone() throws IOException {
        Portfolio portfolio = read(SAMPLES.resolve("binance-perp-basket.json"));
        Account account = portfolio.book().accounts().getFirst();
        Assessor assessor = assessor(portfolio);
        Comparison before = assessor.assess(account, portfolio.market());
        Account fewer = account.withPositions(account.positions().stream()
                .filter(p -> !p.id().name().equals("ETHUSDT"))
                .toList());
        Comparison recalled = assessor.margined(fewer, portfolio.market()).recalling(before);
        assertThat(names(before)).contains("ETHUSDT", "BTCUSDT", "ETH", "BTC");
        assertThat(names(recalled)).contains("BTCUSDT", "BTC").doesNotContain("ETHUSDT", "ETH");
    }

    private static List<String> names(Comparison comparison) {
        return comparison.in(AsIf.HELD).pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .map(Liquidation::name)
                .distinct()
                .toList();
    }
}
