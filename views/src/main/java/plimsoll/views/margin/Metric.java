package plimsoll.views.margin;

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

    String meaning() {
        return meaning;
    }
}
