package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;

class InstrumentReaderTest {
    private static Instrument call(String text) {
        return Sample.file(text).portfolio().market().instruments().get(new InstrumentId("CALL"));
    }

    @Test
    void readsTheTermsOfAnOption() {
        Instrument.Option call = (Instrument.Option) call(Sample.SMALL);
        assertThat(call.strike()).isEqualTo(110_000);
        assertThat(call.type()).isEqualTo(OptionType.CALL);
        assertThat(call.expiry()).isEqualTo(Instant.parse("2026-12-25T08:00:00Z"));
        assertThat(call.terms().tickSize()).isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "strike": 110000     | "strike": "110000"   | strike: found "110000" (text), expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": 0          | strike: found 0, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": NaN        | strike: found NaN, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": Infinity   | strike: found Infinity, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": 1e999      | strike: found 1e999, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": -1         | strike: found -1, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": null       | strike: found nothing, expected a number from 1e-15 to 1e15
                    "strike": 110000     | "strike": {"a": [1]} | strike: found {"a": [1]}, expected a number from 1e-15 to 1e15
                    "type": "call"       | "type": "Call"       | type: found "Call", expected one of call, put
                    "kind": "option"     | "kind": "warrant"    | kind: found "warrant", expected one of future, option, perpetual, spot
                    """)
    void anUnreadableTermDropsTheInstrumentAndSaysWhy(String passage, String replacement, String line) {
        String text = Sample.with(passage, replacement);
        assertThat(Sample.lines(Sample.read(text))).containsExactly("instruments.CALL." + line);
        assertThat(Sample.file(text).portfolio().market().instruments()).hasSize(1);
        assertThat(Sample.main(text).positions()).hasSize(3);
    }

    @Test
    void anUnreadableTickIsUnknown() {
        String text = Sample.with("\"strike\": 110000", "\"strike\": 110000, \"tick\": -5");
        assertThat(call(text).terms().tickSize()).isNaN();
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly("instruments.CALL.tick: found -5, expected a number from 1e-15 to 1e15");
    }

    @Test
    void anOptionThatExpiredBeforeTheDataIsOdd() {
        String text = Sample.with(
                "\"expiry\": \"2026-12-25T08:00:00Z\", \"strike\"", "\"expiry\": \"2026-10-30T08:00:00Z\", \"strike\"");
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly("instruments.CALL.expiry: expired 2026-10-30T08:00:00Z,"
                        + " before the data of 2026-11-20T10:00:00Z");
        assertThat(call(text)).isInstanceOf(Instrument.Option.class);
    }

    @Test
    void anInverseContractThatSettlesInAnotherCoinIsOdd() {
        assertThat(Sample.problems(
                        "\"payoff\": \"linear\", \"contractSize\": 1}",
                        "\"payoff\": \"inverse\", \"contractSize\": 1}"))
                .containsExactly("instruments.BTCUSDT.settle: an inverse contract on BTC that settles in USDT");
    }
}
