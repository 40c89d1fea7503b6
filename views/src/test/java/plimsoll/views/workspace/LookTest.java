package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LookTest {
    private final Preferences preferences = Preferences.inMemory();

    @Test
    void whatWasChosenIsFoundNextTime() {
        Look chosen = Look.DEFAULT
                .with(Theme.LIGHT)
                .with(GainColours.RED_GREEN)
                .larger()
                .larger();
        chosen.keep(preferences);
        assertThat(Look.kept(preferences))
                .isEqualTo(chosen)
                .isEqualTo(new Look(Theme.LIGHT, GainColours.RED_GREEN, 120));
    }

    @Test
    void whatThisVersionDoesNotKnowLooksAsByDefault() {
        preferences.put("look.theme", "SEPIA");
        preferences.put("look.colours", "");
        preferences.put("look.font", "huge");
        assertThat(Look.kept(preferences)).isEqualTo(Look.DEFAULT);
    }

    @Test
    void textStaysBetweenNinetyAndHundredAndFiftyPercent() {
        Look look = Look.DEFAULT;
        for (int i = 0; i < 9; i++) {
            look = look.larger();
        }
        assertThat(look.fontPercent()).isEqualTo(150);
        assertThat(look.smaller().fontPercent()).isEqualTo(140);
        for (int i = 0; i < 9; i++) {
            look = look.smaller();
        }
        assertThat(look.fontPercent()).isEqualTo(90);
        assertThat(look.plainSize()).isEqualTo(Look.DEFAULT);
        preferences.put("look.font", "999");
        assertThat(Look.kept(preferences).fontPercent()).isEqualTo(150);
    }
}
