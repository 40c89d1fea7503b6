package plimsoll.views;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import plimsoll.views.workspace.Theme;

/// Dresses the window.
final class Themes {
    private Theme current;
    private Runnable changed = () -> {};

    Themes(Theme first) {
        this.current = first;
    }

    /// From now on this part of the window wears the theme.
    void dress(Parent root) {
        changed = () -> apply(root);
        changed.run();
    }

    void switchTheme() {
        current = current.other();
        changed.run();
    }

    private void apply(Parent root) {
        Application.setUserAgentStylesheet(
                switch (current) {
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                });
        String roles = current == Theme.DARK ? "dark" : "light";
        root.getStylesheets().setAll(List.of(sheet("base"), sheet(roles)));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("css/" + name + ".css"), name)
                .toExternalForm();
    }
}
