package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

class PositionReaderTest {
    private static final String CALL =
            "{\"id\": \"c\", \"instrument\": \"CALL\", \"quantity\": -3, \"mode\": \"cross\"}";

    @Test
    void readsAnIsolatedLeg() {
        assertThat(Sample.position(Sample.SMALL, 1))
                .isEqualTo(new Position(
                        new PositionId("b"),
                        new InstrumentId("BTCUSDT"),
                        Side.SHORT,
                        -2,
                        99_000,
                        new MarginMode.Isolated(20, 5000),
                        0));
    }

    @Test
    void whatAPositionDoesNotSayIsUnknown() {
        Position call = Sample.position(Sample.SMALL, 2);
        assertThat(call.side()).isEqualTo(Side.NET);
        assertThat(call.entryPrice()).isNaN();
        assertThat(call.mode()).isEqualTo(new MarginMode.Cross(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "quantity": 1.50      | "quantity": "1.5"   | quantity: found "1.5" (text), expected a number from 0: side is long
                    "quantity": 1.50      | "quantity": -1.5    | quantity: found -1.5, expected a number from 0: side is long
                    "quantity": 1.50      | "quantity": NaN     | quantity: found NaN, expected a number from 0: side is long
                    "quantity": 1.50      | "quantity": 1e16    | quantity: found 1e16, expected a number from 0: side is long
                    "quantity": 1.50      | "size": 1.5         | quantity: found nothing, expected a number from 0: side is long
                    "side": "long"        | "side": "up"        | side: found "up", expected one of long, net, short
                    """)
    void anUnreadableSizeDropsTheRow(String passage, String replacement, String line) {
        String text = Sample.with(passage, replacement);
        assertThat(Sample.lines(Sample.read(text))).containsExactly("accounts[0].positions[0]." + line);
        assertThat(Sample.main(text).positions()).extracting(p -> p.id().name()).containsExactly("b", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "leverage": 10        | "leverage": 0.5            | leverage: found 0.5, expected a number of at least 1
                    "entryPrice": 9.5e4   | "entryPrice": 0            | entryPrice: found 0, expected a number from 1e-15 to 1e15
                    "entryPrice": 9.5e4   | "entryPrice": [95000]      | entryPrice: found [95000], expected a number from 1e-15 to 1e15
                    "mode": "cross", "leverage": 10 | "mode": "crossed" | mode: found "crossed", expected one of cross, isolated
                    "leverage": 10        | "posted": 10               | posted: a cross position has no margin of its own; it is not used
                    "leverage": 10        | "fundingOwed": "x"         | fundingOwed: found "x" (text), expected a number between -1e15 and 1e15
                    "mode": "cross", "leverage": 10 | "leverage": 10   | mode: assumed: cross
                    """)
    void anUnreadableDetailIsUnknownAndTheRowKept(String passage, String replacement, String line) {
        String text = Sample.with(passage, replacement);
        assertThat(Sample.lines(Sample.read(text))).containsExactly("accounts[0].positions[0]." + line);
        assertThat(Sample.main(text).positions()).hasSize(3);
    }

    @Test
    void aPositionInAnUnlistedInstrumentIsKept() {
        String text = Sample.with("\"instrument\": \"CALL\"", "\"instrument\": \"PUT\"");
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly(
                        "accounts[0].positions[2].instrument: found PUT, expected a name listed under instruments");
        assertThat(Sample.position(text, 2).instrument()).hasToString("PUT");
    }

    @Test
    void theSecondPositionOfOneNameIsLeftOut() {
        String text = Sample.with("\"id\": \"c\"", "\"id\": \"a\"");
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly("accounts[0].positions[2].id: found a, expected a name no other position here has");
    }

    @Test
    void positionsWithoutANameAreCalledAfterInstrumentAndLeg() {
        String nameless = Sample.SMALL
                .replace("\"id\": \"a\", ", "")
                .replace(CALL, CALL.replace("\"id\": \"c\", ", "") + ", " + CALL.replace("\"id\": \"c\", ", ""));
        assertThat(Sample.main(nameless).positions())
                .extracting(p -> p.id().name())
                .containsExactly("BTCUSDT-LONG", "b", "CALL", "CALL #2");
    }

    @Test
    void aLegInAOneWayAccountIsOdd() {
        assertThat(Sample.problems("\"positionMode\": \"hedge\"", "\"positionMode\": \"one-way\""))
                .containsExactly(
                        "accounts[0].positions[0].side: a leg of an account that is not in hedge mode",
                        "accounts[0].positions[1].side: a leg of an account that is not in hedge mode");
    }

    @Test
    void readsOrders() {
        String order = "\"orders\": [{\"instrument\": \"CALL\", \"quantity\": 2, \"price\": 10, \"reduceOnly\": true}]";
        assertThat(Sample.main(Sample.with("\"orders\": []", order)).orders())
                .containsExactly(new Order("order 1", new InstrumentId("CALL"), 2, 10, true));
    }

    @Test
    void isolatedModelsAreIsolatedUnlessAPositionSaysOtherwise() {
        String venue = "\"venue\": \"binance-usdm\", \"model\": \"single\"";
        String bybit = Sample.with(venue, "\"venue\": \"bybit\", \"model\": \"isolated\"")
                .replace(CALL, CALL.replace(", \"mode\": \"cross\"", ""));
        assertThat(Sample.position(bybit, 2).isIsolated()).isTrue();
        assertThat(Sample.position(bybit, 0).isIsolated()).isFalse();
    }
}
