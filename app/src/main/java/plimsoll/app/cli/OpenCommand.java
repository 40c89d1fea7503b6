package plimsoll.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.desktop.Desktop;
import plimsoll.app.desktop.OpenRequest;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.MarginDocument;

@Command(
        name = "open",
        description = {
            "Open the window, with the start page when no file is named.",
            "Where no window can open, the margin comparison of the file, or of a sample, is printed instead."
        })
final class OpenCommand implements Callable<Integer> {
    private final Console console;
    private final Display display;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE", description = "Portfolio files or .csv of positions.")
    private List<Path> files = List.of();

    @Option(
            names = "--screenshot",
            paramLabel = "DIR",
            description = "Write every view as PNG and its visible text as .txt, then exit; needs no display.")
    private @Nullable Path screenshot;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = WindowSize.Converter.class,
            description = "Size of the window in pixels (1600x1000).")
    private WindowSize size = new WindowSize(1600, 1000);

    @Option(names = "--theme", paramLabel = "dark|light", description = "Colours of the window (as last time).")
    private @Nullable Theme theme;

    private enum Theme {
        DARK,
        LIGHT
    }

    OpenCommand(Console console, Display display) {
        this.console = console;
        this.display = display;
    }

    @Override
    public Integer call() throws IOException {
        files.forEach(OpenCommand::requireReadable);
        Optional<String> obstacle = screenshot == null ? display.obstacle() : Optional.empty();
        return obstacle.isPresent() ? printed(obstacle.get()) : window();
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new Refused("cannot read " + file);
        }
    }

    private int window() throws IOException {
        OpenRequest request = new OpenRequest(
                files,
                Optional.ofNullable(screenshot),
                size.width(),
                size.height(),
                Optional.ofNullable(theme).map(Theme::name),
                options.library(),
                options.currency(),
                options.stress());
        if (screenshot != null) {
            return Desktop.run(request);
        }
        try {
            return Desktop.run(request);
        } catch (RuntimeException | LinkageError e) {
            console.trace(e);
            return printed(Display.reason(e));
        }
    }

    /// The comparison as text in place of the window.
    private int printed(String why) throws IOException {
        int worst = ExitCode.COMPLETE;
        for (Loaded loaded : loaded()) {
            Input input = Input.of(loaded, options.accounts(), options);
            MarginDocument document = MarginDocument.of(
                    input.heading(),
                    options.as().orElse(Modes.ALL).modes(),
                    input.comparisons(Searches.ALL),
                    input.fileProblems());
            options.print(options.format().of(document), console);
            worst = Math.max(worst, ExitCode.of(document));
        }
        console.err().println(why);
        return worst;
    }

    private List<Loaded> loaded() throws IOException {
        if (files.isEmpty()) {
            return List.of(PortfolioLoader.sample(PortfolioLoader.SAMPLE));
        }
        return files.stream().map(f -> FileCommand.load(f.toString(), console)).toList();
    }
}
