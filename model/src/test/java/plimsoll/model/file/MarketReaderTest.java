package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;

class MarketReaderTest {
    private static final InstrumentId PERPETUAL = new InstrumentId("BTCUSDT");

    private static MarketSnapshot market(String text) {
        return Sample.file(text).portfolio().market();
    }

    @Test
    void whatAQuoteDoesNotSayIsUnknown() {
        Quote quote = market(Sample.SMALL).quote(PERPETUAL).orElseThrow();
        assertThat(quote.mark()).isEqualTo(100_000.5);
        assertThat(quote.confidence()).isEqualTo(1);
        assertThat(quote.fundingRate()).isNaN();
        assertThat(quote.volatility()).isNaN();
        assertThat(quote.time()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mark": 100000.50            | "mark": "x"                     | market.quotes.BTCUSDT.mark: found "x" (text), expected a number from 1e-15 to 1e15
                    "mark": 100000.50            | "mark": 0                       | market.quotes.BTCUSDT.mark: found 0, expected a number from 1e-15 to 1e15
                    "mark": 2500                 | "mark": -1                      | market.quotes.CALL.mark: found -1, expected a number from 0 to 1e15
                    "bid": 100000                | "bid": 100002                   | market.quotes.BTCUSDT: bid 100002.0 above ask 100001.0
                    "bid": 100000                | "time": "noon"                  | market.quotes.BTCUSDT.time: found "noon", expected a time like 2026-11-20T10:00:00Z
                    "bid": 100000                | "confidence": 2                 | market.quotes.BTCUSDT.confidence: found 2, expected a number from 0 to 1
                    {"price": 100000}            | {}                              | market.indices.BTC.price: found nothing, expected a number from 1e-15 to 1e15
                    {"price": 100000}            | 100000                          | market.indices.BTC: found 100000, expected an object
                    {"price": 100000}            | {"price": 1, "closes": {}}      | market.indices.BTC.closes: found {}, expected a list
                    {"price": 1.0}               | {"price": -1}                   | market.assets.USDT.price: found -1, expected a number from 0 to 1e15
                    "indices": {                 | "indices": {" ": {"price": 1},  | market.indices[""]: found " ", expected a name
                    """)
    void namesWhatItCannotRead(String passage, String replacement, String line) {
        assertThat(Sample.problems(passage, replacement)).containsExactly(line);
    }

    @Test
    void anOptionMayBeWorthNothing() {
        assertThat(Sample.problems("\"mark\": 2500", "\"mark\": 0")).isEmpty();
    }

    @Test
    void anUnreadablePriceIsUnknownNotZero() {
        MarketSnapshot market = market(Sample.with("{\"price\": 100000}", "{\"price\": \"high\"}"));
        assertThat(market.index(new UnderlyingId("BTC")).orElseThrow().price()).isNaN();
    }

    @Test
    void closesAreOldestFirstAndBadOnesLeftOut() {
        String closes = "{\"price\": 1, \"closes\": [{\"date\": \"2026-11-19\", \"close\": 2},"
                + " {\"date\": \"2026-11-18\", \"close\": 1}, {\"date\": \"2026-11-31\", \"close\": 1},"
                + " {\"date\": \"2026-11-19\", \"close\": 9}]}";
        String text = Sample.with("{\"price\": 100000}", closes);
        assertThat(market(text).index(new UnderlyingId("BTC")).orElseThrow().closes())
                .containsExactly(
                        new IndexQuote.Close(LocalDate.of(2026, 11, 18), 1),
                        new IndexQuote.Close(LocalDate.of(2026, 11, 19), 2));
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly(
                        "market.indices.BTC.closes[2].date: found \"2026-11-31\", expected a date like 2026-11-20",
                        "market.indices.BTC.closes[3].date: found 2026-11-19,"
                                + " expected each date once; the first is used");
    }
}
