package plimsoll.views.liquidation;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Relief;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// What a pool needs to survive a move.
record ReliefRow(Relief relief) {
    private static final Messages TEXT = Messages.of("liquidation");

    Figure move() {
        boolean down = relief.direction() == Direction.DOWN;
        double move = down ? -relief.distance() : relief.distance();
        return Figure.text(relief.underlying() + (down ? " ▼ " : " ▲ ") + Numbers.signedPercent(move));
    }

    /// To add now, pool currency.
    Figure collateral() {
        double add = relief.collateral();
        if (add == 0) {
            return Figure.of(0, TEXT.text("noneNeeded")).toned(Tone.SAFE);
        }
        return Figure.of(add, Numbers.amount(add, new Asset(relief.currency())) + " " + relief.currency())
                .toned(Tone.WATCH);
    }

    /// Instead, the share to close of every position on the underlying.
    Figure cut() {
        double cut = relief.cut();
        if (cut == 0) {
            return Figure.of(0, TEXT.text("nothing"));
        }
        return Double.isNaN(cut)
                ? Figure.none(TEXT.text("noShareIsEnough"))
                : Figure.of(cut, Numbers.percent(cut)).noted(TEXT.text("ofEveryPositionOn", relief.underlying()));
    }

    Figure bankruptcy() {
        return relief.bankruptcyPrice().isPresent()
                ? Figure.of(
                        relief.bankruptcyPrice().getAsDouble(),
                        Prices.text(relief.bankruptcyPrice().getAsDouble(), Double.NaN))
                : Figure.none(TEXT.text("equityLastsOverThe"));
    }
}
