package plimsoll.views.health;

import java.util.Locale;
import plimsoll.model.alert.Bands;
import plimsoll.model.alert.LimitKey;
import plimsoll.model.alert.Watched;
import plimsoll.model.format.Numbers;
import plimsoll.views.control.Figure;

/// One figure's two limits, in the unit they are entered in.
record LimitRow(LimitKey key, Bands bands) {
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
                ? Figure.none("no limit; type one, empty removes it again")
                : Figure.of(value, Numbers.upTo(value * key.what().scale(), 2).replaceFirst("\\.$", ""));
    }

    private static String why(Watched what) {
        return switch (what) {
            case RATIO ->
                "maintenance ÷ equity as a share of the ratio at which the venue liquidates; half of it used up"
                        + " is to be watched, four fifths leave little time";
            case DISTANCE ->
                "from today's price to the nearest liquidation of a pool; monitors of perpetual markets warn"
                        + " below 30 % and call less than 10 % danger, some 20 %";
            case PRICE_AGE -> "of the snapshot by this machine's clock; what is computed from it is no younger";
            case PARAMETER_AGE ->
                "from the day somebody last saw them in force to the snapshot; above 90 days they are"
                        + " called stale everywhere";
            case DOLLAR_DELTA, GAMMA, VEGA ->
                "over all accounts with coin collateral, without its sign; none until you" + " set one";
        };
    }
}
