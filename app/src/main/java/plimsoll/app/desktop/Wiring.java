package plimsoll.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import plimsoll.app.document.DocumentDesk;
import plimsoll.app.store.PackedSamples;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.views.MainWindow;
import plimsoll.views.workspace.Example;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.UiThread;
import plimsoll.views.workspace.Workspace;

/// One window with everything it needs. Made and used on the UI thread.
final class Wiring {
    private static final long TICK_SECONDS = 30;
    private static final double TITLE_BAR = 40;
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 760;

    private final OpenRequest request;
    private final Stage stage = new Stage();
    private final Workspace workspace;
    private final MainWindow window;

    Wiring(OpenRequest request, Theme theme, Kept kept) {
        this.request = request;
        Executor compute = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("compute").daemon().factory());
        Executor io = task -> Thread.ofVirtual().name("io").start(task);
        Threads threads = new Threads(new UiThread(), compute, io);
        this.workspace = new Workspace(
                threads, new DiskPortfolios(kept.versions()), kept.journals(), request.library(), Clock.systemUTC());
        this.window = MainWindow.of(
                workspace,
                new StageFilePrompt(stage),
                theme,
                kept.preferences(),
                surroundings(threads, kept),
                List.of());
        window.watch(Clock.systemUTC());
    }

    private Surroundings surroundings(Threads threads, Kept kept) {
        List<Example> examples = PackedSamples.all().stream()
                .map(sample -> new Example(
                        sample.name(),
                        sample.about(),
                        sample.shows(),
                        () -> DiskPortfolios.opened(PortfolioLoader.sample(sample.name()), Optional.empty())))
                .toList();
        return new Surroundings(
                examples,
                request.library().all(),
                Files::exists,
                Clock.systemUTC(),
                threads,
                Optional.of(new DocumentDesk(request.library(), Clock.systemUTC())),
                Optional.of(kept.connections()));
    }

    /// Prices grow old while nothing else happens.
    private void watchClock() {
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("clock").daemon().factory());
        UiThread ui = new UiThread();
        var _ = ticks.scheduleWithFixedDelay(
                () -> ui.execute(window::lookAtClock), TICK_SECONDS, TICK_SECONDS, SECONDS);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> ticks.shutdownNow());
    }

    Stage stage() {
        return stage;
    }

    Workspace workspace() {
        return workspace;
    }

    MainWindow window() {
        return window;
    }

    void open(OpenedFile file) {
        workspace.show(file);
        workspace.stressProperty().set(request.stress());
        request.currency().filter(file.portfolio().market()::canReportIn).ifPresent(workspace.currencyProperty()::set);
    }

    /// Without a window; the Headless platform cannot show one larger than 1000 × 1000.
    void layOut() {
        if (window.root().getScene() == null) {
            stage.setScene(new Scene(window.root(), request.width(), request.height()));
        }
        window.root().applyCss();
        window.root().layout();
    }

    void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(
                window.root(),
                Math.min(request.width(), screen.getWidth()),
                Math.min(request.height(), screen.getHeight() - TITLE_BAR)));
        stage.titleProperty().bind(window.titleProperty());
        stage.getIcons().setAll(MainWindow.icon());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> new Leaving(workspace, stage).ask(event));
        window.attach(stage);
        window.announce(new Beep());
        watchClock();
        stage.show();
    }
}
