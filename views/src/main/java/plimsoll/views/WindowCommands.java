package plimsoll.views;

import static plimsoll.views.command.CommandGroup.FILE;
import static plimsoll.views.command.CommandGroup.HELP;
import static plimsoll.views.command.CommandGroup.PANEL;
import static plimsoll.views.command.CommandGroup.VIEW;
import static plimsoll.views.command.CommandGroup.WORKSPACE;

import java.util.List;
import java.util.function.Consumer;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandSource;
import plimsoll.views.control.Messages;
import plimsoll.views.dock.DockWalk;
import plimsoll.views.dock.Docks;
import plimsoll.views.dock.Panel;

/// What can be done with the window's panels and with the window.
final class WindowCommands {
    private static final Messages TEXT = Messages.of("main");

    private final Docks docks;
    private final DockWalk walk;
    private final List<Panel> panels;
    private final WindowLayouts layouts;
    private final WindowActions window;

    WindowCommands(Docks docks, List<Panel> panels, WindowLayouts layouts, WindowActions window) {
        this.docks = docks;
        this.walk = new DockWalk(docks);
        this.panels = panels;
        this.layouts = layouts;
        this.window = window;
    }

    List<CommandSource> sources() {
        return List.of(this::ofPanels, this::ofPanelInUse, this::ofMoving, this::ofLayouts);
    }

    private List<Command> ofPanels() {
        return panels.stream().map(this::entering).toList();
    }

    private Command entering(Panel panel) {
        Command command = Command.of("panel." + panel.id(), PANEL, () -> docks.enter(panel.id()));
        return panel.key().map(command::on).orElse(command);
    }

    private List<Command> ofPanelInUse() {
        return List.of(
                Command.of("panel-in-use.float", PANEL, () -> withCurrent(docks::floatOrDock))
                        .on("Shortcut+Shift+F"),
                Command.of("panel-in-use.close", PANEL, () -> withCurrent(docks::close))
                        .on("Shortcut+W"));
    }

    private void withCurrent(Consumer<String> action) {
        walk.current().ifPresent(action);
    }

    private List<Command> ofMoving() {
        return List.of(
                Command.of("view.palette", VIEW, () -> window.showPalette("")).on("Shortcut+K"),
                Command.of("view.next-panel", VIEW, () -> walk.toPanel(1)).on("Ctrl+Tab"),
                Command.of("view.previous-panel", VIEW, () -> walk.toPanel(-1)).on("Ctrl+Shift+Tab"),
                Command.of("view.next-dock", VIEW, () -> walk.toDock(1)).on("F6"),
                Command.of("view.previous-dock", VIEW, () -> walk.toDock(-1)).on("Shift+F6"));
    }

    private List<Command> ofLayouts() {
        return List.of(
                Command.of("workspace.save", WORKSPACE, layouts::saveAs),
                Command.of("workspace.choose", WORKSPACE, () -> window.showPalette(TEXT.text("workspaceQuery")))
                        .on("Shortcut+Shift+K"),
                Command.of("workspace.reset", WORKSPACE, layouts::reset));
    }

    static List<Command> ofProgram(WindowActions window) {
        return List.of(
                Command.of("file.quit", FILE, window::quit).on("Shortcut+Q"),
                Command.of("help.keys", HELP, window::showKeys).on("Shortcut+Slash"),
                Command.of("help.about", HELP, window::showAbout));
    }
}
