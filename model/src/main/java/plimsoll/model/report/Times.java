package plimsoll.model.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times in words, UTC.
public final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(Instant time) {
        return MINUTE.format(time) + " UTC";
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    /// How old data are; in its two largest units.
    public static String age(Instant of, Instant now) {
        Duration age = Duration.between(of, now);
        if (age.isNegative()) {
            return "ahead of the report's time by " + length(age.negated());
        }
        return length(age);
    }

    private static String length(Duration d) {
        if (d.toDays() > 0) {
            return d.toDays() + " d " + d.toHoursPart() + " h";
        }
        return d.toHours() > 0
                ? d.toHours() + " h " + d.toMinutesPart() + " min"
                : d.toMinutes() + " min " + d.toSecondsPart() + " s";
    }
}
