package plimsoll.model.scenario;

import java.util.Map;
import plimsoll.model.instrument.UnderlyingId;

/// Scenarios in rows and columns, all on top of one.
///
/// @param betas move of each underlying per move of a price axis; one not named holds
public record ScenarioGrid(Scenario base, Axis rows, Axis columns, Map<UnderlyingId, Double> betas) {
    /// @throws IllegalArgumentException if both sides move the same
    public ScenarioGrid {
        betas = Map.copyOf(betas);
        if (rows.kind() == columns.kind()) {
            throw new IllegalArgumentException("both axes move " + rows.kind());
        }
    }

    public Scenario at(int row, int column) {
        return columns.apply(rows.apply(base, row, betas), column, betas);
    }

    public ScenarioGrid transposed() {
        return new ScenarioGrid(base, columns, rows, betas);
    }
}
