package plimsoll.views.margin;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.views.control.Differences;
import plimsoll.views.control.Differences.Better;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Prices;

/// The lines of the comparison, in order.
enum Metric {
    EQUITY("Equity", "what the maintenance test counts"),
    FREE("Free balance", "value outside every pool: no margin test counts it"),
    INITIAL("Initial margin", "needed to open"),
    MAINTENANCE("Maintenance margin", "needed to stay open"),
    INITIAL_EXCESS("Initial excess", "equity less initial margin"),
    MAINTENANCE_EXCESS("Maintenance excess", "equity less maintenance margin"),
    INITIAL_AFTER("Initial after expiry", "initial margin once the next expiry has settled at today's index"),
    MAINTENANCE_AFTER(
            "Maintenance after expiry", "maintenance margin once the next expiry has settled at today's index"),
    RATIO(
            "Margin ratio",
            "maintenance margin over equity, all pools together; the bar is the worst pool's share of its trigger"),
    EFFICIENCY("Capital efficiency", "isolated initial margin over this one"),
    NEAREST("Nearest liquidation", "the price that is reached first"),
    DISTANCE("Distance", "from today's price, in percent and in daily standard deviations");

    private final String title;
    private final String meaning;

    Metric(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    /// Whether it is shown only where something expires; its title then ends with the day.
    boolean isAfterExpiry() {
        return this == INITIAL_AFTER || this == MAINTENANCE_AFTER;
    }

    String title(String day) {
        return isAfterExpiry() ? title.replace("expiry", day) : title;
    }

    /// Empty text where both are the same or one is unknown.
    Figure difference(double now, double before, Asset currency) {
        return switch (this) {
            case EQUITY, FREE, INITIAL_EXCESS, MAINTENANCE_EXCESS -> amount(now, before, currency, Better.MORE);
            case INITIAL, MAINTENANCE, INITIAL_AFTER, MAINTENANCE_AFTER -> amount(now, before, currency, Better.LESS);
            case RATIO -> Differences.of(now, before, Numbers::percent, Better.LESS);
            case EFFICIENCY -> Differences.of(now, before, v -> Numbers.fixed(v, 2) + "×", Better.MORE);
            case NEAREST -> Differences.of(now, before, v -> Prices.text(v, Double.NaN), Better.NEITHER);
            case DISTANCE -> Differences.of(Math.abs(now), Math.abs(before), Numbers::percent, Better.MORE);
        };
    }

    private static Figure amount(double now, double before, Asset currency, Better better) {
        return Differences.of(now, before, v -> Numbers.amount(v, currency), better);
    }

    String meaning() {
        return meaning;
    }
}
