package plimsoll.views.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.ValuedAccount;

/// Computes off the UI thread in two stages, the book and one surface; of each only the newest
/// request is published.
final class Recalculation {
    /// What a book is computed from.
    record BookInput(Book book, MarketSnapshot market, Asset currency) {}

    /// What a surface is computed from.
    record SurfaceInput(AccountAssessment account, MarketSnapshot market, Asset currency, SurfaceRequest request) {}

    private final Executor compute;
    private final Executor ui;
    private final ParameterLibrary library;
    private final InstantSource clock;
    private final Consumer<RuntimeException> failed;
    private final AtomicLong newestBook = new AtomicLong();
    private final AtomicLong newestSurface = new AtomicLong();
    /// Touched by the compute thread only.
    private Optional<Assessment> last = Optional.empty();

    Recalculation(
            Executor compute,
            Executor ui,
            ParameterLibrary library,
            InstantSource clock,
            Consumer<RuntimeException> failed) {
        this.compute = compute;
        this.ui = ui;
        this.library = library;
        this.clock = clock;
        this.failed = failed;
    }

    void book(BookInput input, Consumer<Assessment> publish) {
        newestSurface.incrementAndGet();
        long generation = newestBook.incrementAndGet();
        start(generation, newestBook::get, () -> {
            Assessment assessment = assess(generation, input);
            last = Optional.of(assessment);
            publish(generation, newestBook::get, () -> publish.accept(assessment));
        });
    }

    void surface(SurfaceInput input, Consumer<ScenarioSurface> publish) {
        long generation = newestSurface.incrementAndGet();
        start(
                generation,
                newestSurface::get,
                () -> surface(input, () -> newestSurface.get() == generation)
                        .ifPresent(s -> publish(generation, newestSurface::get, () -> publish.accept(s))));
    }

    private void start(long generation, LongSupplier newest, Runnable task) {
        compute.execute(() -> {
            if (newest.getAsLong() == generation) {
                attempt(task);
            }
        });
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            ui.execute(() -> failed.accept(e));
        }
    }

    private void publish(long generation, LongSupplier newest, Runnable task) {
        ui.execute(() -> {
            if (newest.getAsLong() == generation) {
                task.run();
            }
        });
    }

    private Assessment assess(long generation, BookInput input) {
        Instant begin = clock.instant();
        Assessor assessor = Assessor.of(library, input.currency());
        List<AccountAssessment> accounts = new ArrayList<>();
        for (Account account : input.book().accounts()) {
            accounts.add(
                    unchanged(account, input).orElseGet(() -> AccountAssessment.of(account, input.market(), assessor)));
        }
        Duration took = Duration.between(begin, clock.instant());
        return new Assessment(generation, input.market(), input.currency(), accounts, took);
    }

    /// An account that the newest edit did not touch is the same object as before.
    private Optional<AccountAssessment> unchanged(Account account, BookInput input) {
        return last.filter(a -> a.currency().equals(input.currency()) && isSame(a.market(), input.market()))
                .flatMap(a -> a.account(account.id()))
                .filter(a -> isSame(a.account(), account));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object a, Object b) {
        return a == b;
    }

    private Optional<ScenarioSurface> surface(SurfaceInput input, BooleanSupplier wanted) {
        Surfaces surfaces = new Surfaces(Assessor.of(library, input.currency()), input.market());
        ValuedAccount valued = input.account().comparison().valued();
        return surfaces.of(valued, input.request(), wanted)
                .map(found -> new ScenarioSurface(
                        input.account().id(), input.request().asIf(), found));
    }
}
