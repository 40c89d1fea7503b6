package plimsoll.model.parameter;

import java.util.List;

/// What an amount of an asset counts as collateral: each slice of it at the rate of its step.
public record CollateralSchedule(List<Step> steps) {
    /// @param floor in units of the asset
    /// @param cap in units of the asset; +∞ for an open last step
    /// @param rate share of the value that counts
    public record Step(double floor, double cap, double rate) {}

    public CollateralSchedule {
        steps = List.copyOf(steps);
        double floor = 0;
        for (Step step : steps) {
            if (step.floor() != floor || !(step.cap() > floor)) {
                throw new IllegalArgumentException("collateral steps must start at 0, touch and rise: floor "
                        + step.floor() + " after " + floor + ", cap " + step.cap());
            }
            floor = step.cap();
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a collateral schedule needs at least one step");
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
