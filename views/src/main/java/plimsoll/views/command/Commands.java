package plimsoll.views.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// Every command of a window: menus, palette, keys and cheat sheet are made from it.
public final class Commands {
    private final List<List<Command>> sections;

    private Commands(List<List<Command>> sections) {
        this.sections = sections;
    }

    public static Commands of(List<CommandSource> sources) {
        return new Commands(
                sources.stream().map(source -> List.copyOf(source.commands())).toList());
    }

    public List<Command> all() {
        return sections.stream().flatMap(List::stream).toList();
    }

    public Optional<Command> command(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// Those of one menu, source by source.
    List<List<Command>> sections(CommandGroup group) {
        return sections.stream()
                .map(section -> section.stream().filter(c -> c.group() == group).toList())
                .filter(section -> !section.isEmpty())
                .toList();
    }

    /// For a scene, whether it has the menu or not.
    public Map<KeyCombination, Runnable> accelerators() {
        Map<KeyCombination, Runnable> accelerators = new HashMap<>();
        all().forEach(c -> c.keys().forEach(key -> accelerators.put(key, c::run)));
        return accelerators;
    }
}
