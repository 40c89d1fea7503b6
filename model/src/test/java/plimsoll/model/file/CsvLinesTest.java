package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plimsoll.model.file.CsvLines.Line;

class CsvLinesTest {
    @Test
    void countsCellsOutsideQuotes() {
        assertThat(CsvLines.of("a,b\n\"1,5\",\"say \"\"x, y\"\"\"\n", ','))
                .containsExactly(new Line(1, "a,b", 2), new Line(2, "\"1,5\",\"say \"\"x, y\"\"\"", 2));
    }

    @Test
    void leavesOutEmptyLinesAndStillNumbersTheRest() {
        assertThat(CsvLines.of("\r\na,b\r\n,\r\n\r\n1,2", ','))
                .containsExactly(new Line(2, "a,b", 2), new Line(5, "1,2", 2));
    }

    @Test
    void aHeaderMayGoOnInTheNextLine() {
        assertThat(CsvLines.of("\"Size\n(BTC)\",b\n1,2\n", ','))
                .containsExactly(new Line(1, "\"Size\n(BTC)\",b", 2), new Line(3, "1,2", 2));
    }

    @Test
    void anOpenQuoteSwallowsNoOtherRow() {
        assertThat(CsvLines.of("a,b\n\"x,1\ny,2\n", ','))
                .containsExactly(new Line(1, "a,b", 2), new Line(2, "\"x,1", 0), new Line(3, "y,2", 2));
        assertThat(CsvLines.of("\"a,b\ny,2\n", ',')).containsExactly(new Line(1, "\"a,b", 0), new Line(2, "y,2", 2));
    }

    @Test
    void theSeparatorMakesMostCellsOfTheFirstLine() {
        assertThat(CsvLines.separator("a,b;c\n1;2;3;4\n")).isEqualTo(',');
        assertThat(CsvLines.separator("\na;b,c;d\n")).isEqualTo(';');
        assertThat(CsvLines.separator("a\tb\n")).isEqualTo('\t');
        assertThat(CsvLines.separator("\"a;b;c\",d\n")).isEqualTo(',');
        assertThat(CsvLines.separator("")).isEqualTo(',');
    }

    @Test
    void emptyCellsBehindTheLastColumnDoNotCount() {
        assertThat(new Line(1, "1,2,,", 4).trimmedTo(2, ',')).isEqualTo(new Line(1, "1,2", 2));
        assertThat(new Line(1, "1,2,3", 3).trimmedTo(2, ',')).isEqualTo(new Line(1, "1,2,3", 3));
    }
}
