package plimsoll.model.margin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.Direction;

/// What taking one thing out of its pool does to it: a position closed at its mark without fees, so that
/// what it earned stays as cash; a balance withdrawn, or what is owed of it repaid; an open order
/// cancelled. A position that is alone in its pool takes the pool with it.
///
/// Every figure is a change, after less before: a maintenance margin of −100 is 100 that are no longer
/// needed, a maintenance excess of +100 is 100 more of room. Amounts are in the pool's currency.
///
/// @param name of the position or order, the asset of a balance
/// @param indexPrice reporting currency for one unit of `currency`
/// @param underlying of a position
/// @param removal of all of it
/// @param percent of one percent of it, by the derivative at today's size
/// @param liquidations of a position: its underlying's, down and up; of a balance the pool's nearest
/// @param nearest one percent's effect on the pool's nearest liquidation: change of its distance as a
///     fraction of today's price, positive when taking it out moves liquidation away; NaN when the pool
///     has none
public record Contribution(
        Kind kind,
        String name,
        String pool,
        Asset currency,
        double indexPrice,
        Optional<UnderlyingId> underlying,
        Change removal,
        Change percent,
        List<Shift> liquidations,
        double nearest) {
    public enum Kind {
        POSITION,
        BALANCE,
        ORDER
    }

    /// Most dangerous first: whose smaller size moves the pool's nearest liquidation farthest away; where
    /// there is none, or none is moved, who frees most maintenance excess.
    static final Comparator<Contribution> BY_DANGER = Comparator.<Contribution>comparingDouble(
                    c -> downwards(c.nearest()))
            .thenComparingDouble(c -> downwards(c.percent().maintenanceExcess() * c.indexPrice()));

    private static double downwards(double danger) {
        return Double.isNaN(danger) ? 0.0 : 0.0 - danger;
    }

    public Contribution {
        liquidations = List.copyOf(liquidations);
    }

    /// Pool currency.
    public record Change(double equity, double initialMargin, double maintenanceMargin) {
        static final Change NONE = new Change(0, 0, 0);

        public double initialExcess() {
            return equity - initialMargin;
        }

        public double maintenanceExcess() {
            return equity - maintenanceMargin;
        }

        /// In another currency.
        public Change times(double price) {
            return new Change(equity * price, initialMargin * price, maintenanceMargin * price);
        }
    }

    /// Where a price is, or why there is none.
    public enum State {
        AT,
        /// No crossing within the searched range.
        NONE,
        ALREADY,
        INCOMPLETE,
        /// See [Removals].
        NOT_SEARCHED
    }

    /// @param price of the underlying's index, USD; NaN unless `AT`
    /// @param distance price / today's − 1; NaN unless `AT`
    public record Point(State state, double price, double distance) {
        static Point at(double factor, double index) {
            return new Point(State.AT, index * factor, factor - 1);
        }

        static Point without(State state) {
            return new Point(state, Double.NaN, Double.NaN);
        }
    }

    /// @param now with everything in the pool
    /// @param removed without this
    /// @param percent change of the price for one percent less of it, by implicit differentiation; NaN
    ///     where there is no price now
    public record Shift(UnderlyingId underlying, Direction direction, Point now, Point removed, double percent) {}

    /// The one of `liquidations` that is nearer to today's price; empty where there is none now.
    public Optional<Shift> nearer() {
        return liquidations.stream()
                .filter(s -> s.now().state() == State.AT)
                .min(Comparator.comparingDouble(s -> Math.abs(s.now().distance())));
    }
}
