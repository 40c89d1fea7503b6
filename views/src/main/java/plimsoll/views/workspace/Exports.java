package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import plimsoll.views.control.Messages;

/// Writes what the trader wants to keep off the UI thread, and says whether it worked.
public final class Exports {
    private static final Messages TEXT = Messages.of("workspace");

    private final Threads threads;
    private final Portfolios portfolios;
    private final Consumer<Notice> say;

    /// @param say called on the UI thread
    Exports(Threads threads, Portfolios portfolios, Consumer<Notice> say) {
        this.threads = threads;
        this.portfolios = portfolios;
        this.say = say;
    }

    /// @param text asked for off the UI thread
    public void write(Path place, Supplier<String> text) {
        bytes(place, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    public void write(Path place, byte[] content) {
        bytes(place, () -> content);
    }

    private void bytes(Path place, Supplier<byte[]> content) {
        threads.io().execute(() -> {
            Notice said = written(place, content);
            threads.ui().execute(() -> say.accept(said));
        });
    }

    private Notice written(Path place, Supplier<byte[]> content) {
        try {
            portfolios.write(place, content.get());
            return Notice.done(TEXT.text("savedAs2", place));
        } catch (IOException e) {
            return Notice.error(TEXT.text("cannotBeWritten", place, Notice.reason(e)), () -> bytes(place, content));
        }
    }
}
