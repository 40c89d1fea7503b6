package plimsoll.views.workspace;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import plimsoll.model.margin.NoLongerWanted;

/// Requests of one kind, computed off the UI thread: only the newest is computed and published.
final class Lane {
    /// @param <T> what is published, whole
    @FunctionalInterface
    interface Work<T> {
        /// @param generation rises with every request
        /// @param wanted false as soon as there is a newer request
        /// @return empty when no longer wanted
        /// @throws NoLongerWanted then, too
        Optional<T> compute(long generation, BooleanSupplier wanted);
    }

    private final Executor compute;
    private final Executor ui;
    private final Consumer<RuntimeException> failed;
    private final AtomicLong newest = new AtomicLong();

    Lane(Executor compute, Executor ui, Consumer<RuntimeException> failed) {
        this.compute = compute;
        this.ui = ui;
        this.failed = failed;
    }

    <T> void request(Work<T> work, Consumer<T> publish) {
        long generation = newest.incrementAndGet();
        BooleanSupplier wanted = () -> newest.get() == generation;
        compute.execute(() -> {
            if (wanted.getAsBoolean()) {
                attempt(work, generation, wanted, publish);
            }
        });
    }

    private <T> void attempt(Work<T> work, long generation, BooleanSupplier wanted, Consumer<T> publish) {
        try {
            work.compute(generation, wanted)
                    .ifPresent(result -> ui.execute(() -> {
                        if (wanted.getAsBoolean()) {
                            publish.accept(result);
                        }
                    }));
        } catch (NoLongerWanted _) {
            return;
        } catch (RuntimeException e) {
            ui.execute(() -> failed.accept(e));
        }
    }

    /// What was requested is no longer wanted.
    void drop() {
        newest.incrementAndGet();
    }
}
