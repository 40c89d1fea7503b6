package plimsoll.views.workspace;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The thread that owns the workspace and paints; the only door to it.
public final class UiThread implements Executor {
    public UiThread() {}

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
