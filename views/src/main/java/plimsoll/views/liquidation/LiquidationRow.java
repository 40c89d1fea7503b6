package plimsoll.views.liquidation;

import java.util.Locale;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.MarginPool;
import plimsoll.views.control.Figure;

/// One pool, one price that moves, one direction.
///
/// @param searched whether it is that of the newest book
record LiquidationRow(Figure account, Figure pool, Liquidation liquidation, boolean searched) {
    static LiquidationRow of(String account, MarginPool pool, Liquidation liquidation, boolean searched) {
        return new LiquidationRow(Figure.text(account), Figure.text(Pools.name(pool)), liquidation, searched);
    }

    Figure moving() {
        return Figure.text(liquidation.name());
    }

    Figure direction() {
        String arrow = liquidation.direction() == Direction.DOWN ? "▼ " : "▲ ";
        return Figure.text(arrow + liquidation.direction().name().toLowerCase(Locale.ROOT));
    }

    Figure price() {
        return new Outlook(liquidation).price().staleUnless(searched);
    }

    Figure distance() {
        return new Outlook(liquidation).distance().staleUnless(searched);
    }

    Figure sigma() {
        return new Outlook(liquidation).sigma().staleUnless(searched);
    }

    Figure source() {
        return Figure.text(liquidation.at().map(Liquidation.At::sigmaSource).orElse(""));
    }

    Figure outcome() {
        String word = Danger.word(liquidation.outcome()) + (searched ? "" : ", stale");
        return Figure.text(word).toned(Danger.tone(liquidation.outcome())).staleUnless(searched);
    }
}
