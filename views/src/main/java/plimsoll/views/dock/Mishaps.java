package plimsoll.views.dock;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.views.control.Messages;

/// What happens when something fails on the UI thread outside any catch: the panel whose code it was says so, the
/// others live on.
public final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final Messages TEXT = Messages.of("dock");

    private final Collection<PanelHost> hosts;
    private final Consumer<String> elsewhere;

    /// @param elsewhere is told of a failure that is no panel's
    Mishaps(Collection<PanelHost> hosts, Consumer<String> elsewhere) {
        this.hosts = hosts;
        this.elsewhere = elsewhere;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        Optional<PanelHost> failed = failed(e);
        failed.ifPresentOrElse(host -> host.fail(e), () -> {
            System.getLogger("plimsoll").log(System.Logger.Level.ERROR, "failed", e);
            elsewhere.accept(TEXT.text("internalError", e));
        });
    }

    /// Whose class stands first in the trace.
    private Optional<PanelHost> failed(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            Optional<PanelHost> owner = hosts.stream()
                    .filter(host -> host.panel().owns(frame.getClassName()) > 0)
                    .max(Comparator.comparingInt(host -> host.panel().owns(frame.getClassName())));
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }
}
