package plimsoll.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Severity;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.views.NamedView;
import plimsoll.views.picture.Png;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.ProfileChoice;
import plimsoll.views.workspace.ProfileChoice.Curves;
import plimsoll.views.workspace.ScenarioChoice;
import plimsoll.views.workspace.ScenarioChoice.Axes;
import plimsoll.views.workspace.Scenarios;
import plimsoll.views.workspace.Workspace;

/// Writes every view of a window as a picture and as the text that can be read in it.
final class Screenshots {
    private static final Set<String> OF_ONE_ACCOUNT =
            Set.of("comparison", "explanation", "heatmap", "greeks", "profile");

    /// What another choice shows in the panels of scenarios.
    private record Variant(String name, String view, Consumer<Scenarios> choose) {}

    private static final List<Variant> VARIANTS = List.of(
            new Variant("heatmap-ratio", "heatmap", s -> choose(s, c -> c.withMeasure(Measure.RATIO))),
            new Variant(
                    "heatmap-frontier",
                    "heatmap",
                    s -> choose(s, c -> c.withMeasure(Measure.RATIO).withAxes(Axes.PRICE_PRICE))),
            new Variant("heatmap-price-time", "heatmap", s -> choose(s, c -> c.withAxes(Axes.PRICE_TIME))),
            new Variant("heatmap-volatility-time", "heatmap", s -> choose(s, c -> c.withAxes(Axes.VOLATILITY_TIME))),
            new Variant("profile-entry", "profile", s -> profile(s, p -> p.withSince(Since.ENTRY))),
            new Variant("profile-volatility", "profile", s -> profile(s, p -> p.withCurves(Curves.BY_VOLATILITY))));

    private final UiCalls ui;
    private final Path folder;
    private final boolean several;

    /// @param several whether each file gets a folder of its own
    Screenshots(UiCalls ui, Path folder, boolean several) {
        this.ui = ui;
        this.folder = folder;
        this.several = several;
    }

    /// @return the exit code this file deserves
    int write(Wiring wiring, OpenedFile file) throws IOException {
        Path place = several ? folder.resolve(file.name()) : folder;
        Files.createDirectories(place);
        settled(wiring.workspace(), () -> wiring.open(file));
        for (NamedView view : ui.call(wiring.window()::views)) {
            write(place.resolve(view.name()), wiring, view);
        }
        writeVariants(place, wiring);
        for (Account account :
                file.portfolio().book().accounts().stream().skip(1).toList()) {
            writeFurther(place, wiring, account.id());
        }
        return ui.call(() -> exitCode(wiring.workspace()));
    }

    /// What shows one account at a time, for an account that is not the first.
    private void writeFurther(Path place, Wiring wiring, AccountId account) throws IOException {
        Workspace workspace = wiring.workspace();
        settled(workspace, () -> workspace.accountProperty().set(Optional.of(account)));
        String suffix = "-" + account.name().replaceAll("[^A-Za-z0-9._-]", "_");
        for (NamedView view : ui.call(wiring.window()::views)) {
            if (OF_ONE_ACCOUNT.contains(view.name())) {
                write(place.resolve(view.name() + suffix), wiring, view);
            }
        }
    }

    private static void choose(Scenarios scenarios, UnaryOperator<ScenarioChoice> change) {
        scenarios.choiceProperty().set(change.apply(ScenarioChoice.DEFAULT));
    }

    private static void profile(Scenarios scenarios, UnaryOperator<ProfileChoice> change) {
        scenarios.profileChoiceProperty().set(change.apply(ProfileChoice.DEFAULT));
    }

    private void writeVariants(Path place, Wiring wiring) throws IOException {
        Workspace workspace = wiring.workspace();
        for (Variant variant : VARIANTS) {
            settled(workspace, () -> variant.choose().accept(workspace.scenarios()));
            for (NamedView view : ui.call(wiring.window()::views)) {
                if (view.name().equals(variant.view())) {
                    write(place.resolve(variant.name()), wiring, view);
                }
            }
            settled(workspace, () -> {
                workspace.scenarios().choiceProperty().set(ScenarioChoice.DEFAULT);
                workspace.scenarios().profileChoiceProperty().set(ProfileChoice.DEFAULT);
            });
        }
    }

    /// Acts and waits until everything that follows from it is computed and shown.
    private void settled(Workspace workspace, Runnable action) {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        ui.call(() -> {
            action.run();
            return workspace.busyProperty().subscribe(busy -> {
                if (!busy) {
                    idle.complete(true);
                }
            });
        });
        idle.join();
    }

    private void write(Path base, Wiring wiring, NamedView view) throws IOException {
        settled(wiring.workspace(), () -> {
            view.show().run();
            wiring.layOut();
        });
        Picture picture = ui.call(() -> {
            wiring.layOut();
            wiring.layOut();
            view.node().applyCss();
            view.node().getScene().getRoot().layout();
            return new Picture(image(view.node()), view.text().get());
        });
        Files.write(base.resolveSibling(base.getFileName() + ".png"), Png.of(picture.image()));
        Files.writeString(base.resolveSibling(base.getFileName() + ".txt"), picture.text());
    }

    private record Picture(WritableImage image, String text) {}

    private static WritableImage image(Node node) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return node.snapshot(parameters, null);
    }

    private static int exitCode(Workspace workspace) {
        boolean warned = workspace.problems().stream().anyMatch(p -> p.severity() != Severity.INFO);
        List<AccountAssessment> accounts =
                workspace.assessmentProperty().get().map(a -> a.accounts()).orElse(List.of());
        if (accounts.isEmpty()) {
            return 2;
        }
        boolean complete = accounts.stream().allMatch(Screenshots::isComplete);
        return warned || !complete ? 1 : 0;
    }

    private static boolean isComplete(AccountAssessment account) {
        return List.of(AsIf.values()).stream()
                .allMatch(asIf -> account.comparison().in(asIf).complete());
    }
}
