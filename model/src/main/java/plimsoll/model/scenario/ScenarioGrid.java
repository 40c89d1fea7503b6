package plimsoll.model.scenario;

import java.util.Map;
import plimsoll.model.instrument.UnderlyingId;

/// Scenarios in rows and columns, all on top of one.
///
/// Both sides may move prices where each names its own underlying.
///
/// @param betas move of each underlying per move of a price axis that names none; one not named holds
public record ScenarioGrid(Scenario base, Axis rows, Axis columns, Map<UnderlyingId, Double> betas) {
    /// @throws IllegalArgumentException if both sides move the same
    public ScenarioGrid {
        betas = Map.copyOf(betas);
        if (rows.kind() == columns.kind() && !areTwo(rows, columns)) {
            throw new IllegalArgumentException("both axes move " + rows.kind());
        }
    }

    private static boolean areTwo(Axis a, Axis b) {
        return a.only().isPresent() && b.only().isPresent() && !a.only().equals(b.only());
    }

    public Scenario at(int row, int column) {
        return columns.apply(rows.apply(base, row, betas), column, betas);
    }

    public ScenarioGrid transposed() {
        return new ScenarioGrid(base, columns, rows, betas);
    }
}
