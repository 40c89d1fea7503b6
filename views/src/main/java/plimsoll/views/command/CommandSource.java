package plimsoll.views.command;

import java.util.List;

/// A feature that adds commands; they stand together in their menus, apart from those of others.
@FunctionalInterface
public interface CommandSource {
    List<Command> commands();
}
