package plimsoll.views.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something the trader can do, from the menu, the palette or by key.
///
/// @param id its name is found under in `messages/commands.properties`
/// @param keys the first one stands in the menu; `Shortcut` is Ctrl, or Command on a Mac
/// @param disabled while there is nothing to do it to
public record Command(
        String id, CommandGroup group, List<KeyCombination> keys, Runnable action, ObservableBooleanValue disabled) {
    public Command {
        keys = List.copyOf(keys);
    }

    /// Always possible, without a key.
    public static Command of(String id, CommandGroup group, Runnable action) {
        return new Command(id, group, List.of(), action, new ReadOnlyBooleanWrapper());
    }

    /// @param key such as `Shortcut+Shift+Z`; beside those it has
    public Command on(String key) {
        List<KeyCombination> all = new ArrayList<>(keys);
        all.add(KeyCombination.valueOf(key));
        return new Command(id, group, all, action, disabled);
    }

    public Command disabledWhen(ObservableBooleanValue impossible) {
        return new Command(id, group, keys, action, impossible);
    }

    public String name() {
        return CommandNames.text(id);
    }

    public Optional<KeyCombination> key() {
        return keys.stream().findFirst();
    }

    public void run() {
        if (!disabled.get()) {
            action.run();
        }
    }
}
