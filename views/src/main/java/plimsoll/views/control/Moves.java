package plimsoll.views.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import plimsoll.model.format.Numbers;

/// Moves of prices, volatilities and time, and what they lead to.
public final class Moves {
    private static final Messages TEXT = Messages.of("control");

    private static final DateTimeFormatter SHORT = formatter("d MMM");
    private static final DateTimeFormatter OTHER_YEAR = formatter("d MMM uu");
    private static final DateTimeFormatter LONG = formatter("d MMM uuuu");
    private static final int SIGNIFICANT = 5;

    private Moves() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /// With as many decimals as it needs, at most two.
    public static String percent(double fraction) {
        double percent = Math.rint(fraction * 1e4) / 100 + 0.0;
        return (percent > 0 ? "+" : "") + Numbers.quantity(percent) + " %";
    }

    /// Today's price after a move, five digits.
    public static String price(double today, double move) {
        double price = today * (1 + move);
        int magnitude = price > 0 ? (int) Math.floor(Math.log10(price)) : 0;
        return Prices.text(price, Math.pow(10, Math.min(magnitude + 1 - SIGNIFICANT, 0)));
    }

    public static String days(long days) {
        return days == 0 ? TEXT.text("now") : days == 1 ? TEXT.text("day", days) : TEXT.text("days", days);
    }

    public static String date(Instant from, long days) {
        return LONG.format(from.plus(days, ChronoUnit.DAYS));
    }

    public static String date(Instant from, Duration elapsed) {
        return LONG.format(from.plus(elapsed));
    }

    /// The year in two digits, unless it is the one it starts from.
    public static String shortDate(Instant from, long days) {
        return shortDate(from, from.plus(days, ChronoUnit.DAYS));
    }

    public static String shortDate(Instant from, Instant then) {
        return (year(from) == year(then) ? SHORT : OTHER_YEAR).format(then);
    }

    private static int year(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getYear();
    }
}
