package plimsoll.app.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.app.connect.ExchangeConnections;
import plimsoll.app.store.Home;
import plimsoll.app.store.Store;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.views.NamedView;
import plimsoll.views.workspace.Theme;

/// A trader at the real window, with the program's own store, threads and files, by keyboard alone.
final class Sitting {
    private static final int PATIENCE = 60;

    private final FxRobot robot = new FxRobot();
    private final Store store;
    private final Wiring wiring;

    private Sitting(Store store, Wiring wiring) {
        this.store = store;
        this.wiring = wiring;
    }

    static Sitting at(Path home) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("testfx.robot", "glass");
        UiCalls ui = new UiCalls();
        ui.start(() -> Platform.setImplicitExit(false));
        Store store = new Store(new Home(home), Clock.systemUTC(), e -> {
            throw new AssertionError(e);
        });
        OpenRequest request = new OpenRequest(
                List.of(),
                Optional.empty(),
                1000,
                900,
                Optional.of("dark"),
                ParameterLibrary.builtIn(),
                Optional.empty(),
                ParameterStress.NONE);
        Wiring wiring = ui.call(() -> {
            Wiring made = new Wiring(request, Theme.DARK, Kept.in(store, ExchangeConnections.none()));
            made.show();
            made.workspace().documents().recoveries().look();
            return made;
        });
        return new Sitting(store, wiring);
    }

    void open(Path file) throws TimeoutException {
        new UiCalls().start(() -> wiring.workspace().open(file));
        until("positions", shown -> shown.contains("\n"));
    }

    void keys(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// By the palette.
    void command(String words) {
        keys(KeyCode.CONTROL, KeyCode.K);
        type(words);
        ListView<?> found = robot.lookup("#palette .list-view").queryListView();
        if (found.getItems().isEmpty()) {
            throw new AssertionError("nothing is called " + words);
        }
        keys(KeyCode.ENTER);
    }

    String text(String view) {
        return new UiCalls().call(() -> named(view).text().get());
    }

    private NamedView named(String view) {
        return wiring.window().views().stream()
                .filter(v -> v.name().equals(view))
                .findFirst()
                .orElseThrow();
    }

    /// @return what the view shows once it is so
    String until(String view, Predicate<String> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> so.test(text(view)));
        return text(view);
    }

    void press(String button) {
        robot.clickOn(robot.lookup(".button")
                .match((Button b) -> b.getText().equals(button))
                .<Button>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// When everything typed so far is on the disk.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        store.flush();
    }

    void leave() {
        new UiCalls().start(() -> wiring.stage().hide());
        store.close();
    }
}
