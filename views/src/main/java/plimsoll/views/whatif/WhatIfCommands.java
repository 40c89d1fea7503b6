package plimsoll.views.whatif;

import static plimsoll.views.command.CommandGroup.WHAT_IF;

import java.util.List;
import java.util.function.Consumer;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandSource;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// What can be done with what-ifs from anywhere.
public final class WhatIfCommands {
    private final WhatIfViewModel model;
    private final Consumer<String> enter;

    /// @param enter goes to a panel by its id
    public WhatIfCommands(Workspace workspace, Consumer<String> enter) {
        this.model = new WhatIfViewModel(workspace, new Sight());
        this.enter = enter;
    }

    public List<CommandSource> sources() {
        return List.of(this::ofTrades, this::ofNames, this::ofResetting);
    }

    private List<Command> ofTrades() {
        return List.of(
                Command.of("whatif.trade", WHAT_IF, () -> enter.accept("ticket"))
                        .on("Shortcut+B"),
                Command.of("whatif.chain", WHAT_IF, () -> enter.accept("chain")).on("Shortcut+J"),
                Command.of("whatif.compare", WHAT_IF, () -> enter.accept("compare"))
                        .on("Shortcut+Shift+C"));
    }

    private List<Command> ofNames() {
        return List.of(
                Command.of("whatif.add", WHAT_IF, model::add).on("Shortcut+Shift+N"),
                Command.of("whatif.copy", WHAT_IF, model::copy).on("Shortcut+Shift+D"),
                Command.of("whatif.remove", WHAT_IF, model::remove),
                Command.of("whatif.restore", WHAT_IF, model::restore)
                        .disabledWhen(model.removedProperty().isEmpty()),
                Command.of("whatif.next", WHAT_IF, () -> model.step(1)).on("Shortcut+Alt+Down"),
                Command.of("whatif.previous", WHAT_IF, () -> model.step(-1)).on("Shortcut+Alt+Up"));
    }

    private List<Command> ofResetting() {
        return List.of(Command.of("whatif.reset-row", WHAT_IF, model::resetRow).on("Shortcut+Backspace"));
    }
}
