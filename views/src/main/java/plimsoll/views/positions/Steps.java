package plimsoll.views.positions;

import java.math.BigDecimal;

/// Quantities by whole lots, in decimal digits: 0.1 and 2 × 0.1 is 0.3.
final class Steps {
    private Steps() {}

    static double of(double quantity, double lot, int lots) {
        return BigDecimal.valueOf(quantity)
                .add(BigDecimal.valueOf(lot).multiply(BigDecimal.valueOf(lots)))
                .doubleValue();
    }
}
