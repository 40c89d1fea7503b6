package plimsoll.views.workspace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import plimsoll.model.file.Portfolio;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Removals;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.reconcile.Reconciliation;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.surface.LegProfits;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurves;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.views.workspace.BookAssessor.Version;
import plimsoll.views.workspace.OrderOutlooks.Outlook;

/// Computes off the UI thread: the book, then what scenarios do to one account of it. Of each stage
/// only the newest request is published.
final class Recalculation {
    /// What a book is computed from.
    ///
    /// @param original without any edit
    record BookInput(Book book, MarketSnapshot market, Portfolio original, Asset currency, ParameterStress stress) {
        BookInput actual() {
            return new BookInput(original.book(), original.market(), original, currency, stress);
        }

        /// Whether nothing is edited.
        boolean isActual() {
            List<Account> accounts = original.book().accounts();
            return Same.object(market, original.market())
                    && book.accounts().size() == accounts.size()
                    && IntStream.range(0, accounts.size())
                            .allMatch(i -> Same.object(book.accounts().get(i), accounts.get(i)));
        }
    }

    /// What scenarios are computed from.
    record SurfaceInput(
            AccountAssessment account,
            MarketSnapshot market,
            Asset currency,
            ParameterStress stress,
            SurfaceRequest request) {
        ValuedAccount valued() {
            return account.comparison().valued();
        }

        ScenarioGrid grid() {
            return request.grid(valued().underlyings());
        }
    }

    private final ParameterLibrary library;
    private final Executor ui;
    private final BookAssessor assessor;
    private final Lane books;
    private final Lane searches;
    private final Lane actuals;
    private final Lane surfaces;
    private final Lane fullSurfaces;
    private final Lane profiles;
    private final Lane splits;
    private final Lane reconciliations;
    private final Lane orders;
    private final Lane contributions;
    private final Lane reliefs;

    Recalculation(Threads threads, ParameterLibrary library, InstantSource clock, Consumer<RuntimeException> failed) {
        this.library = library;
        this.ui = threads.ui();
        this.assessor = new BookAssessor(library, clock);
        this.books = new Lane(threads.compute(), threads.ui(), failed);
        this.searches = new Lane(threads.compute(), threads.ui(), failed);
        this.actuals = new Lane(threads.compute(), threads.ui(), failed);
        this.surfaces = new Lane(threads.compute(), threads.ui(), failed);
        this.fullSurfaces = new Lane(threads.compute(), threads.ui(), failed);
        this.profiles = new Lane(threads.compute(), threads.ui(), failed);
        this.splits = new Lane(threads.compute(), threads.ui(), failed);
        this.reconciliations = new Lane(threads.compute(), threads.ui(), failed);
        this.orders = new Lane(threads.compute(), threads.ui(), failed);
        this.contributions = new Lane(threads.compute(), threads.ui(), failed);
        this.reliefs = new Lane(threads.compute(), threads.ui(), failed);
    }

    /// The book as edited, without liquidations; nothing of the book before is wanted any more.
    void margins(BookInput input, Consumer<Assessment> publish) {
        dropSearches();
        dropScenarios();
        books.request((generation, _) -> Optional.of(assessor.margined(generation, input, Version.EDITED)), publish);
    }

    /// Adds liquidations.
    ///
    /// @param progress gets the share that is done, on the UI thread
    void searches(Assessment margined, DoubleConsumer progress, Consumer<Assessment> publish) {
        DoubleConsumer shown = share -> ui.execute(() -> progress.accept(share));
        searches.request((_, wanted) -> assessor.searched(margined, wanted, shown), publish);
    }

    /// The book without edits.
    void actualMargins(BookInput input, Consumer<Assessment> publish) {
        actuals.request((generation, _) -> Optional.of(assessor.margined(generation, input, Version.ACTUAL)), publish);
    }

    void actualSearches(Assessment margined, Consumer<Assessment> publish) {
        actuals.request((_, wanted) -> assessor.searched(margined, wanted, _ -> {}), publish);
    }

    void dropSearches() {
        searches.drop();
        actuals.drop();
    }

    void surface(SurfaceInput input, Consumer<ScenarioSurface> publish) {
        fullSurfaces.drop();
        surfaces.request((_, wanted) -> surface(input, wanted), publish);
    }

    /// In place of the surface before, unless that is asked for again first.
    void fullSurface(SurfaceInput input, Consumer<ScenarioSurface> publish) {
        fullSurfaces.request((_, wanted) -> surface(input, wanted), publish);
    }

    /// Any measure over price and volatility.
    void profile(SurfaceInput input, Consumer<PriceProfile> publish) {
        profiles.request((_, wanted) -> surface(input, wanted).map(PriceProfile.ByVolatility::new), publish);
    }

    /// Profit over price on several dates.
    void profile(SurfaceInput input, ProfileChoice choice, Consumer<PriceProfile> publish) {
        profiles.request((_, wanted) -> dated(input, choice, wanted), publish);
    }

    void dropScenarios() {
        surfaces.drop();
        fullSurfaces.drop();
        profiles.drop();
        splits.drop();
        orders.drop();
        contributions.drop();
    }

    /// Of positions, balances and open orders in one mode.
    void contributions(Scenarios.Subject of, Consumer<AccountContributions> publish) {
        contributions.request(
                (_, wanted) -> Optional.of(new AccountContributions(
                        of.account().id(),
                        of.of().currency(),
                        Assessor.of(library, of.of().currency())
                                .under(of.of().stress())
                                .whileWanted(wanted)
                                .contributions(
                                        of.account().account(), of.of().market(), of.mode(), Removals.MOST_DANGEROUS))),
                publish);
    }

    void relief(Scenarios.Subject of, double distance, Consumer<AccountReliefs> publish) {
        reliefs.request((_, _) -> Optional.of(AccountReliefs.of(library, of, distance)), publish);
    }

    void dropRelief() {
        reliefs.drop();
    }

    void dropProfile() {
        profiles.drop();
    }

    void split(SurfaceInput input, ScenarioSurface surface, int row, int column, Consumer<CellSplit> publish) {
        splits.request(
                (_, _) -> Optional.of(new CellSplit(
                        surface,
                        row,
                        column,
                        LegProfits.of(
                                input.valued(),
                                surface.grid().at(row, column),
                                input.request().collateral()))),
                publish);
    }

    void dropSplit() {
        splits.drop();
    }

    void orders(Assessment assessed, Consumer<List<Outlook>> publish) {
        orders.request((_, wanted) -> outlooks(assessed, wanted), publish);
    }

    void dropOrders() {
        orders.drop();
    }

    private Optional<List<Outlook>> outlooks(Assessment assessed, BooleanSupplier wanted) {
        Assessor asking = Assessor.of(library, assessed.currency())
                .under(assessed.stress())
                .whileWanted(wanted);
        List<Outlook> found = new ArrayList<>();
        for (AccountAssessment account : assessed.accounts()) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            if (!OrderOutlooks.isEmpty(account.account())) {
                found.add(new Outlook(account, asking.orders(account.account(), assessed.market())));
            }
        }
        return Optional.of(List.copyOf(found));
    }

    static boolean isReported(Book book) {
        return book.accounts().stream().anyMatch(Recalculation::isReported);
    }

    private static boolean isReported(Account account) {
        return !account.reported().equals(Reported.NOTHING);
    }

    /// Publishes nothing where no venue reported anything.
    void reconcile(BookInput opened, Consumer<List<Reconciled>> publish) {
        reconciliations.drop();
        if (isReported(opened.book())) {
            reconciliations.request((_, wanted) -> reconciled(opened, wanted), publish);
        }
    }

    void dropReconciliation() {
        reconciliations.drop();
    }

    /// What a venue reported, it reckoned with its own parameters, so no stress applies.
    private Optional<List<Reconciled>> reconciled(BookInput opened, BooleanSupplier wanted) {
        Assessor published = Assessor.of(library, opened.currency()).whileWanted(wanted);
        List<Reconciled> found = new ArrayList<>();
        for (Account account : opened.book().accounts()) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            if (isReported(account)) {
                found.addAll(Reconciliation.of(published.assess(account, opened.market(), Searches.INSTRUMENT)));
            }
        }
        return Optional.of(List.copyOf(found));
    }

    private Optional<ScenarioSurface> surface(SurfaceInput input, BooleanSupplier wanted) {
        SurfaceRequest request = input.request();
        return new Surfaces(Assessor.of(library, input.currency()).under(input.stress()), input.market())
                .of(input.valued(), request, wanted)
                .map(found -> new ScenarioSurface(
                        input.account().id(),
                        request.asIf(),
                        Standpoint.of(input.market(), request.underlying()),
                        input.grid(),
                        found));
    }

    private static Optional<PriceProfile> dated(SurfaceInput input, ProfileChoice choice, BooleanSupplier wanted) {
        SurfaceRequest request = input.request();
        Horizon horizon = input.account().horizon();
        ProfitCurves curves =
                ProfitCurves.of(input.valued(), input.grid().betas(), choice.since(), request.collateral());
        List<ProfitCurve> found = new ArrayList<>();
        for (Duration elapsed : choice.dates(horizon)) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            found.add(curves.at(Scenario.NONE.withElapsed(elapsed), horizon.prices()));
        }
        return Optional.of(new PriceProfile.ByDate(
                input.account().id(),
                Standpoint.of(input.market(), request.underlying()),
                input.currency(),
                choice.since(),
                horizon,
                found));
    }
}
