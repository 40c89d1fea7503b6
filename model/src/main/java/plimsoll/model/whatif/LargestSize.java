package plimsoll.model.whatif;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.valuation.Leg;

/// How much more of a contract can be traded at the mark before a limit is passed.
public final class LargestSize {
    /// Beyond this value of the trade, USD, nothing is looked for.
    private static final double MOST_VALUE = 1e12;

    private final Assessor assessor;
    private final Situation now;

    public LargestSize(Assessor assessor, Situation now) {
        this.assessor = assessor;
        this.now = now;
    }

    /// What must hold after the trade.
    public sealed interface Limit {
        /// Maintenance over equity of every pool.
        record RatioAtMost(double ratio) implements Limit {}

        /// Of the account, reporting currency.
        record ExcessAtLeast(double initialExcess) implements Limit {}

        /// To the nearest liquidation by underlying, a fraction of its price.
        record DistanceAtLeast(double distance) implements Limit {}
    }

    public sealed interface Answer {}

    /// @param quantity contracts, signed like the trade; 0 where not one step can be added
    /// @param step the contract's lot, or what was searched by where that is unknown
    public record Most(double quantity, double step) implements Answer {}

    /// @param within contracts up to which the limit holds
    public record NoLimit(double within) implements Answer {}

    /// The limit does not hold now.
    public record AlreadyBeyond() implements Answer {}

    public record Unknown(String why) implements Answer {}

    public record Cancelled() implements Answer {}

    private enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    /// The first size from nothing at which the limit is passed bounds the answer, also where a still
    /// larger one would hold again.
    ///
    /// @param like the trade; of its quantity only the sign counts
    /// @param wanted asked before each size that is looked at
    public Answer of(Edit.Trade like, AsIf mode, Limit limit, BooleanSupplier wanted) {
        Optional<Leg> leg = now.contract(like.instrument());
        if (leg.isEmpty() || now.mark(like.instrument()).isEmpty()) {
            return new Unknown("no mark price of " + like.instrument());
        }
        if (now.account(like.account()).isEmpty()) {
            return new Unknown("no account " + like.account());
        }
        return switch (holds(now, like.account(), mode, limit)) {
            case UNKNOWN -> new Unknown("the account's margin is unknown");
            case NO -> new AlreadyBeyond();
            case YES -> search(new Probe(like, mode, limit, step(leg.get())), value(leg.get()), wanted);
        };
    }

    private static double value(Leg leg) {
        return Math.abs(leg.baseQuantity()) * leg.index();
    }

    /// The lot; unknown, a power of ten of about a dollar, whole contracts where one is less.
    private static double step(Leg leg) {
        double lot = leg.terms().lotSize();
        return lot > 0 ? lot : Math.min(Math.pow(10, Math.floor(-Math.log10(value(leg)))), 1);
    }

    private record Probe(Edit.Trade like, AsIf mode, Limit limit, double step) {
        double quantity(double steps) {
            return Math.signum(like.quantity()) * Lots.times(steps, step);
        }

        Edit.Trade trade(double steps) {
            return new Edit.Trade(
                    like.account(), like.instrument(), like.side(), quantity(steps), like.price(), like.mode());
        }
    }

    private Answer search(Probe probe, double value, BooleanSupplier wanted) {
        double good = 0;
        double bad = 1;
        while (true) {
            if (!wanted.getAsBoolean()) {
                return new Cancelled();
            }
            if (!holds(probe, bad)) {
                return bisected(probe, good, bad, wanted);
            }
            good = bad;
            bad = 2 * good;
            if (bad * probe.step() * value > MOST_VALUE) {
                return new NoLimit(probe.quantity(good));
            }
        }
    }

    /// @param above holds
    /// @param below does not
    private Answer bisected(Probe probe, double above, double below, BooleanSupplier wanted) {
        double good = above;
        double bad = below;
        while (bad - good > 1) {
            if (!wanted.getAsBoolean()) {
                return new Cancelled();
            }
            double middle = Math.floor((good + bad) / 2);
            if (holds(probe, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return new Most(probe.quantity(good), probe.step());
    }

    private boolean holds(Probe probe, double steps) {
        Situation then = probe.trade(steps).apply(now);
        return holds(then, probe.like().account(), probe.mode(), probe.limit()) == Holds.YES;
    }

    private Holds holds(Situation s, AccountId id, AsIf mode, Limit limit) {
        Account account = s.counted().accounts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
        Searches searches = limit instanceof Limit.DistanceAtLeast ? Searches.UNDERLYING : Searches.NONE;
        MarginResult result = assessor.assess(account, s.market(), mode, searches);
        return result.complete() ? holds(result, limit) : Holds.UNKNOWN;
    }

    private static Holds holds(MarginResult result, Limit limit) {
        return switch (limit) {
            case Limit.ExcessAtLeast l -> is(result.initialExcess() >= l.initialExcess());
            case Limit.RatioAtMost l -> is(result.pools().stream().allMatch(p -> isWithin(p, l.ratio())));
            case Limit.DistanceAtLeast l -> distance(result, l.distance());
        };
    }

    private static Holds is(boolean holds) {
        return holds ? Holds.YES : Holds.NO;
    }

    private static boolean isWithin(MarginPool pool, double ratio) {
        return pool.maintenanceMargin() <= ratio * pool.equity();
    }

    private static Holds distance(MarginResult result, double distance) {
        Holds all = Holds.YES;
        for (MarginPool pool : result.pools()) {
            for (Liquidation l : pool.liquidations()) {
                Holds one = switch (l.outcome()) {
                    case Liquidation.At at -> is(Math.abs(at.distance()) >= distance);
                    case Liquidation.None _ -> Holds.YES;
                    case Liquidation.Already _ -> Holds.NO;
                    case Liquidation.Incomplete _, Liquidation.NotModelled _ -> Holds.UNKNOWN;
                };
                all = one.compareTo(all) > 0 ? one : all;
            }
        }
        return all;
    }
}
