package plimsoll.model.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Whole steps of a contract's size. An unknown lot allows every size.
final class Lots {
    private static final double NOISE = 1e-9;

    private Lots() {}

    static boolean isMultiple(double quantity, double lot) {
        double steps = quantity / lot;
        return !(lot > 0) || Math.abs(steps - Math.rint(steps)) <= NOISE * Math.max(1, Math.abs(steps));
    }

    /// The nearest whole step where the quantity is one but for rounding, else the quantity.
    static double snapped(double quantity, double lot) {
        return lot > 0 && isMultiple(quantity, lot) ? times(Math.rint(quantity / lot), lot) : quantity;
    }

    /// The largest size of whole steps up to a quantity, with its sign.
    static double within(double quantity, double lot) {
        if (!(lot > 0) || isMultiple(quantity, lot)) {
            return snapped(quantity, lot);
        }
        double steps = quantity / lot;
        return times(steps < 0 ? Math.ceil(steps) : Math.floor(steps), lot);
    }

    /// In decimal digits: 3 × 0.1 is 0.3.
    static double times(double steps, double lot) {
        return BigDecimal.valueOf(steps)
                .setScale(0, RoundingMode.HALF_EVEN)
                .multiply(BigDecimal.valueOf(lot))
                .doubleValue();
    }
}
