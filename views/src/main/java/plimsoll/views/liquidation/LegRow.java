package plimsoll.views.liquidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.portfolio.PositionId;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;

/// What one position adds to the pool's equity on the way to liquidation; pool currency.
///
/// @param down NaN where there is no liquidation in that direction; `up` likewise
record LegRow(String name, double down, double up, Asset currency) {
    private static final Messages TEXT = Messages.of("liquidation");

    static List<LegRow> of(LadderRow row) {
        Map<PositionId, Double> down = changes(row, Direction.DOWN);
        Map<PositionId, Double> up = changes(row, Direction.UP);
        Set<String> names = new TreeSet<>();
        down.keySet().forEach(id -> names.add(id.name()));
        up.keySet().forEach(id -> names.add(id.name()));
        List<LegRow> legs = new ArrayList<>();
        names.forEach(name -> legs.add(new LegRow(
                name,
                down.getOrDefault(new PositionId(name), Double.NaN),
                up.getOrDefault(new PositionId(name), Double.NaN),
                row.pool().currency())));
        legs.sort((a, b) -> Double.compare(worst(a), worst(b)));
        return legs;
    }

    private static double worst(LegRow leg) {
        return Math.min(Double.isNaN(leg.down) ? 0 : leg.down, Double.isNaN(leg.up) ? 0 : leg.up);
    }

    private static Map<PositionId, Double> changes(LadderRow row, Direction direction) {
        return row.to(direction)
                .flatMap(Liquidation::at)
                .map(Liquidation.At::contributions)
                .orElse(Map.of());
    }

    Figure position() {
        return Figure.text(name).noted(name);
    }

    Figure downwards() {
        return change(down);
    }

    Figure upwards() {
        return change(up);
    }

    private Figure change(double change) {
        return Double.isNaN(change)
                ? Figure.none(TEXT.text("noLiquidationInThis"))
                : Figure.of(change, Numbers.signedAmount(change, currency)).toned(Figures.gain(change));
    }
}
