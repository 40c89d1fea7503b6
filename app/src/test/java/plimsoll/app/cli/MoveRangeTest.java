package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MoveRangeTest {
    private final MoveRange range = new MoveRange();

    @Test
    void endsAreIncluded() {
        assertThat(range.convert("-10%:10%:5%").stream()).containsExactly(-0.1, -0.05, 0.0, 0.05, 0.1);
    }

    @Test
    void oneNumberIsOneMove() {
        assertThat(range.convert("25%").stream()).containsExactly(0.25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1:2", "1:2:3:4", "a:b:c", "0:1:0", "0:1:-1", "1:0:1", "-1.5:0:0.5", "0:1000:0.001", "%"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> range.convert(text)).isInstanceOf(TypeConversionException.class);
    }
}
