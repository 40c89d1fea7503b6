package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// One pool for the whole sub-account in USD; positions seen as isolated are sub-accounts of their
/// own.
record SrmPlan(SrmRule rule, VenueParameters parameters) implements PoolPlan {
    private SrmMargin margin(ValuedAccount account) {
        return new SrmMargin(rule, new SrmFeeds(account.market()), parameters);
    }

    @Override
    public ToDoubleFunction<Leg> initialAlone(ValuedAccount account, VenueParameters venue) {
        SrmMargin margin = margin(account);
        return leg -> margin.requirements(List.of(leg)).stream()
                .mapToDouble(Requirement::initial)
                .sum();
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        SrmMargin margin = margin(account);
        check(account, margin, problems);
        IsolatedPools isolated = new IsolatedPools(account, parameters, margin);
        List<PoolDraft> pools = new ArrayList<>();
        account.legs().stream().filter(l -> l.position().isIsolated()).forEach(l -> pools.add(isolated.pool(l)));
        account.unresolved().stream().filter(Position::isIsolated).forEach(p -> pools.add(isolated.unresolved(p)));
        if (pools.isEmpty() || hasMore(account.account(), pools.size())) {
            pools.add(shared(account, margin, problems));
        }
        return pools;
    }

    private static boolean hasMore(Account account, int isolated) {
        return account.positions().size() > isolated
                || account.outside().isPresent()
                || !account.orders().isEmpty()
                || !account.unread().isEmpty();
    }

    private void check(ValuedAccount account, SrmMargin margin, List<Problem> problems) {
        String path = account.account().id().name();
        for (Leg leg : account.legs()) {
            margin.missing(leg)
                    .ifPresent(what -> problems.add(new Problem.MissingParameter(
                            path + "/" + leg.position().id(), parameters.venue(), what)));
        }
    }

    private PoolDraft shared(ValuedAccount account, SrmMargin margin, List<Problem> problems) {
        List<Leg> legs =
                account.legs().stream().filter(l -> !l.position().isIsolated()).toList();
        List<Position> unresolved =
                account.unresolved().stream().filter(p -> !p.isIsolated()).toList();
        return new SrmCollateral(account, margin, problems).pool(parameters, margin, legs, unresolved);
    }
}
