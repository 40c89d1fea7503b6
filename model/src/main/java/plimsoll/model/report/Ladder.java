package plimsoll.model.report;

import java.util.List;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Nearest;
import plimsoll.model.output.Words;

/// Liquidation searches as rungs.
final class Ladder {
    private Ladder() {}

    /// One search of one pool.
    record Rung(Comparison account, AsIf mode, MarginPool pool, Liquidation liquidation) {
        boolean isHit() {
            return liquidation.at().isPresent() || liquidation.outcome() instanceof Liquidation.Already;
        }

        /// 0 when it is met now, infinite where it never is.
        double distance() {
            double none = isHit() ? 0 : Double.POSITIVE_INFINITY;
            return liquidation.at().map(at -> Math.abs(at.distance())).orElse(none);
        }

        /// Signed.
        double move() {
            return liquidation.at().map(Liquidation.At::distance).orElse(0.0);
        }

        String pool(boolean isOneOfSeveral) {
            String name = MarginText.name(pool);
            return isOneOfSeveral ? account.account().name() + " · " + name : name;
        }

        String price() {
            return liquidation.at().map(at -> Nearest.price(at.displayPrice())).orElseGet(() -> outcome(liquidation));
        }
    }

    static List<Rung> of(Comparison account, AsIf mode) {
        return account.in(mode).pools().stream()
                .flatMap(pool -> pool.liquidations().stream()
                        .filter(l -> l.move() == Liquidation.Move.UNDERLYING)
                        .map(l -> new Rung(account, mode, pool, l)))
                .toList();
    }

    static String outcome(Liquidation liquidation) {
        return switch (liquidation.outcome()) {
            case Liquidation.Already _ -> "now";
            case Liquidation.Incomplete _ -> Numbers.UNKNOWN;
            case Liquidation.NotModelled _ -> "not modelled";
            case Liquidation.None _ -> "none";
            case Liquidation.At _ -> Words.of(liquidation.outcome());
        };
    }
}
