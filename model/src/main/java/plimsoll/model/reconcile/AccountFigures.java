package plimsoll.model.reconcile;

import static plimsoll.model.reconcile.Figure.EQUITY;
import static plimsoll.model.reconcile.Figure.INITIAL_MARGIN;
import static plimsoll.model.reconcile.Figure.MAINTENANCE_MARGIN;
import static plimsoll.model.reconcile.Figure.MARGIN_RATIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Scope;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.problem.Problem;

/// The totals of an account. With one shared pool the venue's figures are taken to be that pool's, in
/// its currency. Else they are taken to be of all pools together, in their currency where they have
/// one in common, else in the reporting currency.
final class AccountFigures {
    private static final double PERCENT = 100;

    private final AccountId account;
    private final MarginResult held;
    private final List<Problem> problems;
    private final List<MarginPool> shared;

    /// @param problems that bear on the totals
    AccountFigures(AccountId account, MarginResult held, List<Problem> problems) {
        this.account = account;
        this.held = held;
        this.problems = problems;
        this.shared = held.pools().stream()
                .filter(p -> !(p.scope() instanceof Scope.Isolated))
                .toList();
    }

    Stream<Reconciled> of(Reported said) {
        return Stream.of(
                        figure(EQUITY, said.equity()),
                        figure(INITIAL_MARGIN, said.initialMargin()),
                        figure(MAINTENANCE_MARGIN, said.maintenanceMargin()),
                        figure(MARGIN_RATIO, said.marginRatio()))
                .flatMap(Optional::stream);
    }

    private Optional<Reconciled> figure(Figure figure, double venue) {
        if (Double.isNaN(venue)) {
            return Optional.empty();
        }
        double ours = shared.size() == 1 ? ofPool(figure, shared.getFirst()) : ofAll(figure);
        Reason reason = new Reasons(Nearness.OF_AMOUNTS, problems, candidates(figure, ours)).of(ours, venue);
        String unit = figure == MARGIN_RATIO ? "" : currency().code();
        return Optional.of(new Reconciled(account, figure.words(), unit, ours, "", venue, reason));
    }

    private static double ofPool(Figure figure, MarginPool pool) {
        return switch (figure) {
            case EQUITY -> pool.equity();
            case INITIAL_MARGIN -> pool.initialMargin();
            case MAINTENANCE_MARGIN -> pool.maintenanceMargin();
            case MARGIN_RATIO -> pool.marginRatio();
            case LIQUIDATION_PRICE -> Double.NaN;
        };
    }

    private double ofAll(Figure figure) {
        return switch (figure) {
            case EQUITY -> held.equity() / rate();
            case INITIAL_MARGIN -> held.initialMargin() / rate();
            case MAINTENANCE_MARGIN -> held.maintenanceMargin() / rate();
            case MARGIN_RATIO -> held.marginRatio();
            case LIQUIDATION_PRICE -> Double.NaN;
        };
    }

    private List<MarginPool> counted() {
        return shared.size() == 1 ? shared : held.pools();
    }

    private boolean inOneCurrency() {
        return counted().stream().map(MarginPool::currency).distinct().count() == 1;
    }

    private Asset currency() {
        return inOneCurrency() ? counted().getFirst().currency() : held.currency();
    }

    /// Reporting currency for one unit of the figures' own.
    private double rate() {
        return inOneCurrency() ? counted().getFirst().indexPrice() : 1;
    }

    private List<Candidate> candidates(Figure figure, double ours) {
        List<Candidate> found = new ArrayList<>();
        if (counted().size() < held.pools().size()) {
            found.add(new Candidate("the venue counts the isolated positions too", ofAll(figure)));
        }
        switch (figure) {
            case EQUITY -> found.addAll(equities(ours));
            case MARGIN_RATIO -> found.addAll(ratios(ours));
            default -> {}
        }
        if (figure != MARGIN_RATIO && !currency().equals(held.currency())) {
            found.add(new Candidate("the venue states it in " + held.currency(), ours * rate()));
        }
        return found;
    }

    private List<Candidate> equities(double ours) {
        double free = held.freeBalance() / rate();
        return List.of(
                new Candidate("the venue counts the free balance too", ours + free),
                new Candidate("the venue counts every pool and the free balance", ofAll(EQUITY) + free),
                new Candidate("the venue states equity before haircuts", held.equityBeforeHaircuts() / rate()));
    }

    private static List<Candidate> ratios(double ours) {
        return List.of(
                new Candidate("the venue's ratio is equity over maintenance margin", 1 / ours),
                new Candidate("the venue states it in percent", ours * PERCENT));
    }
}
