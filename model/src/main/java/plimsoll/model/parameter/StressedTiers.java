package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;

/// A leverage table under stress.
///
/// @param where name of the table
record StressedTiers(ParameterStress stress, Stretch stretch, String where) {
    TierSchedule of(TierSchedule table) {
        List<Tier> rows = table.tiers().stream().map(this::row).toList();
        boolean isHeld =
                rows.getLast().maintenanceRate() != table.tiers().getLast().maintenanceRate() * maintenance();
        return new TierSchedule(table.basis(), isHeld ? continuous(table, rows) : rows, table.others());
    }

    private double maintenance() {
        return stress.factor(Stressable.MAINTENANCE);
    }

    /// Scaled together with the rate, a deduction leaves the table as continuous as it was.
    private Tier row(Tier row) {
        double leverage = Math.max(row.maxLeverage() * stress.factor(Stressable.MAX_LEVERAGE), 1);
        return new Tier(
                row.floor(),
                row.cap(),
                row.maxLeverage() < 1 ? row.maxLeverage() : leverage,
                initial(row),
                stretch.share(row.maintenanceRate(), maintenance(), where + " maintenance"),
                row.deduction() * maintenance());
    }

    private double initial(Tier row) {
        double factor = StressedParameters.initialOfFutures(stress);
        return factor == 1 ? row.initialRate() : stretch.share(row.minimumInitialRate(), factor, where + " initial");
    }

    /// Where a rate stops at the whole, its deduction follows from the row below; tables that jump, or
    /// have none, keep theirs.
    private List<Tier> continuous(TierSchedule table, List<Tier> rows) {
        boolean jumps = table.jumps().findAny().isPresent();
        List<Tier> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tier row = rows.get(i);
            double deduction = jumps || i == 0
                    ? deduction(table.tiers().get(i), row)
                    : found.getLast().deduction()
                            + (row.maintenanceRate() - rows.get(i - 1).maintenanceRate()) * row.floor();
            found.add(new Tier(
                    row.floor(), row.cap(), row.maxLeverage(), row.initialRate(), row.maintenanceRate(), deduction));
        }
        return found;
    }

    /// With the rate, as far as it went.
    private double deduction(Tier published, Tier row) {
        boolean isHeld = row.maintenanceRate() != published.maintenanceRate() * maintenance();
        return isHeld ? published.deduction() * row.maintenanceRate() / published.maintenanceRate() : row.deduction();
    }
}
