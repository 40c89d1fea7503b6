package plimsoll.views;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.scene.Parent;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;
import plimsoll.views.workspace.GainColours;
import plimsoll.views.workspace.Look;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Theme;

/// Dresses the windows, and keeps how.
final class Themes implements CommandSource {
    /// Pixels at 100 %; every other size of text is a multiple of it.
    private static final double FONT_SIZE = 12;

    private final Preferences preferences;
    private final List<Parent> dressed = new ArrayList<>();
    private Look look;

    Themes(Theme first, Preferences preferences) {
        this.preferences = preferences;
        this.look = Look.kept(preferences).with(first);
    }

    Theme current() {
        return look.theme();
    }

    /// From now on this part of a window wears the look.
    void dress(Parent root) {
        dressed.add(root);
        applyToAll();
    }

    /// It is seen no more.
    void forget(Parent root) {
        dressed.remove(root);
    }

    void switchTheme() {
        choose(look.theme().other());
    }

    void choose(Theme theme) {
        change(l -> l.with(theme));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                colours("look.blue-orange", GainColours.BLUE_ORANGE),
                colours("look.green-red", GainColours.GREEN_RED),
                colours("look.red-green", GainColours.RED_GREEN),
                command("look.larger", Look::larger)
                        .on("Shortcut+Shift+Plus")
                        .on("Shortcut+Shift+Equals")
                        .on("Shortcut+Shift+Add"),
                command("look.smaller", Look::smaller)
                        .on("Shortcut+Shift+Minus")
                        .on("Shortcut+Shift+Subtract"),
                command("look.plain-size", Look::plainSize).on("Shortcut+Shift+0"));
    }

    private Command colours(String id, GainColours colours) {
        return command(id, l -> l.with(colours));
    }

    private Command command(String id, UnaryOperator<Look> change) {
        return Command.of(id, CommandGroup.VIEW, () -> change(change));
    }

    private void change(UnaryOperator<Look> change) {
        look = change.apply(look);
        look.keep(preferences);
        applyToAll();
    }

    private void applyToAll() {
        Application.setUserAgentStylesheet(
                switch (look.theme()) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
        dressed.forEach(this::apply);
    }

    private void apply(Parent root) {
        root.getStylesheets()
                .setAll(
                        sheet("base"),
                        sheet("docks"),
                        sheet("pages"),
                        sheet(name(look.theme())),
                        sheet(name(look.colours())));
        root.setStyle("-fx-font-size: " + FONT_SIZE * look.fontPercent() / 100 + "px");
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("css/" + name + ".css"), name)
                .toExternalForm();
    }
}
