package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;

/// What everything in an account does to its pools.
///
/// @param seen the account as the mode sees it
/// @param file as in the file
record ContributionSearch(Method method, OneWay seen, Account file, Moves moves, Removals removals) {
    Contributions in(AsIf asIf) {
        List<PoolDraft> drafts = method.plan().pools(seen.account(), new ArrayList<>());
        Set<PositionId> positions = new HashSet<>();
        seen.account().account().positions().stream().map(Position::id).forEach(positions::add);
        OrderContributions orders = new OrderContributions(method.plan(), seen.account());
        List<Contribution> all = new ArrayList<>();
        Map<String, Optional<Crossed>> nearest = new HashMap<>();
        List<Contributions.Pool> pools = new ArrayList<>();
        for (PoolDraft draft : drafts) {
            PoolCrossings crossings = new PoolCrossings(draft, moves);
            nearest.put(draft.id(), crossings.nearest());
            pools.add(pool(draft, crossings));
            all.addAll(new PositionContributions(draft, crossings, positions, seen.merged(), orders).all(removals));
            orders.of(draft).forEach(all::add);
        }
        BalanceContributions balances = new BalanceContributions(method.plan(), seen.account(), moves, drafts, nearest);
        for (Balance balance : file.balances()) {
            all.addAll(balances.of(balance));
        }
        return new Contributions(asIf, method.name(), pools, all);
    }

    private static Contributions.Pool pool(PoolDraft draft, PoolCrossings crossings) {
        Margins margins = draft.margins();
        return new Contributions.Pool(
                draft.id(),
                draft.currency(),
                draft.indexPrice(),
                draft.equity(),
                margins.initial(),
                margins.maintenance(),
                crossings
                        .nearest()
                        .map(c -> new Contributions.Nearest(
                                c.underlying(),
                                c.direction(),
                                c.point().price(),
                                c.point().distance())));
    }
}
