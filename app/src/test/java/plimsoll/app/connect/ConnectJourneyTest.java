package plimsoll.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.app.http.BybitOnThisMachine;
import plimsoll.app.http.Fetcher;
import plimsoll.app.secret.EncryptedFileStore;
import plimsoll.app.secret.Secrets;
import plimsoll.app.secret.StoredKeys;
import plimsoll.app.store.Home;
import plimsoll.app.store.Store;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.views.MainWindow;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Portfolios;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.UiThread;
import plimsoll.views.workspace.Workspace;

/// From a pasted key to a painted account, and what is left on the disk of it.
@ExtendWith(ApplicationExtension.class)
final class ConnectJourneyTest {
    private static final int PATIENCE = 60;
    private static final String PASSPHRASE = "correct horse, 保管";

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Home home;
    private Store store;
    private Workspace workspace;
    private Stage main;
    private BybitOnThisMachine exchange;

    private static final FilePrompt NO_FILES = new FilePrompt() {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.empty();
        }
    };

    private static final Portfolios NOWHERE = new Portfolios() {
        @Override
        public OpenedFile read(Path place) throws IOException {
            throw new IOException("no files");
        }

        @Override
        public void write(Path place, byte[] content) throws IOException {
            throw new IOException("no files");
        }
    };

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void close() {
        System.setOut(out);
        System.setErr(err);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> dialog().ifPresent(Window::hide));
        exchange.close();
    }

    @Start
    void open(Stage stage) {
        main = stage;
        exchange = new BybitOnThisMachine();
        home = new Home(folder.resolve("home"));
        Clock clock = Clock.systemUTC();
        store = new Store(home, clock, e -> {
            throw new IllegalStateException(e);
        });
        Executor compute = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("compute").daemon().factory());
        Threads threads =
                new Threads(new UiThread(), compute, task -> Thread.ofVirtual().start(task));
        ParameterLibrary library = ParameterLibrary.builtIn();
        workspace = new Workspace(threads, NOWHERE, store.journals(), library, clock);
        ExchangeConnections connections =
                new ExchangeConnections(secrets(), clock, host -> host.at(exchange.base()), () -> new Fetcher(clock));
        Surroundings surroundings = new Surroundings(
                List.of(), List.of(), Files::exists, clock, threads, Optional.empty(), Optional.of(connections));
        MainWindow window =
                MainWindow.of(workspace, NO_FILES, Theme.LIGHT, store.preferences(), surroundings, List.of());
        stage.setScene(new Scene(window.root(), 1000, 900));
        window.attach(stage);
        stage.show();
    }

    private Secrets secrets() {
        return new Secrets(Optional::empty, new EncryptedFileStore(home.secrets()));
    }

    private static Optional<Window> dialog() {
        return Window.getWindows().stream()
                .filter(w ->
                        w instanceof Stage s && String.valueOf(s.getTitle()).equals("Accounts at exchanges"))
                .findFirst();
    }

    private static <T extends Node> T found(String selector, Class<T> type) {
        return type.cast(dialog().orElseThrow().getScene().getRoot().lookup(selector));
    }

    private static void type(String field, String text) {
        found(field, TextField.class).setText(text);
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> {
            assertThat(found(button, Button.class).isDisabled())
                    .as(button + " is dead")
                    .isFalse();
            found(button, Button.class).fire();
        });
    }

    private static String words() {
        return found("#words", Label.class).getText();
    }

    private static String row() {
        return String.valueOf(found("#saved", ListView.class).getItems().getFirst());
    }

    private static void until(Callable<Boolean> isTrue) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(isTrue).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(String venue) {
        ComboBox<Object> exchanges = found("#exchange", ComboBox.class);
        exchanges.getItems().stream()
                .filter(e -> exchanges.getConverter().toString(e).equals(venue))
                .findFirst()
                .ifPresent(exchanges::setValue);
    }

    private void fill() {
        choose("Bybit");
        type("#label", "main");
        type("#key", BybitOnThisMachine.customer().key());
        type("#secret", BybitOnThisMachine.customer().secret());
    }

    private int positions() {
        return workspace.fileProperty().get().stream()
                .flatMap(f -> f.portfolio().book().accounts().stream())
                .mapToInt(a -> a.positions().size())
                .sum();
    }

    /// When the frame that shows the margined account has gone to the screen: the one after it begins.
    private void notePainted(AtomicLong painted) {
        AtomicInteger frames = new AtomicInteger();
        Scene scene = main.getScene();
        scene.addPostLayoutPulseListener(() -> {
            if (painted.get() == 0 && isMargined() && frames.getAndIncrement() == 1) {
                painted.compareAndSet(0, System.nanoTime());
            }
            if (painted.get() == 0) {
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    private boolean isMargined() {
        return positions() == 200
                && workspace
                        .assessmentProperty()
                        .get()
                        .filter(a -> !a.accounts().isEmpty())
                        .isPresent()
                && main.getScene().getRoot().lookup(".table-row-cell:filled") != null;
    }

    private int quotes() {
        return workspace
                .fileProperty()
                .get()
                .orElseThrow()
                .portfolio()
                .market()
                .quotes()
                .size();
    }

    @Test
    void aKeyIsTestedKeptRefreshedAndDeletedAndNothingOfItIsLeft(FxRobot robot) throws Exception {
        robot.interact(() -> main.requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> dialog().isPresent()
                && found("#storeAgain", Node.class).getParent().isVisible());

        robot.interact(() -> {
            fill();
            type("#secret", "not the secret");
        });
        press(robot, "#test");
        until(() -> words().contains("10004"));

        robot.interact(() -> fill());
        press(robot, "#test");
        until(() -> words().startsWith("It works: positions 200; the key can only read"));
        assertThat(home.secrets()).doesNotExist();

        robot.interact(() -> {
            type("#storeFirst", PASSPHRASE);
            type("#storeAgain", PASSPHRASE);
        });
        AtomicLong painted = new AtomicLong();
        robot.interact(() -> notePainted(painted));
        long start = System.nanoTime();
        press(robot, "#save");
        until(() -> painted.get() != 0);
        Duration taken = Duration.ofNanos(painted.get() - start);
        out.println("connected, key kept, 200 positions and 1,000 options loaded and painted in " + taken.toMillis()
                + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        assertThat(positions()).isEqualTo(200);
        assertThat(quotes()).isGreaterThanOrEqualTo(1000);
        until(() -> words().startsWith("main is connected."));
        assertThat(found("#secret", TextField.class).getText()).isEmpty();

        OpenedFile first = workspace.fileProperty().get().orElseThrow();
        robot.interact(() -> found("#saved", ListView.class).getSelectionModel().select(0));
        press(robot, "#refresh");
        until(() -> !workspace.fileProperty().get().orElseThrow().equals(first));
        assertThat(positions()).isEqualTo(200);

        OpenedFile last = workspace.fileProperty().get().orElseThrow();
        exchange.failing(64);
        press(robot, "#refresh");
        until(() -> row().contains("failure=bybit /v5/position/list"));
        assertThat(workspace.fileProperty().get()).containsSame(last);
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("main was not refreshed");
        assertThat(workspace.noticeProperty().get().orElseThrow().retry()).isPresent();

        store.flush();
        leavesNothing();
        press(robot, "#delete");
        until(() -> found("#saved", ListView.class).getItems().isEmpty());
        Secrets after = secrets();
        after.unlock(PASSPHRASE.toCharArray());
        assertThat(new StoredKeys(after).find("bybit", "main")).isEmpty();
        store.flush();
        leavesNothing();
    }

    /// In no file under the program's folder, and in nothing it said.
    private void leavesNothing() throws IOException {
        List<String> hidden = List.of(
                BybitOnThisMachine.customer().secret(),
                BybitOnThisMachine.customer().key(),
                PASSPHRASE);
        int files = 0;
        try (Stream<Path> written = Files.walk(home.folder())) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                files++;
                hidden.forEach(secret -> assertNotIn(read(file), secret, file.toString()));
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(2);
        hidden.forEach(secret -> assertNotIn(said.toString(StandardCharsets.ISO_8859_1), secret, "output"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// In plain, in hexadecimal, and in Base64 wherever it begins.
    private static void assertNotIn(String text, String secret, String where) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        assertThat(text).as(where).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
        assertThat(text).as(where).doesNotContainIgnoringCase(HexFormat.of().formatHex(bytes));
        for (int skipped = 0; skipped < 3; skipped++) {
            byte[] rest = java.util.Arrays.copyOfRange(bytes, skipped, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(rest);
            assertThat(text).as(where).doesNotContain(encoded.substring(0, encoded.length() - 2));
        }
    }
}
