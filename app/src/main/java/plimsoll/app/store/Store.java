package plimsoll.app.store;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.Preferences;

/// Everything the program keeps between sessions, written by one thread in the order it was asked for.
public final class Store implements AutoCloseable {
    private static final long PATIENCE = 10;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store").daemon().factory());
    private final Preferences preferences;
    private final Journals journals;
    private final Versions versions;

    /// @param failed told of every read or write that did not work
    public Store(Home home, Clock clock, Consumer<IOException> failed) {
        this.preferences = FilePreferences.of(home.settings(), writer, failed);
        this.journals = new FileJournals(home.journal(), writer, clock, failed);
        this.versions = new Versions(home.versions(), clock);
    }

    public Preferences preferences() {
        return preferences;
    }

    public Journals journals() {
        return journals;
    }

    public Versions versions() {
        return versions;
    }

    /// Returns when everything asked for so far is written.
    public void flush() {
        CompletableFuture.runAsync(() -> {}, writer).join();
    }

    /// Returns when everything is written, at the latest after ten seconds.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
