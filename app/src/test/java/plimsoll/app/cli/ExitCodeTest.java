package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("portfolio.json"), text);
    }

    private static String book() throws IOException {
        return Files.readString(Run.BOOK);
    }

    @Test
    void completeFiguresWithRemarksOnlyAreZero() {
        Run run = Run.of("margin", Run.BOOK).ended(0);
        assertThat(run.errorLines()).isNotEmpty().allMatch(line -> line.startsWith("info "));
    }

    @Test
    void aWarningIsOne() {
        Run run =
                Run.of("margin", Run.SAMPLES.resolve("binance-faq-cross.json")).ended(1);
        assertThat(run.err()).contains("warning faq-2021: cannot be held isolated");
    }

    @Test
    void anUnknownFigureIsOneAndNull() throws IOException {
        String withoutMark = book().replaceFirst("\"BTC-PERP\": \\{\"mark\": [0-9.]+", "\"BTC-PERP\": {");
        Run run = Run.of("margin", file(withoutMark.replace("{,", "{")), "--format", "json")
                .ended(1);
        Json held = run.json().at("accounts").at(0).at("results").at("held");
        assertThat(held.at("equity")).isEqualTo(new Json.Null());
        assertThat(held.at("complete")).isEqualTo(new Json.Flag(false));
        assertThat(held.text("state")).isEqualTo("incomplete");
        assertThat(run.err()).contains("error book/BTC-PERP: ");
    }

    @Test
    void aFileThatIsNotThereIsTwo() {
        Run run = Run.of("margin", folder.resolve("none.json")).ended(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSize(1).first().asString().contains("no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"format\": \"plimsoll-portfolio/2\"}", "{\"format\": "})
    void aFileThatIsNoPortfolioIsTwo(String text) throws IOException {
        Run run = Run.of("margin", file(text)).ended(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(run.errorLines().getFirst()).startsWith("error ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nonsense
            --nonsense
            margin
            margin FILE FILE
            margin FILE --as sideways
            margin FILE --format xml
            margin FILE --account nobody
            margin FILE --currency XYZ
            margin FILE --currency BTC
            margin FILE --set reserve=1
            margin FILE --set convention.maintenanceAt=sideways
            margin FILE --set matrix.maintenanceFactor=much
            margin FILE --set matrix.maintenanceFactor=
            margin FILE --set note=mine
            margin FILE --scale luck=1.5
            margin FILE --scale haircut=NaN
            margin FILE --scale haircut=-1
            margin FILE --scale haircut=0
            margin FILE --scale haircut=many
            stress FILE --as sideways
            check FILE --scale haircut=1.5
            volatility FILE --set fees.taker=0.1
            margin FILE --parameters no-such-folder
            margin FILE --output no-such-folder/out.json
            liquidation FILE --move sideways
            liquidation FILE --beta ETH
            liquidation FILE --beta ETH=NaN
            greeks FILE --by colour
            greeks FILE --collateral maybe
            scenario FILE --underlying DOGE
            scenario FILE --price 1:2
            scenario FILE --price 2:1:1
            scenario FILE --price -200%:0:10%
            scenario FILE --vol a:b:c
            scenario FILE --days -1
            scenario FILE --axes price
            scenario FILE --axes price,price
            scenario FILE --axes price,luck
            scenario FILE --time -1:5:1
            scenario FILE --time 10%
            scenario FILE --term-power 9
            payoff FILE --since yesterday
            payoff FILE --underlying DOGE
            split FILE --price -10%:10%:10%
            survive FILE --distance 0
            survive FILE --distance 100%
            scenario FILE --measure luck
            volatility FILE --underlying DOGE
            explain FILE --requirement nothing
            open no-such-file.json
            open FILE --size big
            open FILE --theme pink
            import FILE
            import no-such-file.csv
            bench --positions 0
            compare FILE --venues nowhere
            compare FILE --venues deribit:pmrm1
            compare FILE --venues gate:pm
            net FILE --method nowhere
            net FILE --method gate
            what-if FILE
            what-if FILE --edits no-such-file.json
            what-if FILE --edits FILE
            what-if FILE --scenario crash
            what-if FILE --scenario crash --edits FILE
            fetch deribit --account main
            report FILE
            report FILE --output X.doc
            report FILE --output X.pdf --sections luck
            report FILE --output X.pdf --page A5
            report FILE --output X.pdf --page-scale 9
            report FILE --output X.pdf --at yesterday
            report FILE --output no-such-folder/X.pdf
            """)
    void wrongUsageIsTwoWithOneReason(String commandLine) {
        Object[] arguments = commandLine.replace("FILE", Run.BOOK.toString()).split(" ");
        Run run = Run.of(arguments).ended(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void standardInputIsAFile() throws IOException {
        byte[] content = Files.readAllBytes(Run.BOOK);
        Run fromInput =
                Run.withInput(content, "margin", "-", "--format", "json").ended(0);
        Run fromFile = Run.of("margin", Run.BOOK, "--format", "json").ended(0);
        assertThat(fromInput.out()).isEqualTo(fromFile.out());
    }

    @Test
    void anOutputFileHoldsWhatStandardOutputWould() throws IOException {
        Path output = folder.resolve("margin.csv");
        Run.of("margin", Run.BOOK, "--format", "csv", "--output", output).ended(0);
        Run printed = Run.of("margin", Run.BOOK, "--format", "csv").ended(0);
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEqualTo(printed.out());
    }

    @Test
    void accountsMayStandOnEitherSideOfTheFile() {
        String both = Run.of("margin", Run.BASKET, "--format", "json").out();
        assertThat(Run.of("margin", Run.BASKET, "--account", "one-way", "hedge", "--format", "json")
                        .out())
                .isEqualTo(both);
        Json one = Run.of("margin", "--account", "hedge", Run.BASKET, "--format", "json")
                .json();
        assertThat(one.list("accounts")).hasSize(1);
    }

    @Test
    void overlaidParametersWin() throws IOException {
        Path venue = Files.createDirectories(folder.resolve("binance-usdm"));
        String tiers = Files.readString(Path.of("..", "resources", "venues", "binance-usdm", "2026-03-05.json"));
        Files.writeString(
                venue.resolve("2026-03-06.json"),
                tiers.replace("\"effectiveFrom\": \"2026-03-05\"", "\"effectiveFrom\": \"2026-03-06\""));
        Json document = Run.of("margin", Run.BASKET, "--parameters", folder, "--format", "json")
                .json();
        Json used = document.at("accounts")
                .at(0)
                .at("results")
                .at("held")
                .at("parameters")
                .at(0);
        assertThat(used.text("id")).isEqualTo("binance-usdm/2026-03-06");
        assertThat(used.text("origin")).isEqualTo("overlay");
    }

    @Test
    void helpAndVersionAreZero() {
        assertThat(Run.of("--help").ended(0).out()).contains("margin", "liquidation", "PLIMSOLL_HOME");
        assertThat(Run.of("--version").ended(0).out()).startsWith("plimsoll ");
        assertThat(Run.of("bench", "--help").ended(0).out()).contains("median");
    }
}
