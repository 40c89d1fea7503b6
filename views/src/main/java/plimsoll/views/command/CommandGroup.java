package plimsoll.views.command;

import java.util.Optional;

/// The menus, in order; a group inside another is its submenu.
public enum CommandGroup {
    FILE,
    EDIT,
    WHAT_IF,
    VIEW,
    PANEL(VIEW),
    WORKSPACE(VIEW),
    HELP;

    private final Optional<CommandGroup> parent;

    CommandGroup() {
        this.parent = Optional.empty();
    }

    CommandGroup(CommandGroup parent) {
        this.parent = Optional.of(parent);
    }

    Optional<CommandGroup> parent() {
        return parent;
    }

    /// As on the menu, with the mark before its underlined letter.
    String menuTitle() {
        return CommandNames.menuText("group." + this);
    }

    public String title() {
        return CommandNames.text("group." + this);
    }
}
