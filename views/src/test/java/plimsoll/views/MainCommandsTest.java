package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandMenus;
import plimsoll.views.command.Commands;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;

@ExtendWith(ApplicationExtension.class)
final class MainCommandsTest {
    private Commands commands;

    @Start
    void make(Stage unused) {
        commands = MainWindow.of(
                        Samples.opened(Samples.BASKET), new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory())
                .commands();
    }

    @Test
    void everyCommandHasAName() {
        ResourceBundle names = ResourceBundle.getBundle("plimsoll.views.messages.commands");
        assertThat(commands.all()).hasSizeGreaterThan(15);
        assertThat(commands.all())
                .allSatisfy(
                        c -> assertThat(names.containsKey(c.id())).as(c.id()).isTrue());
    }

    @Test
    void noTwoShareAnIdOrAKey() {
        List<KeyCombination> keys =
                commands.all().stream().flatMap(c -> c.keys().stream()).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(commands.all().stream().map(Command::id)).doesNotHaveDuplicates();
        assertThat(commands.accelerators()).containsOnlyKeys(keys);
    }

    @Test
    void everyCommandIsInTheMenuOnce() {
        assertThat(CommandMenus.of(commands).stream()
                        .flatMap(MainCommandsTest::items)
                        .map(MenuItem::getId)
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        commands.all().stream().map(Command::id).toList());
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream().flatMap(item -> item instanceof Menu sub ? items(sub) : Stream.of(item));
    }
}
