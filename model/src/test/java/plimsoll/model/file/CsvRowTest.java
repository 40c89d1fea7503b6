package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Side;

class CsvRowTest {
    private static final String HEADERS = "symbol|side|qty|entry|mark|leverage|mode|margin|id|account\n";

    private static Preview read(String row) {
        String csv = (HEADERS + row + "\n").replace("|", ",").replace(" ", "");
        return PositionCsv.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryColumn() {
        assertThat(read("BTC|Sell|2|100.5|101|10x|Isolated|20|p1|main").rows())
                .containsExactly(new Row(2, "BTC", -2, Side.SHORT, 100.5, 101, "isolated", 10, 20, "p1", "main"));
    }

    @Test
    void emptyCellsAreUnknown() {
        assertThat(read("BTC||-2|||||||").rows())
                .containsExactly(
                        new Row(2, "BTC", -2, Side.NET, Double.NaN, Double.NaN, "", Double.NaN, Double.NaN, "", ""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            long,  2,  LONG,  2
            BUY,   2,  LONG,  2
            short, 2,  SHORT, -2
            SELL,  -2, SHORT, -2
            both,  -2, NET,   -2
            net,   2,  NET,   2
            """)
    void theSideGivesTheSign(String side, String size, Side read, double quantity) {
        Row row = read("BTC|" + side + "|" + size + "|||||||").rows().getFirst();
        assertThat(row.side()).isEqualTo(read);
        assertThat(row.quantity()).isEqualTo(quantity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
                    BTC|long|-2|||||||  / qty: found -2, expected a number from 0: side is long
                    BTC|up|2|||||||     / side: found up, expected long or short
                    |long|2|||||||      / symbol: found nothing, expected the name of an instrument
                    BTC|long||||||||    / qty: found nothing, expected a number from 0: side is long
                    BTC||NaN|||||||     / qty: found NaN, expected a number
                    """)
    void aRowWithoutInstrumentSizeOrSideIsLeftOut(String row, String line) {
        assertThat(read(row).rows()).isEmpty();
        assertThat(lines(row)).containsExactly("line 2, column " + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
                    BTC||2|-5||||||       / entry: found -5, expected a price above 0
                    BTC||2||0|||||        / mark: found 0, expected a price above 0
                    BTC||2|||0.5x||||     / leverage: found 0.5x, expected a number of at least 1
                    BTC||2||||both|||     / mode: found both, expected cross or isolated
                    BTC||2|||||much||     / margin: found much, expected a number
                    """)
    void anUnreadableDetailIsUnknown(String row, String line) {
        assertThat(read(row).rows()).hasSize(1);
        assertThat(lines(row)).containsExactly("line 2, column " + line);
    }

    private static List<String> lines(String row) {
        return read(row).problems().stream().map(Wording::line).toList();
    }
}
