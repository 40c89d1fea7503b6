package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Single values, as venues write them.
final class Scalars {
    static final double LARGEST = 1e15;
    /// Microseconds of the year 2200.
    static final double LATEST = 1e16;
    private static final int DIGITS = 60;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:/@()+ -]{1,60}");

    private Scalars() {}

    static Optional<String> name(String text) {
        return Optional.of(text).filter(t -> NAME.matcher(t).matches());
    }

    static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank());
    }

    /// A number or a text of one, its digits kept.
    static Optional<BigDecimal> decimal(JsonNode value) {
        return decimal(value.isNumber() || value.isString() ? value.asString().strip() : "");
    }

    static Optional<BigDecimal> decimal(String text) {
        return decimal(text, LARGEST);
    }

    static Optional<BigDecimal> decimal(String text, double largest) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return Optional.empty();
        }
        try {
            boolean isNear = Math.abs(Double.parseDouble(text)) <= largest;
            return Optional.of(new BigDecimal(text)).filter(x -> isNear && Math.abs(x.scale()) <= DIGITS);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> truth(JsonNode value) {
        return switch (value.asString("")) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Of milliseconds since 1970.
    static Optional<Instant> instant(BigDecimal milliseconds) {
        return Optional.of(Instant.ofEpochMilli(milliseconds.longValue()))
                .filter(t -> t.isAfter(Instant.EPOCH) && t.isBefore(FAR));
    }
}
