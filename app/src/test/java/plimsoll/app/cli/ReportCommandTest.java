package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;

@Execution(ExecutionMode.CONCURRENT)
class ReportCommandTest {
    private static final String AT = "2026-11-22T10:00:00Z";
    private static final List<String> ACCOUNT_TOTALS = List.of(
            "equity", "freeBalance", "initialMargin", "maintenanceMargin", "initialExcess", "maintenanceExcess");

    @TempDir
    Path folder;

    static Stream<Path> samples() {
        return Run.samples().stream();
    }

    private Path report(Path file, String name, Object... options) {
        Path output = folder.resolve(name);
        List<Object> words = new ArrayList<>(List.of("report", file, "--output", output, "--at", AT));
        words.addAll(List.of(options));
        Run run = Run.of(words.toArray());
        assertThat(run.code()).as(run.err()).isBetween(0, 1);
        assertThat(run.out()).isEmpty();
        return output;
    }

    /// Without spaces and line breaks: a cell may take several lines.
    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String amount(Json of, String name, String asset) {
        return dense(Numbers.amount(of.number(name), new Asset(asset)));
    }

    /// The isolated pools are the positions: of them the margins are printed, in the positions' rows.
    private static List<String> totals(Json margin) {
        List<String> totals = new ArrayList<>();
        for (Json account : margin.list("accounts")) {
            for (String mode : List.of("held", "isolated", "cross", "portfolio")) {
                Json result = account.at("results").at(mode);
                ACCOUNT_TOTALS.forEach(name -> totals.add(amount(result, name, margin.text("currency"))));
                totals.add(dense(Numbers.percent(result.number("marginRatio"))));
                for (Json pool : result.list("pools")) {
                    if (!mode.equals("isolated")) {
                        totals.add(amount(pool, "equity", pool.text("currency")));
                        totals.add(dense(Numbers.percent(pool.number("marginRatio"))));
                    }
                    totals.add(amount(pool, "initialMargin", pool.text("currency")));
                    totals.add(amount(pool, "maintenanceMargin", pool.text("currency")));
                }
            }
        }
        return totals;
    }

    private static List<String> positions(Path sample) throws IOException {
        return Json.parse(Files.readString(sample)).list("accounts").stream()
                .flatMap(account -> account.list("positions").stream())
                .map(position -> dense(position.text("id")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPositionAndEveryTotalOfMarginIsOnTheFile(Path sample) throws IOException {
        Json margin = Run.of("margin", sample, "--format", "json").json();
        String printed = dense(text(report(sample, "report.pdf")));
        assertThat(positions(sample))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(printed).contains(id));
        assertThat(totals(margin))
                .isNotEmpty()
                .allSatisfy(total -> assertThat(printed).contains(total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "csv"})
    void theSameFileAtTheSameTimeIsTheSameReport(String form) throws IOException {
        String first = Files.readString(report(Run.BOOK, "first." + form));
        assertThat(Files.readString(report(Run.BOOK, "second." + form))).isEqualTo(first);
    }

    @Test
    void aPdfMadeTwiceIsTheSame() throws IOException {
        byte[] first = Files.readAllBytes(report(Run.BOOK, "first.pdf"));
        assertThat(Files.readAllBytes(report(Run.BOOK, "second.pdf"))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "A4, '', 210, 297",
        "A4, --landscape, 297, 210",
        "Letter, '', 215.9, 279.4",
        "letter, --landscape, 279.4, 215.9"
    })
    void pagesHaveTheSizeAskedForAndSayWhichOfHowManyTheyAre(String paper, String turn, double width, double height)
            throws IOException {
        Object[] options = turn.isEmpty() ? new Object[] {"--page", paper} : new Object[] {"--page", paper, turn};
        Path pdf = report(Run.BOOK, "report.pdf", options);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() / 72 * 25.4).isCloseTo(width, twentieth());
                assertThat(page.getMediaBox().getHeight() / 72 * 25.4).isCloseTo(height, twentieth());
            }
            int last = document.getNumberOfPages();
            for (int page = 1; page <= last; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("page " + page + " of " + last);
            }
        }
    }

    /// The layout counts in twentieths of a point.
    private static Offset<Double> twentieth() {
        return Offset.offset(0.1);
    }

    @Test
    void sectionsComeInTheOrderAskedForAndNoOthers() {
        Json report = Json.parse(read(report(Run.BOOK, "report.json", "--sections", "greeks,Summary,greeks")));
        assertThat(report.list("sections").stream().map(s -> s.text("id"))).containsExactly("greeks", "summary");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anUnknownSectionIsNamedWithThoseThereAre() {
        Path output = folder.resolve("report.pdf");
        Run run = Run.of("report", Run.BOOK, "--output", output, "--sections", "summary,luck")
                .ended(2);
        assertThat(run.err()).contains("no section luck", "summary, positions, margin", "assumptions");
        assertThat(output).doesNotExist();
    }

    @Test
    void onePageIsOnePageWhateverTheAccounts() throws IOException {
        for (Path sample : Run.samples()) {
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(report(sample, "one.pdf", "--one-page")))) {
                assertThat(document.getNumberOfPages()).as(sample.toString()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("report.pdf"));
        Run run = Run.of("report", Run.BOOK, "--output", taken).ended(2);
        assertThat(run.err()).contains("cannot write");
        Run missing = Run.of(
                        "report", Run.BOOK, "--output", folder.resolve("no").resolve("x.pdf"))
                .ended(2);
        assertThat(missing.err()).contains("cannot write", "no such file or folder");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }

    @Test
    void aFullDiskIsSaid() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("where writing always fails").exists();
        Path output = Files.createSymbolicLink(folder.resolve("report.pdf"), full);
        Run run = Run.of("report", Run.BOOK, "--output", output).ended(2);
        assertThat(run.err()).contains("cannot write " + output, "No space left");
        assertThat(Files.isRegularFile(full)).as("replaced").isFalse();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(output);
        }
    }

    @Test
    void aFileThatMayNotBeWrittenStaysAsItWas() throws IOException {
        Path kept = Files.writeString(folder.resolve("report.pdf"), "kept");
        assumeThat(kept.toFile().setReadOnly() && !Files.isWritable(kept))
                .as("somebody who may not write everything")
                .isTrue();
        Run run = Run.of("report", Run.BOOK, "--output", kept).ended(2);
        assertThat(run.err()).contains("cannot write " + kept, "access denied");
        assertThat(kept).hasContent("kept");
    }

    @Test
    void aMissingPrinterIsSaidBeforeAnythingIsMade() {
        Path output = folder.resolve("report.pdf");
        Run run = Run.of("report", Run.BOOK, "--output", output, "--print", "no such printer")
                .ended(2);
        assertThat(run.err()).contains("--print: there is no printer no such printer");
        assertThat(output).doesNotExist();
    }

    private Path book(String name, String positions, String quotes, String instruments) throws IOException {
        String text = """
                {"format": "plimsoll-portfolio/1", "name": "%s", "currency": "USD",
                 "market": {"asOf": "2026-11-20T10:00:00Z", "indices": {"BTC": {"price": 60000}},
                            "assets": {"USDT": {"price": 1}}, "quotes": {%s}},
                 "instruments": {%s},
                 "accounts": [{"id": "a", "venue": "binance-usdm", "model": "single",
                               "balances": {"USDT": 10000}, "positions": [%s]}]}
                """.formatted(name, quotes, instruments, positions);
        return Files.writeString(folder.resolve("book.json"), text, StandardCharsets.UTF_8);
    }

    private Path named(String name) throws IOException {
        return book(
                name,
                "{\"id\": \"%s\", \"instrument\": \"BTCUSDT\", \"quantity\": 1, \"entryPrice\": 59000, \"mode\": \"cross\"}"
                        .formatted(name),
                "\"BTCUSDT\": {\"mark\": 60000}",
                """
                "BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT", "settle": "USDT",
                            "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}""");
    }

    @Test
    void aFileWithoutPositionsMakesAReportThatSaysSo() throws IOException {
        String text = text(report(book("nothing", "", "", ""), "report.pdf"));
        assertThat(text).contains("holds no position", "No positions.");
    }

    @Test
    void aNameOfTwoHundredCharactersStaysOnThePage() throws IOException {
        String name = "W".repeat(100) + "ij".repeat(50);
        Path pdf = report(named(name), "report.pdf");
        assertThat(dense(text(pdf))).contains(name);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            float right = new Rightmost().of(document);
            assertThat(right).isLessThan(document.getPage(0).getMediaBox().getWidth() - 30);
        }
    }

    /// Where the last letter of the widest line ends, points.
    private static final class Rightmost extends PDFTextStripper {
        private float right;

        float of(PDDocument document) throws IOException {
            getText(document);
            return right;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            right = Math.max(right, text.getX() + text.getWidth());
            super.processTextPosition(text);
        }
    }

    @Test
    void otherScriptsArePrintedAndWhatNoFontHasIsABoxAndListed() throws IOException {
        String text = text(report(named("投資組合 ₿ αβγ → − שלום مرحبا ไทย 한국 \uFDD0 \uD8C0\uDC00"), "report.pdf"));
        assertThat(text)
                .contains("投資組合", "₿", "αβγ", "→", "−", "ไทย", "□", "U+D55C, U+FDD0, U+40000; each is printed as □");
        assertThat(text).doesNotContain("U+6295", "U+5E9", "U+20BF");
        // read as it is written, from the right; Arabic letters in the shape they have within the word
        assertThat(text).containsAnyOf("שלום", "םולש");
    }

    @Test
    void numbersBeyondAnyBookFitTheirCells() throws IOException {
        Path file = book(
                "large",
                "{\"id\": \"p\", \"instrument\": \"BTCUSDT\", \"quantity\": 123456789012345678, \"entryPrice\": 1e-9,"
                        + " \"mode\": \"cross\"}",
                "\"BTCUSDT\": {\"mark\": 6e8}",
                """
                "BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT", "settle": "USDT",
                            "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}""");
        Path pdf = report(file, "report.pdf");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertThat(new Rightmost().of(document))
                    .isLessThan(document.getPage(0).getMediaBox().getWidth() - 30);
        }
    }
}
