package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.file.PositionCsv.Preview;

class CsvDatesTest {
    CsvDatesTest() {}

    private static Preview read(String dates, CsvFormat format) {
        String csv = "symbol,size,date\n" + dates.replace(";", "\n") + "\n";
        return PositionCsv.read(csv.getBytes(StandardCharsets.UTF_8), format);
    }

    @ParameterizedTest
    @CsvSource({
        "'A,1,2026-04-03;B,1,2026-04-05', yyyy-MM-dd, 2026-04-05T00:00:00Z",
        "'A,1,2026-04-03T10:00:00Z;B,1,2026-04-03 09:00', yyyy-MM-dd, 2026-04-03T10:00:00Z",
        "'A,1,31.12.2026 23:59:59', dd.MM.yyyy, 2026-12-31T23:59:59Z",
        "'A,1,31/12/2026', dd/MM/yyyy, 2026-12-31T00:00:00Z",
        "'A,1,12/31/2026', MM/dd/yyyy, 2026-12-31T00:00:00Z"
    })
    void oneDateThatFitsOnePatternTellsThemAll(String dates, String pattern, Instant latest) {
        CsvFormat.Taken taken = read(dates, CsvFormat.DETECTED).format();
        assertThat(taken.dates()).isEqualTo(pattern);
        assertThat(taken.time()).contains(latest);
        assertThat(taken.doubts()).isEmpty();
    }

    @Test
    void dayAndMonthThatCanBeExchangedAreADoubt() {
        assertThat(read("A,1,03/04/2026", CsvFormat.DETECTED).format().doubts())
                .containsExactly("03/04/2026 is read as dd/MM/yyyy");
        assertThat(read("A,1,03/03/2026", CsvFormat.DETECTED).format().doubts()).isEmpty();
        CsvFormat american = new CsvFormat(Optional.empty(), Optional.of("MM/dd/yyyy"));
        CsvFormat.Taken said = read("A,1,03/04/2026", american).format();
        assertThat(said.doubts()).isEmpty();
        assertThat(said.time()).contains(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void aDecimalMarkThatIsSaidIsUsed() {
        CsvFormat comma = new CsvFormat(Optional.of(','), Optional.empty());
        String csv = "symbol;size\nA;1.500\n";
        assertThat(PositionCsv.read(csv.getBytes(StandardCharsets.UTF_8), comma)
                        .rows()
                        .getFirst()
                        .quantity())
                .isEqualTo(1500);
    }

    @Test
    void datesOfNoPatternAreNotUsed() {
        Preview preview = read("A,1,yesterday", CsvFormat.DETECTED);
        assertThat(preview.format().time()).isEmpty();
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.problems()).isNotEmpty();
    }
}
