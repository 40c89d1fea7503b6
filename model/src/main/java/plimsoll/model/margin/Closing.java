package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;

/// What closing a share of a position at its mark leaves of it, fees aside.
///
/// What a future earned stays where it was counted: the rest of the position is owed it. What an
/// option or coins are sold for becomes cash of the pool, or coins where they are settled in a coin that
/// the pool only holds.
record Closing(PoolDraft pool) {
    /// @param share closed; negative opens more at the mark
    Exchange of(Leg leg, double share) {
        return new Exchange(leg, withProceeds(closed(leg, share), leg, share), cash(leg, share));
    }

    /// One of the rows that are one position.
    ///
    /// @param out the position as it is in the pool
    Exchange of(Leg out, MergedRows merged, Leg row, double share) {
        List<Leg> rows = new ArrayList<>(merged.rows());
        rows.remove(row);
        if (share != 1) {
            rows.add(closed(row, share));
        }
        Leg left = share == 1 && !sells(row)
                ? owed(MergedRows.of(rows).position(), row)
                : MergedRows.of(rows).position();
        return new Exchange(out, withProceeds(asSeen(out, merged, left), row, share), cash(row, share));
    }

    private static Leg owed(Leg left, Leg row) {
        Position position = left.position();
        return left.withPosition(position.owing(position.fundingOwed() - row.equity()));
    }

    /// In a mode that reopens positions only the size is the rows'.
    private static Leg asSeen(Leg out, MergedRows merged, Leg left) {
        boolean reopened = !out.position().equals(merged.position().position());
        return reopened ? out.withPosition(out.position().withQuantity(left.quantity())) : left;
    }

    private static Leg closed(Leg leg, double share) {
        Position position = leg.position();
        double earned = sells(leg) ? 0 : share * leg.unrealisedProfit();
        return leg.withPosition(
                position.withQuantity(position.quantity() * (1 - share)).owing(position.fundingOwed() - earned));
    }

    private static boolean sells(Leg leg) {
        return leg.isOption() || leg.isSpot();
    }

    private double cash(Leg leg, double share) {
        return sells(leg) && !isPaidInCoin(leg) ? share * pool.rule().worth(leg) : 0;
    }

    private List<Leg> withProceeds(Leg left, Leg sold, double share) {
        if (!sells(sold) || !isPaidInCoin(sold)) {
            return List.of(left);
        }
        Leg coins = Holdings.leg(
                sold.terms().settle(),
                sold.underlying(),
                share * sold.marketValue(),
                sold.settlePrice(),
                1,
                pool.currency());
        return List.of(left, coins);
    }

    private boolean isPaidInCoin(Leg leg) {
        return leg.terms().payoff() == Payoff.INVERSE && !leg.terms().settle().equals(pool.currency());
    }
}
