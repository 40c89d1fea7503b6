package plimsoll.views.health;

import java.util.Locale;
import plimsoll.model.alert.Bands;
import plimsoll.model.alert.LimitKey;
import plimsoll.model.alert.Watched;
import plimsoll.model.format.Numbers;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// One figure's two limits, in the unit they are entered in.
record LimitRow(LimitKey key, Bands bands) {
    private static final Messages TEXT = Messages.of("health");

    /// With the unit it is entered in.
    Figure name() {
        String words = key.what().words();
        String small = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        String of = key.underlying().isEmpty() ? words : key.underlying() + " " + small;
        return Figure.text(of + ", " + key.what().unit()).noted(why(key.what()));
    }

    Figure watch() {
        return limit(bands.watch());
    }

    Figure danger() {
        return limit(bands.danger());
    }

    private Figure limit(double value) {
        return Double.isNaN(value)
                ? Figure.none(TEXT.text("noLimitTypeOne"))
                : Figure.of(value, Numbers.upTo(value * key.what().scale(), 2).replaceFirst("\\.$", ""));
    }

    private static String why(Watched what) {
        return switch (what) {
            case RATIO -> TEXT.text("maintenanceEquityAsA");
            case DISTANCE -> TEXT.text("fromTodaysPriceTo");
            case PRICE_AGE -> TEXT.text("ofTheSnapshotBy");
            case PARAMETER_AGE -> TEXT.text("fromTheDaySomebody");
            case DOLLAR_DELTA, GAMMA, VEGA -> TEXT.text("overAllAccountsWith");
        };
    }
}
