package plimsoll.views;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import plimsoll.views.workspace.Theme;

/// Dresses the windows.
final class Themes {
    private final List<Parent> dressed = new ArrayList<>();
    private Theme current;

    Themes(Theme first) {
        this.current = first;
    }

    Theme current() {
        return current;
    }

    /// From now on this part of a window wears the theme.
    void dress(Parent root) {
        dressed.add(root);
        applyToAll();
    }

    /// It is seen no more.
    void forget(Parent root) {
        dressed.remove(root);
    }

    void switchTheme() {
        choose(current.other());
    }

    void choose(Theme theme) {
        current = theme;
        applyToAll();
    }

    private void applyToAll() {
        Application.setUserAgentStylesheet(
                switch (current) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
        List<String> sheets = List.of(sheet("base"), sheet("docks"), sheet(current == Theme.DARK ? "dark" : "light"));
        dressed.forEach(root -> root.getStylesheets().setAll(sheets));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("css/" + name + ".css"), name)
                .toExternalForm();
    }
}
