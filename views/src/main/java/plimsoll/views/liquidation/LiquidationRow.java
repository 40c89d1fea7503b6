package plimsoll.views.liquidation;

import java.util.Locale;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.MarginPool;
import plimsoll.views.control.Figure;

/// One pool, one price that moves, one direction.
record LiquidationRow(Figure account, Figure pool, Liquidation liquidation) {
    static LiquidationRow of(String account, MarginPool pool, Liquidation liquidation) {
        return new LiquidationRow(Figure.text(account), Figure.text(Pools.name(pool)), liquidation);
    }

    Figure moving() {
        return Figure.text(liquidation.name());
    }

    Figure direction() {
        String arrow = liquidation.direction() == Direction.DOWN ? "▼ " : "▲ ";
        return Figure.text(arrow + liquidation.direction().name().toLowerCase(Locale.ROOT));
    }

    Figure price() {
        return new Outlook(liquidation).price();
    }

    Figure distance() {
        return new Outlook(liquidation).distance();
    }

    Figure sigma() {
        return new Outlook(liquidation).sigma();
    }

    Figure source() {
        return Figure.text(liquidation.at().map(Liquidation.At::sigmaSource).orElse(""));
    }

    Figure outcome() {
        return Figure.text(Danger.word(liquidation.outcome())).toned(Danger.tone(liquidation.outcome()));
    }
}
