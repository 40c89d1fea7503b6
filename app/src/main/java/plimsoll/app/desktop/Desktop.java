package plimsoll.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.format.Wording;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Theme;

/// The program with windows.
public final class Desktop {
    private final OpenRequest request;
    private final UiCalls ui = new UiCalls();

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
        if (request.files().isEmpty()) {
            return List.of(DiskPortfolios.opened(PortfolioLoader.sample(PortfolioLoader.SAMPLE), Optional.empty()));
        }
        List<OpenedFile> files = new ArrayList<>();
        for (Path path : request.files()) {
            Loaded loaded = PortfolioLoader.load(path);
            files.add(DiskPortfolios.opened(loaded, Optional.of(path)));
        }
        return files;
    }

    private int windows(List<OpenedFile> files) {
        CountDownLatch open = new CountDownLatch(files.size());
        ui.start(() -> files.forEach(f -> window(f, open)));
        await(open);
        return 0;
    }

    private void window(OpenedFile file, CountDownLatch open) {
        Wiring wiring = new Wiring(request, theme());
        wiring.stage().setOnHidden(_ -> open.countDown());
        wiring.open(file);
        wiring.show();
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
        Wiring wiring = ui.start(() -> new Wiring(request, theme()));
        for (OpenedFile file : files) {
            worst = Math.max(worst, screenshots.write(wiring, file));
            file.problems().forEach(p -> System.err.println(file.name() + ": " + Wording.line(p)));
        }
        return worst;
    }

    private Theme theme() {
        return Theme.valueOf(request.theme().toUpperCase(Locale.ROOT));
    }
}
