package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void everyCellIsText() {
        assertThat(CsvTable.cells("#a,NaN\n 1 ,\"x, \"\"y\"\"\"\n,null\n", ',', 2))
                .containsExactly(List.of("#a", "NaN"), List.of("1", "x, \"y\""), List.of("", "null"));
    }

    @Test
    void writesWhatItReads() {
        List<List<String>> rows = List.of(List.of("a,b", "1"), List.of("", "-2.5"));
        String text = CsvTable.text(List.of("x", "y"), rows);
        assertThat(text).isEqualTo("x,y\n\"a,b\",1\n,-2.5\n");
        assertThat(CsvTable.cells(text, ',', 2).subList(1, 3)).isEqualTo(rows);
    }
}
