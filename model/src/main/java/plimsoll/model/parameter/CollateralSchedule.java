package plimsoll.model.parameter;

import java.util.List;

/// What an amount of an asset counts as collateral: each slice of it at the rate of its step;
/// rates never rise with size.
public record CollateralSchedule(List<Step> steps) {
    /// @param floor in units of the asset
    /// @param cap in units of the asset; +∞ for an open last step
    /// @param rate share of the value that counts
    public record Step(double floor, double cap, double rate) {}

    public CollateralSchedule {
        steps = List.copyOf(steps);
        Step before = new Step(0, 0, Double.POSITIVE_INFINITY);
        for (Step step : steps) {
            requireNext(before, step);
            before = step;
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a collateral schedule needs at least one step");
        }
    }

    private static void requireNext(Step before, Step step) {
        if (step.floor() != before.cap() || !(step.cap() > step.floor())) {
            throw new IllegalArgumentException("collateral steps must start at 0, touch and rise: floor " + step.floor()
                    + " after " + before.cap() + ", cap " + step.cap());
        }
        if (step.rate() > before.rate()) {
            throw new IllegalArgumentException("a collateral rate may not rise with size, as it does from "
                    + before.rate() + " to " + step.rate() + " at " + step.floor());
        }
    }

    /// Everything, or nothing, at one rate.
    public static CollateralSchedule flat(double rate) {
        return new CollateralSchedule(List.of(new Step(0, Double.POSITIVE_INFINITY, rate)));
    }

    /// Whether a rate is known for all of an amount.
    public boolean covers(double quantity) {
        return quantity <= steps.getLast().cap();
    }

    /// Units beyond which nothing counts, by a rate of 0 or because no rate is known; infinite where
    /// there is no end.
    public double limit() {
        return steps.stream()
                .filter(s -> s.rate() == 0)
                .mapToDouble(Step::floor)
                .findFirst()
                .orElse(steps.getLast().cap());
    }

    /// Units of the asset that count; a debt counts whole, what is beyond the last cap not at all.
    public double counted(double quantity) {
        if (quantity <= 0) {
            return quantity;
        }
        double sum = 0;
        for (Step step : steps) {
            sum += Math.max(Math.min(quantity, step.cap()) - step.floor(), 0) * step.rate();
        }
        return sum;
    }
}
