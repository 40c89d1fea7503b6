package plimsoll.model.alert;

import plimsoll.model.format.Numbers;

/// Figures and limits in words.
public final class AlertWords {
    private static final double HOURS_PER_DAY = 24;
    private static final double HOURS_SHOWN = 48;

    private AlertWords() {}

    static String of(Alert alert) {
        Observation of = alert.of();
        String detail = of.detail().isEmpty() ? "" : " (" + of.detail() + ")";
        String value = value(of.limit().what(), of.value());
        String limit = Double.isNaN(of.value())
                ? ": it cannot be watched"
                : ", limit " + limit(of.limit().what(), alert.limit());
        return switch (of.limit().what()) {
            case RATIO -> "Margin ratio of " + of.subject() + " is " + value + limit;
            case DISTANCE ->
                of.value() == 0
                        ? "Liquidation of " + of.subject() + ": the trigger is met now"
                        : "Liquidation of " + of.subject() + " is " + value + " away" + detail + limit;
            case PRICE_AGE ->
                (of.subject().equals(Observed.PRICES) ? "Prices" : "Prices of " + of.subject()) + " are " + value
                        + " old" + limit;
            case PARAMETER_AGE ->
                "Parameters " + of.subject() + " were last seen " + value + " before the prices" + limit;
            case DOLLAR_DELTA, GAMMA, VEGA ->
                of.limit().what().words() + " of " + of.subject() + " is " + value + " " + unit(of) + limit;
        };
    }

    private static String unit(Observation of) {
        return of.limit().what().unit();
    }

    /// With its unit, but for Greeks.
    public static String value(Watched what, double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        return switch (what) {
            case RATIO -> Double.isInfinite(value) ? "beyond all, equity is gone" : Numbers.percent(value);
            case DISTANCE -> Double.isInfinite(value) ? "none" : Numbers.signedPercent(value);
            case PRICE_AGE -> age(value);
            case PARAMETER_AGE -> count(value, 0, "day");
            case DOLLAR_DELTA, GAMMA, VEGA -> (value > 0 ? "+" : "") + Numbers.fixed(value, 2);
        };
    }

    private static String age(double hours) {
        return hours < HOURS_SHOWN ? count(hours, 1, "hour") : count(Math.floor(hours / HOURS_PER_DAY), 0, "day");
    }

    private static String count(double value, int decimals, String unit) {
        String number = decimals == 0 ? Numbers.fixed(value, 0) : Numbers.upTo(value, decimals);
        return number + " " + unit + (number.equals("1") ? "" : "s");
    }

    /// With its unit, but for Greeks; `–` for none.
    public static String limit(Watched what, double limit) {
        if (Double.isNaN(limit)) {
            return "–";
        }
        return switch (what) {
            case RATIO, DISTANCE -> Numbers.quantity(limit * 100) + " %";
            case PRICE_AGE -> count(limit, 2, "hour");
            case PARAMETER_AGE -> count(limit, 2, "day");
            case DOLLAR_DELTA, GAMMA, VEGA -> Numbers.upTo(limit, 2);
        };
    }
}
