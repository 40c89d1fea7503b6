package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Symbol,              INSTRUMENT
            CONTRACT,            INSTRUMENT
            instrument_name,     INSTRUMENT
            Qty,                 QUANTITY
            Position Size,       QUANTITY
            position-amt,        QUANTITY
            contracts,           QUANTITY
            Direction,           SIDE
            positionSide,        SIDE
            Avg. Entry Price,    ENTRY
            avgPrice,            ENTRY
            Entry Price (USDT),  ENTRY
            markPrice,           MARK
            Mark Price [USD],    MARK
            Leverage,            LEVERAGE
            Margin Mode,         MODE
            marginType,          MODE
            Isolated Margin,     POSTED
            ID,                  ID
            Sub-Account,         ACCOUNT
            """)
    void knowsHeadersOfVenuesAndPeople(String header, CsvColumn column) {
        assertThat(CsvColumn.of(header)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Größe", "Liq. Price", "PNL (ROE %)", "Size (USDT)", "Qty [BTC]"})
    void leavesTheOthersAlone(String header) {
        assertThat(CsvColumn.of(header)).isEmpty();
    }
}
