package plimsoll.views.contribution;

import java.util.Locale;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Contribution;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// What taking one thing out does.
///
/// @param poolName in words
record ContributionRow(AccountId account, Contribution contribution, String poolName, Asset currency) {
    private static final Messages TEXT = Messages.of("contributions");

    private static final String NO_LIQUIDATION = TEXT.text("thePoolHasNo");

    Optional<PositionKey> key() {
        return contribution.kind() == Kind.POSITION
                ? Optional.of(new PositionKey(account, new PositionId(contribution.name())))
                : Optional.empty();
    }

    Figure name() {
        boolean named = contribution.kind() == Kind.POSITION;
        String kind = contribution.kind().name().toLowerCase(Locale.ROOT);
        String words = named ? contribution.name() : contribution.name() + " " + kind;
        return Figure.text(words).noted(kind + " " + contribution.name());
    }

    Figure pool() {
        return Figure.text(poolName).noted(poolName);
    }

    Figure initial() {
        return amount(removal().initialMargin(), false);
    }

    Figure maintenance() {
        return amount(removal().maintenanceMargin(), false);
    }

    Figure excess() {
        return amount(removal().maintenanceExcess(), true);
    }

    private Change removal() {
        return contribution.removal().times(contribution.indexPrice());
    }

    /// Less margin and more excess are room.
    private Figure amount(double value, boolean moreIsRoom) {
        Figure figure = Figure.of(value, Numbers.signedAmount(value, currency));
        if (Double.isNaN(value)) {
            return figure.toned(Tone.WATCH);
        }
        boolean room = moreIsRoom ? value > 0 : value < 0;
        return value == 0 ? figure : figure.toned(room ? Tone.GAIN : Tone.LOSS);
    }

    private Optional<Shift> shift() {
        return contribution
                .nearer()
                .or(() -> contribution.liquidations().stream().findFirst());
    }

    Figure liquidates() {
        return shift().map(s -> Figure.text((s.direction() == Direction.DOWN ? "▼ " : "▲ ") + s.underlying()))
                .orElseGet(() -> Figure.none(NO_LIQUIDATION));
    }

    Figure now() {
        return shift().map(s -> place(s.now())).orElseGet(() -> Figure.none(NO_LIQUIDATION));
    }

    Figure without() {
        return shift().map(s -> place(s.removed())).orElseGet(() -> Figure.none(NO_LIQUIDATION));
    }

    Figure shifted() {
        double shift = shift().map(Shift::percent).orElse(Double.NaN);
        if (Double.isNaN(shift)) {
            return Figure.none(NO_LIQUIDATION);
        }
        String sign = shift > 0 ? "+" : shift < 0 ? "-" : "";
        return Figure.of(shift, sign + Prices.text(Math.abs(shift), Double.NaN));
    }

    private static Figure place(Point point) {
        return switch (point.state()) {
            case AT ->
                Figure.of(point.price(), Prices.text(point.price(), Double.NaN))
                        .noted(TEXT.text("fromTodaysPrice", Numbers.signedPercent(point.distance())));
            case NONE -> Figure.text(TEXT.text("none"));
            case ALREADY -> Figure.text(TEXT.text("now")).toned(Tone.DANGER).noted(TEXT.text("theTriggerIsMet"));
            case INCOMPLETE -> Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH);
            case NOT_SEARCHED -> Figure.none(TEXT.text("searchedForTheMost"));
        };
    }

    Figure nearest() {
        double away = contribution.nearest();
        return Double.isNaN(away)
                ? Figure.none(NO_LIQUIDATION)
                : Figure.of(away, Numbers.tiny(away)).toned(tone());
    }

    /// The sign in a word, so that colour is not the only one.
    Figure effect() {
        return switch (tone()) {
            case LOSS -> Figure.text(TEXT.text("endangers")).toned(Tone.LOSS);
            case GAIN -> Figure.text(TEXT.text("protects")).toned(Tone.GAIN);
            default -> Figure.none(TEXT.text("movesNoLiquidationPrice"));
        };
    }

    private Tone tone() {
        double away = contribution.nearest();
        if (Double.isNaN(away) || away == 0) {
            return Tone.PLAIN;
        }
        return away > 0 ? Tone.LOSS : Tone.GAIN;
    }
}
