package plimsoll.model.margin;

import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.valuation.Leg;

/// The price at which a position has lost the margin it was opened with.
final class Bankruptcy {
    private Bankruptcy() {}

    /// Price asset. The margin is what is posted, or entry notional ÷ leverage in cross.
    /// Linear: entry − margin / size. Inverse: face / (face/entry + margin), size and face signed.
    static double price(Leg leg) {
        double size = leg.quantity() * leg.terms().contractSize();
        double entry = leg.position().entryPrice();
        return leg.terms().payoff() == Payoff.INVERSE
                ? size / (size / entry + margin(leg))
                : Math.max(entry - margin(leg) / size, 0);
    }

    private static double margin(Leg leg) {
        return switch (leg.position().mode()) {
            case MarginMode.Isolated i -> i.posted();
            case MarginMode.Cross c ->
                leg.instrument().notional(leg.quantity(), leg.position().entryPrice()) / c.leverage();
        };
    }
}
