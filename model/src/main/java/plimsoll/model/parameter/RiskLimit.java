package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;

/// Leverage that falls by steps of size: BitMEX "risk limit", written as its base and its step.
///
/// Every step begun above `limit` adds the base maintenance rate to both rates; a step that would ask
/// for more than the whole value is none. Source: BitMEX "Risk Limits".
///
/// @param limit size up to which the base rates hold, in the basis
/// @param step in the basis
/// @param initialRate base rate, fraction
/// @param maintenanceRate base rate, fraction
record RiskLimit(TierSchedule.Basis basis, double limit, double step, double initialRate, double maintenanceRate) {
    TierSchedule schedule() {
        List<Tier> tiers = new ArrayList<>();
        double floor = 0;
        for (int steps = 0; steps == 0 || initial(steps) <= 1; steps++) {
            double cap = limit + steps * step;
            tiers.add(new Tier(floor, cap, 1 / initial(steps), initial(steps), maintenanceRate * (1 + steps), 0));
            floor = cap;
        }
        return new TierSchedule(basis, tiers);
    }

    private double initial(int steps) {
        return initialRate + steps * maintenanceRate;
    }
}
