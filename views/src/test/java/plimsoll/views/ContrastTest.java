package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.workspace.GainColours;
import plimsoll.views.workspace.Look;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Theme;

/// Text against its ground by WCAG 2.2, 1.4.3, in every look; colours as the toolkit resolves them.
@ExtendWith(ApplicationExtension.class)
final class ContrastTest {
    private static final double LEAST = 4.5;
    private static final List<String> TEXTS =
            List.of("-fg", "-fg-muted", "-accent", "-safe", "-watch", "-danger", "-gain", "-loss");
    private static final List<String> GROUNDS = List.of("-bg", "-bg-inset", "-bg-chosen");

    private final StackPane root = new StackPane();

    @Start
    void open(Stage stage) {
        root.getStyleClass().add("workstation");
        stage.setScene(new Scene(root, 100, 100));
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(GainColours.values()).map(colours -> Arguments.of(theme, colours)));
    }

    /// @param role a looked-up colour
    private Color color(String role) {
        Label label = new Label("x");
        label.setStyle("-fx-text-fill: " + role);
        root.getChildren().setAll(label);
        root.applyCss();
        return (Color) label.getTextFill();
    }

    private static Color over(Color above, Color ground) {
        double a = above.getOpacity();
        return Color.color(
                above.getRed() * a + ground.getRed() * (1 - a),
                above.getGreen() * a + ground.getGreen() * (1 - a),
                above.getBlue() * a + ground.getBlue() * (1 - a));
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    static double contrast(Color a, Color b) {
        double bright = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (bright + 0.05) / (dark + 0.05);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyRoleOfTextCanBeReadOnEveryGround(Theme theme, GainColours colours) {
        List<String> faint = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Preferences preferences = Preferences.inMemory();
            Look.DEFAULT.with(colours).keep(preferences);
            new Themes(theme, preferences).dress(root);
            List<String> found = new ArrayList<>();
            for (String ground : GROUNDS) {
                Color behind = over(color(ground), color("-bg"));
                for (String text : TEXTS) {
                    note(found, text + " on " + ground, contrast(color(text), behind));
                }
            }
            note(found, "accent button", contrast(color("-color-fg-emphasis"), color("-color-accent-emphasis")));
            return found;
        });
        assertThat(faint).isEmpty();
    }

    private static void note(List<String> found, String pair, double contrast) {
        if (!(contrast >= LEAST)) {
            found.add(pair + " %.2f".formatted(contrast));
        }
    }

    @Test
    void theMeasureIsThatOfTheStandardAndFindsWhatIsFaint() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        double border = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            new Themes(Theme.DARK, Preferences.inMemory()).dress(root);
            return contrast(color("-border"), color("-bg"));
        });
        assertThat(border).isBetween(1.1, LEAST);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void gainsAndLossesAreOfTwoColours(Theme theme, GainColours colours) {
        boolean differ = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Preferences preferences = Preferences.inMemory();
            Look.DEFAULT.with(colours).keep(preferences);
            new Themes(theme, preferences).dress(root);
            return !color("-gain").equals(color("-loss"));
        });
        assertThat(differ).isTrue();
    }
}
