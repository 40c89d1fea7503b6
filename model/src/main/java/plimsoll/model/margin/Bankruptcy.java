package plimsoll.model.margin;

import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.valuation.Leg;

/// Where a position has lost the margin it was opened with.
final class Bankruptcy {
    private Bankruptcy() {}

    /// Size at the bankruptcy price, settle asset: the loss is the change of the notional since entry.
    /// A long linear or short inverse position shrinks by its margin, the others grow by it.
    ///
    /// @param initialRate margin of a cross position as a fraction of its entry notional
    static double notional(Leg leg, double initialRate) {
        double atEntry =
                leg.instrument().notional(leg.quantity(), leg.position().entryPrice());
        boolean inverse = leg.terms().payoff() == Payoff.INVERSE;
        double sign = Math.signum(leg.quantity()) * (inverse ? 1 : -1);
        return Math.max(atEntry + sign * margin(leg, atEntry * initialRate), 0);
    }

    private static double margin(Leg leg, double ofCross) {
        return switch (leg.position().mode()) {
            case MarginMode.Isolated i -> i.posted();
            case MarginMode.Cross _ -> ofCross;
        };
    }
}
