package plimsoll.model.parameter;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Margin of an amount owed in one asset, in units of it.
///
/// @param by what the rates of a tier apply to
public record BorrowingSchedule(List<Row> rows, By by) {
    public enum By {
        /// All of the amount. Source: OKX, liability × rate of its position tier.
        AMOUNT,
        /// Each slice of it at its own tier. Source: Bybit, worked example of a spot margin position.
        SLICES
    }

    /// @param floor in units of the asset
    /// @param cap in units of the asset; +∞ for an open last row
    /// @param initialRate share of what is owed; maintenanceRate likewise
    public record Row(double floor, double cap, double initialRate, double maintenanceRate) {}

    /// A venue that charges a debt no margin.
    public static final BorrowingSchedule NOTHING =
            new BorrowingSchedule(List.of(new Row(0, Double.POSITIVE_INFINITY, 0, 0)), By.AMOUNT);

    public BorrowingSchedule {
        rows = List.copyOf(rows);
        Row before = new Row(0, 0, 0, 0);
        for (Row row : rows) {
            requireRising(before, row);
            before = row;
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a borrowing schedule needs at least one row");
        }
    }

    private static void requireRising(Row before, Row row) {
        if (row.floor() != before.cap() || !(row.cap() > row.floor())) {
            throw new IllegalArgumentException("borrowing rows must start at 0, touch and rise: floor " + row.floor()
                    + " after " + before.cap() + ", cap " + row.cap());
        }
        if (row.initialRate() < before.initialRate() || row.maintenanceRate() < before.maintenanceRate()) {
            throw new IllegalArgumentException("borrowing rates fall at " + row.floor());
        }
    }

    /// Whether rates are known for all of an amount; beyond, the last ones apply.
    public boolean covers(double amount) {
        return amount <= rows.getLast().cap();
    }

    /// @param amount owed, not negative
    public double initial(double amount) {
        return charged(amount, Row::initialRate);
    }

    /// @param amount owed, not negative
    public double maintenance(double amount) {
        return charged(amount, Row::maintenanceRate);
    }

    private double charged(double amount, ToDoubleFunction<Row> rate) {
        return by == By.AMOUNT ? amount * rate.applyAsDouble(of(amount)) : slices(amount, rate);
    }

    private Row of(double amount) {
        return rows.stream().filter(r -> amount <= r.cap()).findFirst().orElseGet(rows::getLast);
    }

    private double slices(double amount, ToDoubleFunction<Row> rate) {
        double sum = Math.max(amount - rows.getLast().cap(), 0) * rate.applyAsDouble(rows.getLast());
        for (Row row : rows) {
            sum += Math.max(Math.min(amount, row.cap()) - row.floor(), 0) * rate.applyAsDouble(row);
        }
        return sum;
    }
}
