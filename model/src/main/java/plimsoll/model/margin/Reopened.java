package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// The same account as if its positions were held in another mode, at the same marks.
final class Reopened {
    private Reopened() {}

    /// Each position on its own, entered at mark, with the venue's initial margin posted; what it was
    /// worth goes to the balance of its settle asset, what is posted comes from there.
    ///
    /// @param initial margin of a leg by itself, settle asset
    static ValuedAccount isolated(ValuedAccount valued, ToDoubleFunction<Leg> initial) {
        Map<Asset, Double> released = new TreeMap<>();
        List<Leg> legs = new ArrayList<>();
        for (Leg leg : valued.legs()) {
            Leg alone = isolated(leg, initial);
            legs.add(alone);
            released.merge(leg.terms().settle(), worth(leg) - worth(alone), Double::sum);
        }
        ValuedAccount reopened = withLegs(
                valued, legs, valued.unresolved().stream().map(Reopened::alone).toList());
        return reopened.withAccount(released(reopened.account(), released));
    }

    /// Settle asset: value and posted margin.
    private static double worth(Leg leg) {
        return leg.equity() + ValuedAccount.posted(leg.position());
    }

    private static Leg isolated(Leg leg, ToDoubleFunction<Leg> initial) {
        double leverage = leg.position().mode().leverage();
        if (leg.isSpot()) {
            return leg.withPosition(
                    leg.position().withMode(new MarginMode.Isolated(leverage, ValuedAccount.posted(leg.position()))));
        }
        MarginMode open = new MarginMode.Isolated(leverage, Double.NaN);
        Leg reopened = leg.withPosition(leg.position().reopenedAt(leg.mark(), open));
        MarginMode posted = new MarginMode.Isolated(leverage, initial.applyAsDouble(reopened));
        return reopened.withPosition(reopened.position().withMode(posted));
    }

    private static Position alone(Position position) {
        return position.withMode(new MarginMode.Isolated(position.mode().leverage(), Double.NaN));
    }

    /// Every position in cross; posted margin goes back to the balance of its settle asset.
    static ValuedAccount cross(ValuedAccount valued) {
        return cross(valued, _ -> true);
    }

    /// @param mayCross whether the venue lets an instrument share a pool; the others stay as they are
    static ValuedAccount cross(ValuedAccount valued, Predicate<InstrumentId> mayCross) {
        Map<Asset, Double> released = new TreeMap<>();
        UnaryOperator<Position> moved = p -> mayCross.test(p.instrument()) ? crossed(p) : p;
        valued.legs().stream()
                .filter(l -> mayCross.test(l.instrument().id()))
                .forEach(l -> released.merge(l.terms().settle(), ValuedAccount.posted(l.position()), Double::sum));
        List<Leg> legs = valued.legs().stream()
                .map(l -> l.withPosition(moved.apply(l.position())))
                .toList();
        List<Position> unresolved = valued.unresolved().stream().map(moved).toList();
        ValuedAccount crossed = withLegs(valued, legs, unresolved);
        return crossed.withAccount(released(crossed.account(), released));
    }

    private static Position crossed(Position position) {
        return position.isIsolated()
                ? position.withMode(new MarginMode.Cross(position.mode().leverage()))
                : position;
    }

    private static Account released(Account account, Map<Asset, Double> amounts) {
        Map<Asset, Double> open = new TreeMap<>(amounts);
        open.values().removeIf(amount -> amount == 0);
        return account.receiving(open);
    }

    /// Where a venue states posted margin and balance as of mark, takes the profit out of them, so that
    /// it may come on top like everywhere else.
    static ValuedAccount asOfEntry(ValuedAccount valued, VenueParameters parameters) {
        if (parameters.convention().equityAt() == EquityAt.ENTRY) {
            return valued;
        }
        Map<Asset, Double> profits = new TreeMap<>();
        List<Leg> legs = new ArrayList<>();
        for (Leg leg : valued.legs()) {
            double profit = leg.isOption() || leg.isSpot() ? 0 : leg.unrealisedProfit();
            if (leg.position().mode() instanceof MarginMode.Isolated i) {
                legs.add(leg.withPosition(
                        leg.position().withMode(new MarginMode.Isolated(i.leverage(), i.posted() - profit))));
            } else {
                legs.add(leg);
                profits.merge(leg.terms().settle(), -profit, Double::sum);
            }
        }
        ValuedAccount entry = withLegs(valued, legs, valued.unresolved());
        return entry.account().balances().isEmpty() ? entry : entry.withAccount(released(entry.account(), profits));
    }

    static ValuedAccount withLegs(ValuedAccount valued, List<Leg> legs, List<Position> unresolved) {
        List<Position> positions =
                new ArrayList<>(legs.stream().map(Leg::position).toList());
        positions.addAll(unresolved);
        return valued.with(valued.account().withPositions(positions), legs, unresolved);
    }
}
