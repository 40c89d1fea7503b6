package plimsoll.views.workspace;

import plimsoll.model.surface.LegProfits;
import plimsoll.model.surface.ProfitSplit;

/// Where the profit of one cell of a surface comes from.
public record CellSplit(ScenarioSurface of, int row, int column, LegProfits legs) {
    public ProfitSplit split() {
        return legs.total();
    }
}
