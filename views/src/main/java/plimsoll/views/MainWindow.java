package plimsoll.views;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import plimsoll.views.command.CommandSource;
import plimsoll.views.command.Commands;
import plimsoll.views.command.PaletteEntry;
import plimsoll.views.command.PaletteView;
import plimsoll.views.command.PaletteViewModel;
import plimsoll.views.connect.AskWindow;
import plimsoll.views.connect.ConnectWindow;
import plimsoll.views.control.VisibleText;
import plimsoll.views.dock.Docks;
import plimsoll.views.dock.Layout;
import plimsoll.views.dock.Panel;
import plimsoll.views.dock.PanelHost;
import plimsoll.views.dock.SavedLayouts;
import plimsoll.views.health.AlertBadge;
import plimsoll.views.health.AlertDesk;
import plimsoll.views.health.Announcements;
import plimsoll.views.help.Help;
import plimsoll.views.help.HelpViewModel;
import plimsoll.views.positions.PositionCommands;
import plimsoll.views.positions.PositionsViewModel;
import plimsoll.views.report.ReportWindow;
import plimsoll.views.start.StartPage;
import plimsoll.views.start.StartViewModel;
import plimsoll.views.table.TableWindow;
import plimsoll.views.whatif.WhatIfCommands;
import plimsoll.views.workspace.Attention;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.ReportDesk;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// The one window. Made and used on the UI thread.
public final class MainWindow {
    private final MainViewModel model;
    private final WindowFrame frame;
    private final Docks docks;
    private final List<Panel> panels;
    private final Commands commands;
    private final WindowLayouts layouts;
    private final AlertDesk alerts;
    private final StartPage start;
    private final Help help;
    private final Optional<ReportWindow> report;
    private final Optional<ConnectWindow> connect;
    private final Optional<AskWindow> ask;

    private MainWindow(
            Workspace workspace,
            FilePrompt files,
            Theme theme,
            Preferences preferences,
            Surroundings surroundings,
            List<CommandSource> further) {
        Themes themes = new Themes(theme, preferences);
        model = new MainViewModel(workspace);
        frame = new WindowFrame(themes);
        alerts = new AlertDesk(workspace, preferences);
        PositionsViewModel positions = new PositionsViewModel(workspace, preferences);
        panels = new Panels(workspace, positions, files, preferences, alerts, this::enter).all();
        List<String> tools = Panels.tools(panels);
        docks = new Docks(panels, Layout.standard(tools), frame::dress);
        layouts = new WindowLayouts(docks, tools, new SavedLayouts(preferences), themes, workspace::refuse);
        List<CommandSource> sources = new ArrayList<>(new MainCommands(workspace, files).sources(model, themes));
        sources.addAll(new WindowCommands(docks, panels, layouts, frame).sources());
        sources.add(new PositionCommands(positions));
        sources.addAll(new WhatIfCommands(workspace, docks::enter).sources());
        connect = surroundings.connections().map(c -> connect(workspace, c, preferences, surroundings, themes));
        ask = surroundings.connections().map(c -> ask(workspace, c, preferences, surroundings, files, themes));
        Stream.concat(connect.stream(), ask.stream()).forEach(sources::add);
        start = start(new StartViewModel(workspace, files, preferences, surroundings));
        help = new Help(frame.root(), new HelpViewModel(surroundings.parameters()));
        sources.addAll(List.of(themes, start, help));
        report = surroundings.reports().map(desk -> report(workspace, files, preferences, themes, surroundings, desk));
        report.ifPresent(sources::add);
        sources.addAll(further);
        sources.add(() -> WindowCommands.ofProgram(frame));
        commands = Commands.of(sources);
        MainView view = new MainView(workspace, model, commands, docks, start);
        Places places = new Places(workspace, docks);
        frame.fill(
                view.load(new ToolbarView(workspace, model, files, themes), new StatusView(workspace, model), badge()),
                commands,
                new PaletteView(new PaletteViewModel(commands, () -> places(places))));
        docks.guard(workspace::refuse);
        layouts.start();
    }

    private ConnectWindow connect(
            Workspace workspace,
            Connections connections,
            Preferences preferences,
            Surroundings surroundings,
            Themes themes) {
        return new ConnectWindow(workspace, connections, preferences, surroundings, frame.root(), themes::dress);
    }

    private AskWindow ask(
            Workspace workspace,
            Connections connections,
            Preferences preferences,
            Surroundings surroundings,
            FilePrompt files,
            Themes themes) {
        return new AskWindow(workspace, connections, preferences, surroundings, files, frame.root(), themes::dress);
    }

    private StartPage start(StartViewModel model) {
        return new StartPage(model, connect.map(c -> c::show), () -> docks.enter("positions"));
    }

    private ReportWindow report(
            Workspace workspace,
            FilePrompt files,
            Preferences preferences,
            Themes themes,
            Surroundings surroundings,
            ReportDesk desk) {
        return new ReportWindow(
                workspace,
                desk,
                preferences,
                files,
                frame.root(),
                themes::dress,
                () -> new HelpViewModel(surroundings.parameters()));
    }

    private AlertBadge badge() {
        return new AlertBadge(alerts, () -> docks.enter("health"));
    }

    /// Announces what gets dangerous while the window is shown.
    public void announce(Attention attention) {
        new Announcements(alerts, root(), attention, () -> docks.enter("health"));
    }

    /// From now on data are as old as this clock says.
    public void watch(InstantSource clock) {
        alerts.watch(clock);
    }

    /// To be called now and then: data grow old by themselves, and accounts are refreshed.
    public void lookAtClock() {
        alerts.lookAtClock();
        connect.ifPresent(ConnectWindow::lookAtClock);
    }

    private void enter(String panel) {
        docks.enter(panel);
    }

    private List<PaletteEntry> places(Places places) {
        return Stream.concat(places.entries().stream(), layouts.entries().stream())
                .toList();
    }

    public static MainWindow of(Workspace workspace, FilePrompt files, Theme theme, Preferences preferences) {
        return of(workspace, files, theme, preferences, Surroundings.NONE, List.of());
    }

    /// @param further commands of features; they join the menus, the palette and the cheat sheet
    public static MainWindow of(
            Workspace workspace,
            FilePrompt files,
            Theme theme,
            Preferences preferences,
            Surroundings surroundings,
            List<CommandSource> further) {
        MainWindow window = new MainWindow(workspace, files, theme, preferences, surroundings, further);
        new TableWindow(workspace, surroundings, window.frame.root(), window.frame::dress);
        return window;
    }

    /// The one the last window wore, for a start that asks for none.
    public static Optional<Theme> lastTheme(Preferences preferences) {
        return new SavedLayouts(preferences).last().flatMap(Layout::theme);
    }

    /// For the window's frame and the task bar.
    public static Image icon() {
        return new Image(Objects.requireNonNull(MainWindow.class.getResource("icons/plimsoll.png"))
                .toExternalForm());
    }

    public Parent root() {
        return frame.root();
    }

    /// Before the stage is shown with this window in it: it stands where it stood last time, its panels float again,
    /// and when it is hidden all that is remembered.
    public void attach(Stage stage) {
        layouts.attach(stage);
    }

    public Commands commands() {
        return commands;
    }

    /// What stands in the window's frame; a mark precedes it while there are edits that no file has.
    public ObservableValue<String> titleProperty() {
        return model.titleProperty();
    }

    /// Every view by its name, the whole window first.
    public List<NamedView> views() {
        Stream<NamedView> pages = Stream.of(whole("start", start::show), whole("help", () -> help.show("terminology")));
        Stream<NamedView> reports =
                Stream.concat(report.stream().map(this::named), connect.stream().map(MainWindow::named));
        Stream<NamedView> asking = ask.stream().map(MainWindow::named);
        return Stream.of(Stream.of(whole("window", () -> {})), panels.stream().map(this::named), pages, reports, asking)
                .flatMap(view -> view)
                .toList();
    }

    private NamedView whole(String name, Runnable show) {
        Parent root = frame.root();
        Runnable alone = () -> {
            help.close();
            start.leave();
            show.run();
        };
        return new NamedView(name, root, alone, () -> VisibleText.of(root));
    }

    /// As large as the window.
    private NamedView named(ReportWindow preview) {
        Parent root = frame.root();
        return new NamedView(
                "report",
                preview.root(),
                () -> Optional.ofNullable(root.getScene())
                        .ifPresent(scene -> preview.layOut(scene.getWidth(), scene.getHeight())),
                () -> VisibleText.of(preview.root()));
    }

    private static NamedView named(ConnectWindow window) {
        return new NamedView("connect", window.root(), window::layOut, () -> VisibleText.of(window.root()));
    }

    private static NamedView named(AskWindow window) {
        return new NamedView("ask", window.root(), window::layOut, () -> VisibleText.of(window.root()));
    }

    private NamedView named(Panel panel) {
        PanelHost host = docks.host(panel.id());
        return new NamedView(panel.id(), host, () -> docks.show(panel.id()), () -> {
            host.make();
            return VisibleText.ofPanel(host);
        });
    }
}
