package plimsoll.views.positions;

import plimsoll.views.control.Figure;

/// What a line of the table shows at the moment.
public sealed interface LineContent permits PositionRow, Subtotal {
    Figure figure(PositionColumn column);
}
