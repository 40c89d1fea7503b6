package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.format.Wording;

class CsvReaderTest {
    private static Preview read(String text) {
        return PositionCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Preview preview) {
        return preview.problems().stream().map(Wording::line).toList();
    }

    @Test
    void showsWhatEachHeaderMeans() {
        Preview preview = read("Symbol;Größe;Size;ROE;Entry Price (USDT)\nBTCUSDT;x;1.234,5;;27.000,25\n");
        assertThat(preview.mapping())
                .containsExactly(
                        Map.entry("Symbol", "instrument"),
                        Map.entry("Size", "quantity"),
                        Map.entry("Entry Price (USDT)", "entry price"));
        assertThat(preview.ignoredHeaders()).containsExactly("Größe", "ROE");
        assertThat(preview.rows()).extracting(Row::quantity).containsExactly(1234.5);
        assertThat(preview.rows()).extracting(Row::entryPrice).containsExactly(27000.25);
        assertThat(preview.problems()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreListedAndTheOthersKept() {
        Preview preview = read("symbol,qty\nA,1\nB\nC,x\n\nD,\"4\nE,5,6\nF,6,,\n");
        assertThat(preview.rows()).extracting(Row::instrument).containsExactly("A", "F");
        assertThat(preview.rows()).extracting(Row::line).containsExactly(2, 8);
        assertThat(lines(preview))
                .containsExactly(
                        "line 3: found 1 cells, expected 2 cells",
                        "line 6: found D,\"4, expected a closing quote",
                        "line 7: found 3 cells, expected 2 cells",
                        "line 4, column qty: found x, expected a number");
    }

    @Test
    void ofTwoColumnsThatMeanTheSameTheFirstCounts() {
        Preview preview = read("symbol,qty,Size\nA,1,2\n");
        assertThat(preview.rows()).extracting(Row::quantity).containsExactly(1.0);
        assertThat(preview.ignoredHeaders()).containsExactly("Size");
        assertThat(lines(preview)).containsExactly("line 1, column Size: not used: qty means the same");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThat(lines(read("name,size\nA,1\n")))
                .containsExactly(
                        "line 1: found name, size, expected a column symbol, instrument, instrumentname or the like");
    }

    @Test
    void aGuessedThousandsMarkIsSaid() {
        assertThat(lines(read("symbol,qty\nA,\"1,234\"\n"))).containsExactly("numbers: assumed: 1,234 is 1234");
        assertThat(lines(read("symbol,qty\nA,\"1,234\"\nB,0.5\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "\u0000", "a", "\"", "\"\"", ",", ";;;\n", "symbol,qty", "qty\n1\n", "{\"a\":1}"})
    void textsWithoutPositionsHaveNone(String text) {
        assertThat(read(text).rows()).isEmpty();
    }

    @Test
    void randomTextsNeverThrow() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        String letters = "symbol,qty;\t\n\r\"'1.5-#\u0000é ";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "symbol,qty\n" : "");
            random.ints(random.nextInt(60), 0, letters.length()).forEach(k -> text.append(letters.charAt(k)));
            assertThat(read(text.toString())).isNotNull();
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(PositionCsv.read(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).problems())
                .extracting(Wording::line)
                .containsExactly("line 1, column 1: found byte 0x89, expected text in UTF-8");
    }
}
