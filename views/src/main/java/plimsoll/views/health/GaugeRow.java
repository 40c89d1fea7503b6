package plimsoll.views.health;

import java.util.stream.Stream;
import plimsoll.model.alert.Band;
import plimsoll.model.alert.Bands;
import plimsoll.model.alert.LimitKey;
import plimsoll.model.alert.Limits;
import plimsoll.model.alert.Observed;
import plimsoll.model.alert.PoolWords;
import plimsoll.model.alert.Watched;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginState;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.liquidation.Danger;
import plimsoll.views.liquidation.Outlook;
import plimsoll.views.workspace.AccountAssessment;

/// How much of a pool's room is used up.
///
/// @param bands the trader's limits of it
/// @param searched whether its liquidations are those of the newest book
record GaugeRow(String account, MarginPool pool, Bands bands, boolean searched) {
    private static final Messages TEXT = Messages.of("health");

    static Stream<GaugeRow> of(AccountAssessment account, Limits limits) {
        Bands bands = limits.of(LimitKey.of(Watched.RATIO));
        return account.comparison().in(AsIf.HELD).pools().stream()
                .map(pool -> new GaugeRow(account.id().name(), pool, bands, account.isSearched()));
    }

    /// Margin ratio ÷ the ratio at which the venue liquidates; NaN when unknown.
    double share() {
        return Observed.share(pool);
    }

    String name() {
        return account + " · " + PoolWords.of(pool);
    }

    /// With its band in a word.
    Figure ratio() {
        if (pool.state() == MarginState.LIQUIDATABLE) {
            return Figure.text(TEXT.text("liquidation", percent())).toned(Tone.DANGER);
        }
        if (Double.isNaN(share())) {
            return Figure.text(TEXT.text("unknown")).toned(Tone.WATCH).noted(TEXT.text("aFigureItNeeds"));
        }
        Band band = bands.of(Watched.RATIO.sense(), share(), Band.CALM);
        return Figure.of(share(), percent() + " · " + AlertRow.word(band)).toned(AlertRow.tone(band));
    }

    private String percent() {
        return Double.isInfinite(share()) ? TEXT.text("noEquityLeft") : Numbers.percent(share());
    }

    /// To the nearest liquidation as an underlying moves.
    Figure distance() {
        return pool.liquidations().stream()
                .filter(l -> l.move() == Move.UNDERLYING)
                .min(Danger.FIRST)
                .map(l -> new Outlook(l).distance().noted(new Outlook(l).note()))
                .map(f -> new Figure(f.value(), TEXT.text("liquidation2", f.text()), f.tone(), f.note(), f.stale()))
                .orElseGet(() -> Figure.none(TEXT.text("noPositionInIt")))
                .staleUnless(searched);
    }
}
