package plimsoll.app.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import plimsoll.views.workspace.UiThread;

/// Calls on the UI thread that are waited for.
final class UiCalls {
    private final Executor ui = new UiThread();

    /// Starts the toolkit unless it runs already, then calls.
    <T> T start(Callable<T> first) {
        return waitFor(first, UiCalls::startup);
    }

    private static void startup(Runnable first) {
        try {
            Platform.startup(first);
        } catch (IllegalStateException _) {
            new UiThread().execute(first);
        }
    }

    void start(Runnable first) {
        start(() -> {
            first.run();
            return true;
        });
    }

    <T> T call(Callable<T> task) {
        return waitFor(task, ui);
    }

    private static <T> T waitFor(Callable<T> task, Executor executor) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> complete(result, task));
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the window failed", e.getCause());
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> task) {
        try {
            result.complete(task.call());
        } catch (Exception | LinkageError e) {
            result.completeExceptionally(e);
        }
    }
}
