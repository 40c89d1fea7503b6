package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void namesStandLeftAndNumbersRight() {
        String text = new TextTable("> ", "lr")
                .row("name", "USD", "σ")
                .row("equity", "1,000.00", "?")
                .row("x", "2.00", "10.5")
                .toString();
        assertThat(text).isEqualTo("""
                > name         USD     σ
                > equity  1,000.00     ?
                > x           2.00  10.5
                """);
    }

    @Test
    void aShortRowEndsWhereItEnds() {
        assertThat(new TextTable("", "l").row("a", "bb").row("ccc").toString()).isEqualTo("a    bb\nccc\n");
    }
}
