package plimsoll.views.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menus, made from the commands. A menu's id is its group's name, an item's id its command's.
public final class CommandMenus {
    private final Commands commands;

    private CommandMenus(Commands commands) {
        this.commands = commands;
    }

    public static List<Menu> of(Commands commands) {
        return new CommandMenus(commands).menus(Optional.empty());
    }

    /// @param parent empty for the menu bar itself
    private List<Menu> menus(Optional<CommandGroup> parent) {
        return Stream.of(CommandGroup.values())
                .filter(group -> group.parent().equals(parent))
                .map(this::menu)
                .filter(menu -> !menu.getItems().isEmpty())
                .toList();
    }

    private Menu menu(CommandGroup group) {
        Menu menu = new Menu(group.menuTitle());
        menu.setId(group.name());
        menu.getItems().setAll(items(group));
        return menu;
    }

    private List<MenuItem> items(CommandGroup group) {
        List<MenuItem> items = new ArrayList<>(menus(Optional.of(group)));
        for (List<Command> section : commands.sections(group)) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            section.stream().map(CommandMenus::item).forEach(items::add);
        }
        return items;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(CommandNames.menuText(command.id()));
        item.setId(command.id());
        command.key().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> command.run());
        item.disableProperty().bind(command.disabled());
        return item;
    }
}
