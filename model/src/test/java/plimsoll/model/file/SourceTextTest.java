package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import plimsoll.model.problem.Problem;

class SourceTextTest {
    @Test
    void readsWhatTheByteOrderMarkSays() {
        assertThat(SourceText.decoded("\uFEFFé".getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains("é");
        assertThat(SourceText.decoded("\uFEFFé".getBytes(StandardCharsets.UTF_16BE))
                        .value())
                .contains("é");
        assertThat(SourceText.decoded("\uFEFFé".getBytes(StandardCharsets.UTF_16LE))
                        .value())
                .contains("é");
        assertThat(SourceText.decoded("é".getBytes(StandardCharsets.UTF_8)).value())
                .contains("é");
    }

    @Test
    void namesTheByteThatIsNoText() {
        assertThat(SourceText.decoded(new byte[] {'a', '\n', 'b', (byte) 0xFF}).problems())
                .containsExactly(new Problem.Malformed("line 2, column 2", "byte 0xFF", "text in UTF-8"));
    }

    @Test
    void aCharacterCutInTwoIsNoText() {
        assertThat(SourceText.decoded(new byte[] {'a', (byte) 0xC3}).value()).isEmpty();
        assertThat(SourceText.decoded(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})
                        .value())
                .isEmpty();
    }

    @Test
    void placesCountFromOne() {
        assertThat(SourceText.lineAndColumn("ab\ncd", 0)).isEqualTo("line 1, column 1");
        assertThat(SourceText.lineAndColumn("ab\ncd", 2)).isEqualTo("line 1, column 3");
        assertThat(SourceText.lineAndColumn("ab\ncd", 3)).isEqualTo("line 2, column 1");
    }

    @Test
    void excerptsAreShortAndOnOneLine() {
        assertThat(SourceText.excerpt("{\n  \"a\": 1\n}")).isEqualTo("{ \"a\": 1 }");
        assertThat(SourceText.excerpt("x".repeat(100))).hasSize(60).endsWith("…");
        assertThat(SourceText.excerpt("\u0000")).isEqualTo("·");
    }
}
