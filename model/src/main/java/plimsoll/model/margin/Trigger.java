package plimsoll.model.margin;

import java.util.function.DoubleUnaryOperator;

/// Whether a pool is safe as a function of one price: positive while it is.
interface Trigger extends DoubleUnaryOperator {
    /// Positive only where the trigger is, and not always there; for looking where to look.
    default double glance(double price) {
        return applyAsDouble(price);
    }

    static Trigger of(DoubleUnaryOperator exact) {
        return exact instanceof Trigger trigger ? trigger : exact::applyAsDouble;
    }
}
