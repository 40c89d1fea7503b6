package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void whatIsWrittenReadsBack() {
        List<String> cells = List.of("plain", "a,b", "say \"no\"", "two\nlines", "", " spaced ", "\"");
        assertThat(Csv.parse(new Csv().row("h", "").row(cells).toString())).containsExactly(List.of("h", ""), cells);
    }

    @Test
    void windowsLineEndsAndAMissingLastOneAreRead() {
        assertThat(Csv.parse("a,b\r\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void blankLinesArePassedOver() {
        assertThat(Csv.parse("a\n\n  \nb\n")).containsExactly(List.of("a"), List.of("b"));
        assertThat(Csv.parse("")).isEmpty();
    }

    @Test
    void anUnknownNumberIsBlank() {
        assertThat(Csv.number(Double.NaN)).isEmpty();
        assertThat(Csv.number(Double.NEGATIVE_INFINITY)).isEmpty();
        assertThat(Csv.number(-0.0)).isEqualTo("0.0");
        assertThat(Csv.number(0.1)).isEqualTo("0.1");
    }
}
