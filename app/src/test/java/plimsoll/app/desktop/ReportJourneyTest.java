package plimsoll.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.app.document.DocumentDesk;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.SectionId;
import plimsoll.views.MainWindow;
import plimsoll.views.picture.Png;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.UiThread;
import plimsoll.views.workspace.Workspace;

/// From the window to a report on the disk.
@ExtendWith(ApplicationExtension.class)
final class ReportJourneyTest {
    private static final Path SAMPLE = Path.of("..", "sample-portfolios", "deribit-portfolio-margin.json");
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder;

    private final Preferences preferences = Preferences.inMemory();
    private Stage main;

    private final FilePrompt files = new FilePrompt() {
        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }
    };

    @Start
    void open(Stage stage) throws IOException {
        main = stage;
        Executor compute = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("compute").daemon().factory());
        Threads threads =
                new Threads(new UiThread(), compute, task -> Thread.ofVirtual().start(task));
        ParameterLibrary library = ParameterLibrary.builtIn();
        InstantSource clock = Clock.systemUTC();
        Workspace workspace = new Workspace(threads, new DiskPortfolios(_ -> {}), Journals.NONE, library, clock);
        workspace.show(DiskPortfolios.opened(PortfolioLoader.load(SAMPLE), Optional.of(SAMPLE)));
        Surroundings surroundings = new Surroundings(
                List.of(), List.of(), Files::exists, clock, threads, Optional.of(new DocumentDesk(library, clock)));
        MainWindow window = MainWindow.of(workspace, files, Theme.LIGHT, preferences, surroundings, List.of());
        stage.setScene(new Scene(window.root(), 1000, 900));
        window.attach(stage);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> preview().ifPresent(Window::hide));
    }

    private static Optional<Window> preview() {
        return Window.getWindows().stream()
                .filter(w ->
                        w instanceof Stage s && String.valueOf(s.getTitle()).endsWith("Margin report"))
                .findFirst();
    }

    private static void until(Callable<Boolean> isTrue) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(isTrue).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> T found(String selector, Class<T> type) {
        Parent root = preview().orElseThrow().getScene().getRoot();
        return type.cast(root.lookup(selector));
    }

    private static boolean isMade() {
        return preview().isPresent()
                && !found(".report-progress", Node.class).isVisible()
                && !found("#pdf", Button.class).isDisabled();
    }

    private static int pages() {
        return Integer.parseInt(found("#pageCount", Label.class).getText().replaceAll("\\D", ""));
    }

    private void preview(FxRobot robot) throws TimeoutException {
        robot.interact(() -> main.requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(ReportJourneyTest::isMade);
    }

    @Test
    void aReportIsChosenLookedAtSavedAndChosenAgain(FxRobot robot) throws Exception {
        preview(robot);
        int all = pages();
        assertThat(all).isGreaterThan(1);
        robot.interact(() -> {
            ListView<?> sections = found("#sections", ListView.class);
            sections.getSelectionModel().select(0);
            sections.requestFocus();
        });
        robot.push(KeyCode.SPACE);
        until(ReportJourneyTest::isMade);
        robot.interact(() -> paper().setValue(Paper.LETTER));
        until(ReportJourneyTest::isMade);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        robot.interact(() -> found("#report-pages", Node.class).requestFocus());
        robot.push(KeyCode.END);
        assertThat(found("#page", javafx.scene.control.TextField.class).getText())
                .isEqualTo(String.valueOf(pages()));
        assertThat(found("#zoom", ComboBox.class).getValue()).hasToString("Zoom[fit=NONE, percent=100]");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        Path saved = folder.resolve("deribit-portfolio-margin-report.pdf");
        until(() -> Files.exists(saved) && found("#said", Label.class).getText().startsWith("Saved as "));
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(saved))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages());
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
        }
        theFormOfThePrintersOpensAndLeaves(robot);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(preview()).isEmpty();
        preview(robot);
        ReportChoice kept =
                preferences.get("report.choice").map(ReportChoice::parse).orElseThrow();
        assertThat(kept.page().paper()).isEqualTo(Paper.LETTER);
        assertThat(kept.sections()).doesNotContain(SectionId.SUMMARY);
        assertThat(paper().getValue()).isEqualTo(Paper.LETTER);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Paper> paper() {
        return found("#paper", ComboBox.class);
    }

    /// To be looked at.
    private static void picture(String name) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> preview().orElseThrow().getScene().snapshot(null));
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(pictures.resolve(name + ".png"), Png.of(image));
    }

    private static void theFormOfThePrintersOpensAndLeaves(FxRobot robot) throws TimeoutException, IOException {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> !found("#words", Label.class).getText().startsWith("Looking"));
        assertThat(found("#words", Label.class).getText()).isNotBlank();
        picture("print-form");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(found(".print-form", Node.class)).isNull();
    }
}
