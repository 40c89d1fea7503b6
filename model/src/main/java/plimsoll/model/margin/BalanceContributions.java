package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What each balance of an account does to its pools: the method's plan is asked again without it.
final class BalanceContributions {
    private final PoolPlan plan;
    private final ValuedAccount account;
    private final Moves moves;
    private final List<PoolDraft> now;
    private final Map<String, Optional<Crossed>> nearest;

    /// @param account as the mode sees it
    /// @param nearest liquidation of each pool
    BalanceContributions(
            PoolPlan plan,
            ValuedAccount account,
            Moves moves,
            List<PoolDraft> now,
            Map<String, Optional<Crossed>> nearest) {
        this.plan = plan;
        this.account = account;
        this.moves = moves;
        this.now = now.stream()
                .filter(pool -> !(pool.scope() instanceof Scope.Isolated))
                .toList();
        this.nearest = nearest;
    }

    /// @param balance as in the file: what the mode released from positions stays
    List<Contribution> of(Balance balance) {
        Map<String, PoolDraft> without = pools(balance, 1);
        Map<String, PoolDraft> less = pools(balance, Crossed.SHARE);
        Map<String, PoolDraft> more = pools(balance, -Crossed.SHARE);
        List<Contribution> found = new ArrayList<>();
        for (PoolDraft pool : now) {
            PoolDraft after = without.get(pool.id());
            PoolDraft lower = less.get(pool.id());
            PoolDraft upper = more.get(pool.id());
            if (after != null && lower != null && upper != null) {
                Change removal = change(pool, after);
                if (!removal.equals(Change.NONE)) {
                    found.add(contribution(balance, pool, removal, new Three(after, lower, upper)));
                }
            }
        }
        return found;
    }

    /// A pool without the balance, with a little less and with a little more of it.
    private record Three(PoolDraft without, PoolDraft less, PoolDraft more) {}

    private Map<String, PoolDraft> pools(Balance balance, double share) {
        List<Balance> changed = account.account().balances().stream()
                .map(b -> b.asset().equals(balance.asset()) ? less(b, balance, share) : b)
                .toList();
        Map<String, PoolDraft> pools = new HashMap<>();
        plan.pools(account.withAccount(account.account().withBalances(changed)), new ArrayList<>())
                .forEach(pool -> pools.put(pool.id(), pool));
        return pools;
    }

    private static Balance less(Balance seen, Balance balance, double share) {
        return new Balance(
                seen.asset(),
                seen.quantity() - share * balance.quantity(),
                seen.borrowed() - share * balance.borrowed(),
                seen.reserved() - share * balance.reserved());
    }

    private static Change change(PoolDraft before, PoolDraft after) {
        Margins margins = after.margins().less(before.margins());
        return new Change(after.equity() - before.equity() + 0.0, margins.initial() + 0.0, margins.maintenance() + 0.0);
    }

    private Contribution contribution(Balance balance, PoolDraft pool, Change removal, Three after) {
        Change percent = change(after.more(), after.less()).times(0.01 / (2 * Crossed.SHARE));
        Optional<Crossed> crossed = nearest.getOrDefault(pool.id(), Optional.empty());
        double shift = crossed.map(c -> shift(c, after)).orElse(Double.NaN);
        return new Contribution(
                Kind.BALANCE,
                balance.asset().code(),
                pool.id(),
                pool.currency(),
                pool.indexPrice(),
                Optional.empty(),
                removal,
                percent,
                crossed.map(c -> shift(c, after.without(), shift)).stream().toList(),
                crossed.map(c -> c.away(shift)).orElse(Double.NaN));
    }

    private double shift(Crossed crossed, Three after) {
        return crossed.jumps()
                ? Crossed.shift(point(after.less(), crossed), point(after.more(), crossed))
                : crossed.shift(trigger(after.less(), crossed), trigger(after.more(), crossed));
    }

    private Shift shift(Crossed crossed, PoolDraft without, double shift) {
        return new Shift(
                crossed.underlying(),
                crossed.direction(),
                crossed.point(),
                point(without, crossed),
                crossed.price(shift));
    }

    private double trigger(PoolDraft pool, Crossed crossed) {
        return trigger(new PoolTest(pool), crossed).applyAsDouble(crossed.factor());
    }

    private DoubleUnaryOperator trigger(PoolTest test, Crossed crossed) {
        UnderlyingId moving = crossed.underlying();
        return test.whenMoved(moving, moves);
    }

    private Point point(PoolDraft pool, Crossed crossed) {
        LiquidationSearch search = new LiquidationSearch(pool, moves);
        List<Leg> reached = search.test().legs(moves.with(crossed.underlying()));
        return search.point(
                trigger(search.test(), crossed),
                crossed.underlying(),
                crossed.direction(),
                reached,
                crossed.point().price() / crossed.factor(),
                pool.rule().scan(reached).quick());
    }
}
