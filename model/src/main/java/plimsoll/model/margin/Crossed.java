package plimsoll.model.margin;

import java.util.function.DoubleUnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.margin.Liquidation.Direction;

/// Where a pool meets its trigger when one underlying moves in one direction, and how steeply.
///
/// @param factor of today's price
/// @param slope of the trigger there, pool currency for the whole of today's price
/// @param jumps whether the trigger is met by a jump, at the floor of a tier: it has no derivative then
record Crossed(UnderlyingId underlying, Direction direction, Point point, double factor, double slope, boolean jumps) {
    private static final double STEP = 1e-6;
    private static final double NARROW = 1e-9;
    private static final double STEEPER = 10;
    /// Share of a size by which a derivative is taken, on either side.
    static final double SHARE = 1e-4;

    private static final double PERCENT = 0.01;

    static Crossed at(UnderlyingId underlying, Direction direction, Point point, DoubleUnaryOperator trigger) {
        if (point.state() != State.AT) {
            return new Crossed(underlying, direction, point, Double.NaN, Double.NaN, false);
        }
        double factor = 1 + point.distance();
        double slope = slope(trigger, factor, STEP);
        boolean jumps = Math.abs(slope(trigger, factor, NARROW)) > STEEPER * Math.abs(slope);
        return new Crossed(underlying, direction, point, factor, slope, jumps);
    }

    private static double slope(DoubleUnaryOperator trigger, double factor, double step) {
        double above = trigger.applyAsDouble(factor * (1 + step));
        double below = trigger.applyAsDouble(factor * (1 - step));
        return (above - below) / (2 * step * factor);
    }

    boolean isAt() {
        return point.state() == State.AT;
    }

    double reach() {
        return isAt() ? Math.abs(point.distance()) : Double.POSITIVE_INFINITY;
    }

    /// Change of the factor when one percent is taken out.
    ///
    /// @param less the trigger at `factor` after `SHARE` was taken out
    /// @param more after as much was put in
    double shift(double less, double more) {
        return -PERCENT * ((less - more) / (2 * SHARE)) / slope + 0.0;
    }

    /// The same where the trigger jumps.
    static double shift(Point less, Point more) {
        return PERCENT * (less.distance() - more.distance()) / (2 * SHARE) + 0.0;
    }

    /// Change of the distance, positive away from today's price.
    double away(double shift) {
        return factor < 1 ? 0.0 - shift : shift;
    }

    double price(double shift) {
        return shift * point.price() / factor;
    }

    static double percent(double less, double more) {
        return PERCENT * (less - more) / (2 * SHARE) + 0.0;
    }
}
