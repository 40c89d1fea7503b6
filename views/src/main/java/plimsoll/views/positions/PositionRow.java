package plimsoll.views.positions;

import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;

/// One line of the position table; money in the reporting currency.
public record PositionRow(
        PositionKey key,
        Figure instrument,
        Figure side,
        Figure quantity,
        Figure leverage,
        Figure entry,
        Figure mark,
        Figure notional,
        Figure profit,
        Figure delta,
        Figure initial,
        Figure maintenance,
        Figure liquidation,
        Figure distance) {
    Figure account() {
        return Figure.text(key.account().name());
    }
}
