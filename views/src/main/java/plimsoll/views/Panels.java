package plimsoll.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import plimsoll.views.chain.ChainView;
import plimsoll.views.chain.ChainViewModel;
import plimsoll.views.chart.ProfileView;
import plimsoll.views.chart.ProfileViewModel;
import plimsoll.views.command.CommandNames;
import plimsoll.views.contribution.ContributionsView;
import plimsoll.views.contribution.ContributionsViewModel;
import plimsoll.views.control.Messages;
import plimsoll.views.dock.Panel;
import plimsoll.views.greeks.GreeksView;
import plimsoll.views.greeks.GreeksViewModel;
import plimsoll.views.health.AlertDesk;
import plimsoll.views.health.HealthView;
import plimsoll.views.health.HealthViewModel;
import plimsoll.views.liquidation.LiquidationView;
import plimsoll.views.liquidation.LiquidationViewModel;
import plimsoll.views.margin.Asked;
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
import plimsoll.views.scenario.HeatmapView;
import plimsoll.views.scenario.HeatmapViewModel;
import plimsoll.views.stress.StressView;
import plimsoll.views.stress.StressViewModel;
import plimsoll.views.stresses.StressesView;
import plimsoll.views.stresses.StressesViewModel;
import plimsoll.views.whatif.CompareView;
import plimsoll.views.whatif.CompareViewModel;
import plimsoll.views.whatif.TicketView;
import plimsoll.views.whatif.TicketViewModel;
import plimsoll.views.whatif.WhatIfView;
import plimsoll.views.whatif.WhatIfViewModel;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Every panel the window has, in the order of the menu. A panel's name is that of its command, `panel.<id>`.
final class Panels {
    private final Workspace workspace;
    private final PositionsViewModel positions;
    private final FilePrompt files;
    private final Preferences preferences;
    private final AlertDesk alerts;
    private final Consumer<String> enter;
    private final Asked asked = new Asked();

    /// @param positions shared with the commands
    /// @param enter goes to a panel by its id
    Panels(
            Workspace workspace,
            PositionsViewModel positions,
            FilePrompt files,
            Preferences preferences,
            AlertDesk alerts,
            Consumer<String> enter) {
        this.workspace = workspace;
        this.positions = positions;
        this.files = files;
        this.preferences = preferences;
        this.alerts = alerts;
        this.enter = enter;
    }

    List<Panel> all() {
        return Stream.of(inSight(), ofFigures(), ofAccounts(), ofWhatIfs())
                .flatMap(List::stream)
                .toList();
    }

    private List<Panel> inSight() {
        return List.of(
                main("positions", "1", PositionsView.class, _ -> new PositionsView(positions, files)),
                main(
                        "comparison",
                        "2",
                        ComparisonView.class,
                        sight -> new ComparisonView(
                                new ComparisonViewModel(workspace, sight), asked, () -> enter.accept("explanation"))),
                main(
                        "explanation",
                        "3",
                        ExplanationView.class,
                        sight -> new ExplanationView(new ExplanationViewModel(workspace, sight, asked))));
    }

    private List<Panel> ofFigures() {
        return List.of(
                tool(
                        "heatmap",
                        "1",
                        HeatmapView.class,
                        sight -> new HeatmapView(new HeatmapViewModel(workspace, sight), files)),
                tool(
                        "liquidation",
                        "2",
                        LiquidationView.class,
                        sight -> new LiquidationView(new LiquidationViewModel(workspace, sight))),
                tool("greeks", "3", GreeksView.class, sight -> new GreeksView(new GreeksViewModel(workspace, sight))),
                tool(
                        "problems",
                        "4",
                        ProblemsView.class,
                        sight -> new ProblemsView(new ProblemsViewModel(workspace, sight))),
                tool(
                        "profile",
                        "5",
                        ProfileView.class,
                        sight -> new ProfileView(new ProfileViewModel(workspace, sight))));
    }

    private List<Panel> ofAccounts() {
        return List.of(
                tool(
                        "reconciliation",
                        "6",
                        ReconciliationView.class,
                        sight -> new ReconciliationView(new ReconciliationViewModel(workspace, sight))),
                tool(
                        "contributions",
                        "7",
                        ContributionsView.class,
                        sight -> new ContributionsView(new ContributionsViewModel(workspace, sight))),
                tool("orders", "8", OrdersView.class, sight -> new OrdersView(new OrdersViewModel(workspace, sight))),
                tool("stress", "9", StressView.class, sight -> new StressView(new StressViewModel(workspace, sight))),
                tool(
                        "stresses",
                        "Shift+9",
                        StressesView.class,
                        sight -> new StressesView(new StressesViewModel(workspace, sight, preferences))),
                panel(
                        "health",
                        "Shortcut+Shift+H",
                        false,
                        HealthView.class,
                        sight -> new HealthView(new HealthViewModel(workspace, sight, alerts))));
    }

    private List<Panel> ofWhatIfs() {
        return List.of(
                made("whatif", WhatIfView.class, sight -> new WhatIfView(new WhatIfViewModel(workspace, sight)).node()),
                made(
                        "compare",
                        CompareView.class,
                        sight -> new CompareView(new CompareViewModel(workspace, sight)).node()),
                made("ticket", TicketView.class, sight -> new TicketView(new TicketViewModel(workspace, sight)).node()),
                made(
                        "chain",
                        ChainView.class,
                        sight -> new ChainView(new ChainViewModel(workspace, sight), enter).node()));
    }

    /// Those that are not always in sight.
    static List<String> tools(List<Panel> panels) {
        return panels.stream().filter(panel -> !panel.hasHead()).map(Panel::id).toList();
    }

    /// Of a view that is written in Java; it is gone to by a command of its own.
    private static Panel made(String id, Class<?> view, Function<Sight, Node> content) {
        return new Panel(id, CommandNames.text("panel." + id), Optional.empty(), false, view, content);
    }

    private static Panel main(String id, String digit, Class<?> view, Function<Sight, Object> controller) {
        return panel(id, "Shortcut+Shift+" + digit, true, view, controller);
    }

    private static Panel tool(String id, String digit, Class<?> view, Function<Sight, Object> controller) {
        return panel(id, "Shortcut+" + digit, false, view, controller);
    }

    private static Panel panel(
            String id, String key, boolean hasHead, Class<?> view, Function<Sight, Object> controller) {
        return new Panel(
                id,
                CommandNames.text("panel." + id),
                Optional.of(key),
                hasHead,
                view,
                sight -> load(id, view, controller, sight));
    }

    private static Node load(String id, Class<?> view, Function<Sight, Object> controller, Sight sight) {
        FXMLLoader loader = new FXMLLoader(Panels.class.getResource("fxml/" + id + ".fxml"));
        loader.setResources(Messages.ofEveryRoom());
        loader.setControllerFactory(type -> {
            if (type != view) {
                throw new IllegalStateException(type + " is not the view of " + id);
            }
            return controller.apply(sight);
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own layout of " + id + " cannot be read", e);
        }
    }
}
