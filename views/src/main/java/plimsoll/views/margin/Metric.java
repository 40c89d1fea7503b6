package plimsoll.views.margin;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.views.control.Differences;
import plimsoll.views.control.Differences.Better;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// The lines of the comparison, in order.
enum Metric {
    EQUITY,
    FREE,
    INITIAL,
    MAINTENANCE,
    INITIAL_EXCESS,
    MAINTENANCE_EXCESS,
    INITIAL_AFTER,
    MAINTENANCE_AFTER,
    RATIO,
    EFFICIENCY,
    NEAREST,
    DISTANCE;

    private static final Messages TEXT = Messages.of("comparison");

    String title() {
        return TEXT.text("metric." + name());
    }

    /// Whether it is shown only where something expires; its title then ends with the day.
    boolean isAfterExpiry() {
        return this == INITIAL_AFTER || this == MAINTENANCE_AFTER;
    }

    String title(String day) {
        return isAfterExpiry() ? TEXT.text("metric.day." + name(), day) : title();
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
        return TEXT.text("metric.about." + name());
    }
}
