package plimsoll.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BeepTest {
    @Test
    void theToneIsAQuarterOfASecondAndFadesToSilence() {
        byte[] tone = Beep.tone();
        assertThat(tone).hasSize(5_512);
        assertThat(loudest(tone, 0, 500)).isBetween(35, 40);
        assertThat(loudest(tone, tone.length - 100, tone.length)).isLessThan(2);
    }

    private static int loudest(byte[] tone, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(tone[i]));
        }
        return loudest;
    }
}
