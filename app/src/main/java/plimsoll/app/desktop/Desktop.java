package plimsoll.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import plimsoll.app.connect.ExchangeConnections;
import plimsoll.app.store.Home;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.app.store.Store;
import plimsoll.model.format.Wording;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Look;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.UiThread;

/// The program with windows.
public final class Desktop {
    private static final Messages TEXT = Messages.of("desktop");

    private final OpenRequest request;
    private final UiCalls ui = new UiCalls();
    /// Touched by the UI thread only.
    private final List<Wiring> shown = new ArrayList<>();

    private Desktop(OpenRequest request) {
        this.request = request;
    }

    /// Returns when the last window is closed, or when the last picture is written.
    ///
    /// @return the exit code of the program
    /// @throws RuntimeException when no window can open
    public static int run(OpenRequest request) throws IOException {
        Desktop desktop = new Desktop(request);
        List<OpenedFile> files = desktop.files();
        return request.screenshots().isPresent() ? desktop.pictures(files) : desktop.windows(files);
    }

    private List<OpenedFile> files() throws IOException {
        if (request.files().isEmpty() && request.screenshots().isPresent()) {
            return List.of(DiskPortfolios.opened(PortfolioLoader.sample(PortfolioLoader.SAMPLE), Optional.empty()));
        }
        List<OpenedFile> files = new ArrayList<>();
        for (Path path : request.files()) {
            Loaded loaded = PortfolioLoader.load(path);
            files.add(DiskPortfolios.opened(loaded, Optional.of(path)));
        }
        return files;
    }

    /// One with the start page when there is no file.
    private int windows(List<OpenedFile> files) {
        CountDownLatch open = new CountDownLatch(Math.max(1, files.size()));
        Home home = Home.ofProcess();
        try (Store store = new Store(home, Clock.systemUTC(), this::notKept);
                ExchangeConnections exchanges = ExchangeConnections.of(home, Clock.systemUTC())) {
            Kept kept = Kept.in(store, exchanges);
            ui.start(() -> {
                files.forEach(f -> window(Optional.of(f), kept, open));
                if (files.isEmpty()) {
                    window(Optional.empty(), kept, open);
                }
                shown.getFirst().workspace().documents().recoveries().look();
            });
            await(open);
        }
        return 0;
    }

    private void window(Optional<OpenedFile> file, Kept kept, CountDownLatch open) {
        Wiring wiring = new Wiring(request, theme(kept), kept);
        wiring.stage().setOnHidden(_ -> open.countDown());
        shown.add(wiring);
        Startup.watch(wiring);
        file.ifPresent(wiring::open);
        wiring.show();
    }

    /// Said in every window: what is not written down could be lost.
    private void notKept(IOException e) {
        System.err.println("plimsoll: " + e);
        new UiThread().execute(() -> shown.forEach(w -> w.workspace().refuse(TEXT.text("notWritten", e))));
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// On the toolkit's own platform without a display.
    private int pictures(List<OpenedFile> files) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        int worst = 0;
        Screenshots screenshots = new Screenshots(ui, request.screenshots().orElseThrow(), files.size() > 1);
        Wiring wiring = ui.start(() -> new Wiring(request, theme(Kept.nothing()), Kept.nothing()));
        for (OpenedFile file : files) {
            worst = Math.max(worst, screenshots.write(wiring, file));
            file.problems().forEach(p -> System.err.println(file.name() + ": " + Wording.line(p)));
        }
        return worst;
    }

    /// The one asked for, else that of last time.
    private Theme theme(Kept kept) {
        return request.theme()
                .map(name -> Theme.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> Look.kept(kept.preferences()).theme());
    }
}
