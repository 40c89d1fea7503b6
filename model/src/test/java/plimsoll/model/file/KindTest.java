package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    private static Json number(String digits) {
        return new Json.Num(0, digits.length(), digits);
    }

    private static Json text(String value) {
        return new Json.Text(0, value.length(), value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "-INF", "1e999", "1.0000001e15", "-1e16"})
    void noKindOfNumberTakesIt(String digits) {
        assertThat(Kind.NUMBER.of(number(digits))).isEmpty();
        assertThat(Kind.LEVERAGE.of(number(digits))).isEmpty();
    }

    @Test
    void theLargestNumberIsStillOne() {
        assertThat(Kind.NUMBER.of(number("-1e15"))).contains(-1e15);
        assertThat(Kind.NUMBER.of(number("0." + "1".repeat(5000)))).isPresent();
    }

    @Test
    void boundsBelongToTheKind() {
        assertThat(Kind.POSITIVE.of(number("0"))).isEmpty();
        assertThat(Kind.NOT_NEGATIVE.of(number("0"))).contains(0.0);
        assertThat(Kind.SHARE.of(number("1"))).contains(1.0);
        assertThat(Kind.SHARE.of(number("1.01"))).isEmpty();
        assertThat(Kind.CORRELATION.of(number("-1.01"))).isEmpty();
        assertThat(Kind.LEVERAGE.of(number("1"))).contains(1.0);
        assertThat(Kind.LEVERAGE.of(number("0.99"))).isEmpty();
    }

    @Test
    void aNumberInQuotesIsAText() {
        assertThat(Kind.NUMBER.of(text("1.2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "20 Nov", "", "+999999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
    void onlyMomentsNearUsAreTimes(String time) {
        assertThat(Kind.TIME.of(text(time))).isEmpty();
    }

    @Test
    void wordsAreListedWhenNoneFits() {
        Kind<Integer> kind = Kind.word(Map.of("two", 2, "one", 1));
        assertThat(kind.of(text("two"))).contains(2);
        assertThat(kind.of(text("Two"))).isEmpty();
        assertThat(kind.expected()).isEqualTo("one of one, two");
    }

    @Test
    void aBlankTextIsNoName() {
        assertThat(Kind.NAME.of(text(" "))).isEmpty();
        assertThat(Kind.TEXT.of(text(" "))).contains(" ");
    }
}
