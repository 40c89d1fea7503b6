package plimsoll.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Severity;
import plimsoll.model.surface.Measure;
import plimsoll.views.NamedView;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Workspace;

/// Writes every view of a window as a picture and as the text that can be read in it.
final class Screenshots {
    private static final Set<String> OF_ONE_ACCOUNT = Set.of("comparison", "explanation", "heatmap", "greeks");

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
        writeRatio(place, wiring);
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

    private void writeRatio(Path place, Wiring wiring) throws IOException {
        Workspace workspace = wiring.workspace();
        settled(workspace, () -> measure(workspace, Measure.RATIO));
        for (NamedView view : ui.call(wiring.window()::views)) {
            if (view.name().equals("heatmap")) {
                write(place.resolve("heatmap-ratio"), wiring, view);
            }
        }
        settled(workspace, () -> measure(workspace, Measure.PROFIT));
    }

    private static void measure(Workspace workspace, Measure measure) {
        workspace.scenarioProperty().set(workspace.scenarioProperty().get().withMeasure(measure));
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
        Picture picture = ui.call(() -> {
            view.show().run();
            wiring.layOut();
            wiring.layOut();
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
