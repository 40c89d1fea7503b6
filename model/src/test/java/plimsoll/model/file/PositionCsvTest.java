package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;

class PositionCsvTest {
    @Test
    void readsTheSample() throws IOException {
        Preview preview = PositionCsv.read(Files.readAllBytes(Path.of("../sample-portfolios/positions.csv")));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.ignoredHeaders()).isEmpty();
        assertThat(preview.rows()).hasSizeGreaterThan(10);
        Row first = preview.rows().getFirst();
        assertThat(first.instrument()).isEqualTo("BTCUSDT");
        assertThat(first.side()).isEqualTo(Side.SHORT);
        assertThat(first.quantity()).isNegative();
    }

    @Test
    void writesOneLineForEachPosition() {
        Portfolio small = Sample.file(Sample.SMALL).portfolio();
        assertThat(PositionCsv.write(small.book(), small.market())).isEqualTo("""
                        account,id,instrument,side,quantity,entryPrice,mark,marginMode,leverage,posted
                        main,a,BTCUSDT,long,1.5,95000,100000.5,cross,10,
                        main,b,BTCUSDT,short,-2,99000,100000.5,isolated,20,5000
                        main,c,CALL,net,-3,,2500,cross,,
                        """);
    }

    @Test
    void whatItWritesReadsBackAsTheSamePositions() {
        Portfolio small = Sample.file(Sample.SMALL).portfolio();
        byte[] csv = PositionCsv.write(small.book(), small.market()).getBytes(StandardCharsets.UTF_8);
        PortfolioFile back = PositionCsv.toPortfolio(
                        PositionCsv.read(csv), "binance-usdm", Instant.EPOCH.plusSeconds(1))
                .value();
        List<Position> positions = small.book().accounts().getFirst().positions();
        assertThat(back.portfolio().book().accounts().getFirst().positions()).isEqualTo(positions);
    }
}
