package plimsoll.model.parameter;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A venue's leverage table for one symbol: rows start at 0 and touch, sizes and maintenance rates rise.
///
/// @param others size that counts towards the row beside the one asked for, in the same basis
public record TierSchedule(Basis basis, List<Tier> tiers, double others) {
    public TierSchedule(Basis basis, List<Tier> tiers) {
        this(basis, tiers, 0);
    }

    /// With more that counts towards the row, negative to take some out again.
    public TierSchedule beside(double more) {
        return new TierSchedule(basis, tiers, others + more);
    }

    /// What a size is measured in: value in the quote asset, coins, or contracts.
    public enum Basis {
        QUOTE,
        COIN,
        CONTRACTS
    }

    private static final double ROUNDED = 1e-4;

    public TierSchedule {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a tier table needs at least one row");
        }
        requireContiguous(0, tiers.getFirst());
        for (int i = 1; i < tiers.size(); i++) {
            requireContiguous(tiers.get(i - 1).cap(), tiers.get(i));
            requireRising(tiers.get(i - 1), tiers.get(i));
        }
    }

    private static void requireContiguous(double lowerCap, Tier row) {
        if (row.floor() != lowerCap || !(row.cap() > row.floor())) {
            String fault = row.floor() > lowerCap ? "a gap" : row.floor() < lowerCap ? "an overlap" : "an empty row";
            throw new IllegalArgumentException(fault + ": tier rows must start at 0, touch and rise, but after "
                    + lowerCap + " comes a row from " + row.floor() + " to " + row.cap());
        }
    }

    private static void requireRising(Tier lower, Tier upper) {
        if (upper.maintenanceRate() < lower.maintenanceRate()) {
            throw new IllegalArgumentException("the maintenance rate falls from " + lower.maintenanceRate() + " to "
                    + upper.maintenanceRate() + " at " + upper.floor());
        }
    }

    /// The row a size falls into; sizes beyond the last cap use the last row.
    public Tier of(double size) {
        for (Tier tier : tiers) {
            if (size + others < tier.cap()) {
                return tier;
            }
        }
        return tiers.getLast();
    }

    /// How far a size is above a tier some rows below its own, at least the first; 0 from below `fromTier`.
    ///
    /// @param fromTier the first tier being 1
    public double excessOver(double size, int rowsBelow, int fromTier) {
        int row = tiers.indexOf(of(size));
        return row + 1 < fromTier || row == 0
                ? 0
                : size + others - tiers.get(Math.max(row - rowsBelow, 0)).cap();
    }

    /// Floors at which rate × size − deduction is not what it was below; printed deductions are rounded.
    public DoubleStream jumps() {
        return IntStream.range(1, tiers.size())
                .filter(i -> jumpsAt(tiers.get(i - 1), tiers.get(i)))
                .mapToDouble(i -> tiers.get(i).floor() - others)
                .filter(floor -> floor > 0);
    }

    private static boolean jumpsAt(Tier lower, Tier upper) {
        double before = lower.maintenanceRate() * upper.floor() - lower.deduction();
        double after = upper.maintenanceRate() * upper.floor() - upper.deduction();
        return Math.abs(after - before) > ROUNDED * Math.abs(after);
    }

    public boolean covers(double size) {
        return size + others <= tiers.getLast().cap();
    }
}
