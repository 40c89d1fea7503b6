package plimsoll.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.views.chart.ProfileView;
import plimsoll.views.chart.ProfileViewModel;
import plimsoll.views.command.CommandSource;
import plimsoll.views.command.Commands;
import plimsoll.views.command.PaletteView;
import plimsoll.views.command.PaletteViewModel;
import plimsoll.views.contribution.ContributionsView;
import plimsoll.views.contribution.ContributionsViewModel;
import plimsoll.views.greeks.GreeksView;
import plimsoll.views.greeks.GreeksViewModel;
import plimsoll.views.liquidation.LiquidationView;
import plimsoll.views.liquidation.LiquidationViewModel;
import plimsoll.views.margin.ComparisonView;
import plimsoll.views.margin.ComparisonViewModel;
import plimsoll.views.margin.ExplanationView;
import plimsoll.views.margin.ExplanationViewModel;
import plimsoll.views.orders.OrdersView;
import plimsoll.views.orders.OrdersViewModel;
import plimsoll.views.positions.PositionsView;
import plimsoll.views.positions.PositionsViewModel;
import plimsoll.views.problems.ProblemsView;
import plimsoll.views.problems.ProblemsViewModel;
import plimsoll.views.reconciliation.ReconciliationView;
import plimsoll.views.reconciliation.ReconciliationViewModel;
import plimsoll.views.recovery.RecoveryBar;
import plimsoll.views.scenario.HeatmapView;
import plimsoll.views.scenario.HeatmapViewModel;
import plimsoll.views.stress.StressView;
import plimsoll.views.stress.StressViewModel;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// The one window. Made and used on the UI thread.
public final class MainWindow {
    private final WindowFrame frame;
    private final MainView view;
    private final Commands commands;

    private MainWindow(WindowFrame frame, MainView view, Commands commands) {
        this.frame = frame;
        this.view = view;
        this.commands = commands;
    }

    public static MainWindow of(Workspace workspace, FilePrompt files, Theme theme, Preferences preferences) {
        return of(workspace, files, theme, preferences, List.of());
    }

    /// @param further commands of features; they join the menus, the palette and the cheat sheet
    public static MainWindow of(
            Workspace workspace, FilePrompt files, Theme theme, Preferences preferences, List<CommandSource> further) {
        Themes themes = new Themes(theme);
        MainViewModel model = new MainViewModel(workspace);
        WindowFrame frame = new WindowFrame();
        MainCommands own = new MainCommands(workspace, files);
        Commands commands = Commands.of(Stream.concat(own.sources(model, themes, frame).stream(), further.stream())
                .toList());
        MainView view = new MainView(workspace, model, files, themes, commands, frame.root());
        Map<Class<?>, Supplier<Object>> controllers = new HashMap<>(panels(workspace));
        controllers.put(MainView.class, () -> view);
        Parent content = load(controllers);
        PaletteViewModel found = new PaletteViewModel(commands, new Places(workspace)::entries);
        VBox whole =
                new VBox(new RecoveryBar(workspace.documents().recoveries(), ZoneId.systemDefault()).node(), content);
        VBox.setVgrow(content, Priority.ALWAYS);
        frame.fill(whole, commands, new PaletteView(found));
        themes.dress(frame.root());
        return new MainWindow(frame, view, commands);
    }

    private static Map<Class<?>, Supplier<Object>> panels(Workspace workspace) {
        return Map.ofEntries(
                Map.entry(PositionsView.class, () -> new PositionsView(new PositionsViewModel(workspace))),
                Map.entry(ComparisonView.class, () -> new ComparisonView(new ComparisonViewModel(workspace))),
                Map.entry(ExplanationView.class, () -> new ExplanationView(new ExplanationViewModel(workspace))),
                Map.entry(HeatmapView.class, () -> new HeatmapView(new HeatmapViewModel(workspace))),
                Map.entry(LiquidationView.class, () -> new LiquidationView(new LiquidationViewModel(workspace))),
                Map.entry(GreeksView.class, () -> new GreeksView(new GreeksViewModel(workspace))),
                Map.entry(ProfileView.class, () -> new ProfileView(new ProfileViewModel(workspace))),
                Map.entry(ProblemsView.class, () -> new ProblemsView(new ProblemsViewModel(workspace))),
                Map.entry(
                        ReconciliationView.class, () -> new ReconciliationView(new ReconciliationViewModel(workspace))),
                Map.entry(OrdersView.class, () -> new OrdersView(new OrdersViewModel(workspace))),
                Map.entry(ContributionsView.class, () -> new ContributionsView(new ContributionsViewModel(workspace))),
                Map.entry(StressView.class, () -> new StressView(new StressViewModel(workspace))));
    }

    private static Parent load(Map<Class<?>, Supplier<Object>> controllers) {
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("fxml/main.fxml"));
        loader.setControllerFactory(
                type -> Optional.ofNullable(controllers.get(type)).orElseThrow().get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own layout cannot be read", e);
        }
    }

    /// For the window's frame and the task bar.
    public static Image icon() {
        return new Image(Objects.requireNonNull(MainWindow.class.getResource("icons/plimsoll.png"))
                .toExternalForm());
    }

    public Parent root() {
        return frame.root();
    }

    public Commands commands() {
        return commands;
    }

    /// What stands in the window's frame.
    public ObservableValue<String> titleProperty() {
        return view.titleProperty();
    }

    /// Every view by its name, the whole window first.
    public List<NamedView> views() {
        return view.views();
    }
}
