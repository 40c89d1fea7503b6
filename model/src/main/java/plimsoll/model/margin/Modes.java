package plimsoll.model.margin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.valuation.ValuedAccount;

/// One account's four modes: which method, and the account as that mode sees it.
record Modes(Instant asOf, Reading<VenueParameters> venue, Reading<VenueParameters> house) {
    /// @param equity of the account as it is, reporting currency before haircuts: the same in every mode
    private record Choice(Method method, OneWay seen, double equity) {
        ValuedAccount account() {
            return seen.account();
        }
    }

    /// @param done results of earlier modes: what is held is not searched twice
    MarginResult result(ValuedAccount valued, AsIf asIf, Searches searches, Moves moves, Map<AsIf, MarginResult> done) {
        MarginResult held = done.get(AsIf.HELD);
        if (held != null && isHeld(asIf, valued.account())) {
            return held.as(asIf);
        }
        return result(choice(valued, asIf), asIf, searches, moves);
    }

    /// Whether another mode is what is held: everything together by the same method.
    private boolean isHeld(AsIf asIf, Account account) {
        return account.orders().isEmpty()
                && account.positions().stream().noneMatch(Position::isIsolated)
                && switch (asIf) {
                    case CROSS -> methods().held(account).equals(methods().cross(account));
                    case PORTFOLIO -> methods().held(account).equals(methods().portfolio(account));
                    case HELD, ISOLATED -> false;
                };
    }

    private Methods methods() {
        return new Methods(venue.value(), house.value());
    }

    private Choice choice(ValuedAccount valued, AsIf asIf) {
        Method method = method(valued, asIf);
        return new Choice(method, seen(method, valued, asIf), valued.equityBeforeHaircuts());
    }

    private Method method(ValuedAccount valued, AsIf asIf) {
        Account account = valued.account();
        return switch (asIf) {
            case HELD -> new Methods(OrderTiers.of(venue.value(), valued), house.value()).held(account);
            case ISOLATED -> methods().isolated(account);
            case CROSS -> methods().cross(account);
            case PORTFOLIO -> methods().portfolio(account);
        };
    }

    private OneWay seen(Method method, ValuedAccount valued, AsIf asIf) {
        return switch (asIf) {
            case HELD -> oneWay(method.plan().isolates() ? valued : Reopened.cross(valued));
            case ISOLATED -> isolated(method.plan(), oneWay(withoutOrders(valued)));
            case CROSS ->
                oneWay(Reopened.cross(
                        withoutOrders(valued), id -> !venue.value().isIsolatedOnly(id)));
            case PORTFOLIO -> oneWay(Reopened.cross(withoutOrders(valued)));
        };
    }

    private OneWay oneWay(ValuedAccount account) {
        boolean byInstrument = methods().isolatesByInstrument(account.account());
        return OneWay.of(account, p -> byInstrument || !p.isIsolated());
    }

    private OneWay isolated(PoolPlan plan, OneWay seen) {
        return new OneWay(
                Reopened.isolated(seen.account(), plan.initialAlone(seen.account(), venue.value())), seen.merged());
    }

    private static ValuedAccount withoutOrders(ValuedAccount valued) {
        return valued.withAccount(valued.account().withoutOrders());
    }

    Totals totals(ValuedAccount valued, AsIf asIf) {
        return drafts(valued, asIf).stream().map(PoolDraft::totals).reduce(Totals.NOTHING, Totals::plus);
    }

    List<PoolDraft> drafts(ValuedAccount valued, AsIf asIf) {
        Choice choice = choice(valued, asIf);
        return choice.method().plan().pools(choice.account(), new ArrayList<>());
    }

    /// Whether the pools planned at other prices are those of today with every leg moved.
    boolean followsPrices(ValuedAccount valued, AsIf asIf) {
        return method(valued, asIf).plan().followsPrices(valued);
    }

    /// What lets each pool survive a move of each of its underlyings.
    List<Relief> relief(ValuedAccount valued, AsIf asIf, Moves moves, double distance) {
        Choice choice = choice(valued, asIf);
        return choice.method().plan().pools(choice.account(), new ArrayList<>()).stream()
                .flatMap(pool -> new ReliefSearch(pool, moves, distance).all().stream())
                .toList();
    }

    /// What everything in the account does to its pools.
    ///
    /// @param file the account as in the file
    Contributions contributions(ValuedAccount valued, Account file, AsIf asIf, Moves moves, Removals removals) {
        Choice choice = choice(valued, asIf);
        return new ContributionSearch(choice.method(), choice.seen(), file, moves, removals).in(asIf);
    }

    /// What the venue does when a price is reached, by the rule it margins with in this mode.
    Unwinding unwinding(ValuedAccount valued, AsIf asIf, Moves moves) {
        Choice choice = choice(valued, asIf);
        return choice.method().venuesOwn()
                ? Unwinding.of(venue.value(), choice.method().plan().pools(choice.account(), new ArrayList<>()), moves)
                : Unwinding.UNKNOWN;
    }

    private MarginResult result(Choice choice, AsIf asIf, Searches searches, Moves moves) {
        Method method = choice.method();
        ValuedAccount account = choice.account();
        List<Problem> problems = new ArrayList<>(account.problems());
        problems.addAll((method.venuesOwn() ? venue : house).problems());
        problems.addAll(choice.seen().remarks());
        List<PoolDraft> drafts = method.plan().pools(account, problems);
        List<MarginPool> drawn = drafts.stream()
                .map(d -> d.margined(stated(method, searches.of(d, moves))))
                .toList();
        double free = freeBalance(choice.equity(), drawn);
        List<MarginPool> pools = choice.seen().byRow(drawn);
        problems.addAll(remarks(choice, asIf, free, pools));
        return new MarginResult(
                method.name(),
                asIf,
                asOf,
                account.currency(),
                provenance(method),
                free,
                choice.equity(),
                pools,
                problems);
    }

    /// A price beyond what the venue states is none.
    private List<Liquidation> stated(Method method, List<Liquidation> found) {
        double highest = method.venuesOwn() ? venue.value().noLiquidationAbove() : Double.NaN;
        return Double.isNaN(highest)
                ? found
                : found.stream().map(l -> l.statedBelow(highest)).toList();
    }

    /// What the pools do not count; a difference of equal sums is nothing, not 1e-12.
    private static double freeBalance(double equity, List<MarginPool> pools) {
        double pooled = pools.stream()
                .mapToDouble(p -> p.equityBeforeHaircuts() * p.indexPrice())
                .sum();
        double free = equity - pooled;
        return Math.abs(free) <= 1e-12 * Math.abs(equity) ? 0 : free;
    }

    private static List<Problem> remarks(Choice choice, AsIf asIf, double free, List<MarginPool> pools) {
        List<Problem> remarks = new ArrayList<>();
        Account account = choice.account().account();
        String path = account.id().name();
        if (!choice.method().venuesOwn()) {
            remarks.add(new Problem.NotTheVenuesRule(
                    path, account.venue(), choice.method().name()));
        }
        if (asIf == AsIf.ISOLATED && free < 0) {
            remarks.add(new Problem.CannotBeHeldIsolated(
                    path, -free, choice.account().currency().code()));
        }
        for (MarginPool pool : pools) {
            if (pool.equity() <= 0 && pool.maintenanceMargin() > 0) {
                remarks.add(new Problem.NoEquity(path + "/" + pool.id()));
            }
        }
        return remarks;
    }

    private List<Provenance> provenance(Method method) {
        return (method.venuesOwn() ? venue : house).value().provenance();
    }
}
