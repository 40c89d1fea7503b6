package plimsoll.views.positions;

import static plimsoll.views.command.CommandGroup.EDIT;
import static plimsoll.views.command.CommandGroup.VIEW;
import static plimsoll.views.command.CommandGroup.WHAT_IF;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;

/// What can be done with the positions chosen, and with their table. Keys that are letters alone work in
/// the table only, see `PositionKeys`.
public final class PositionCommands implements CommandSource {
    private final PositionsViewModel model;

    public PositionCommands(PositionsViewModel model) {
        this.model = model;
    }

    @Override
    public List<Command> commands() {
        PositionVerbs verbs = model.verbs();
        return List.of(
                ofChosen("positions.duplicate", WHAT_IF, () -> verbs.duplicate(model.chosen()))
                        .on("Shortcut+D"),
                ofChosen("positions.flip", WHAT_IF, () -> verbs.flip(model.chosen())),
                ofChosen("positions.close", WHAT_IF, () -> verbs.close(model.chosen())),
                ofChosen("positions.exclude", WHAT_IF, () -> verbs.toggleExcluded(model.chosen())),
                ofChosen("positions.isolate", WHAT_IF, () -> verbs.toggleIsolated(model.chosen())),
                ofChosen("positions.more", WHAT_IF, () -> verbs.step(model.chosen(), 1)),
                ofChosen("positions.less", WHAT_IF, () -> verbs.step(model.chosen(), -1)),
                ofChosen("positions.reset", WHAT_IF, () -> verbs.reset(model.chosen())),
                Command.of("positions.find", EDIT, model.finding()::send).on("Shortcut+F"),
                Command.of("positions.columns", VIEW, model.choosingColumns()::send)
                        .on("Shortcut+Shift+L"));
    }

    private Command ofChosen(String id, CommandGroup group, Runnable action) {
        BooleanBinding none = model.chosenCountProperty().isEqualTo(0);
        return Command.of(id, group, action).disabledWhen(none);
    }
}
