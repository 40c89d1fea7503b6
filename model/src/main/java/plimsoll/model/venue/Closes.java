package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Daily closes from the rows of a candle chart.
final class Closes {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private Closes() {}

    /// @param time where a row has the milliseconds at which its day begins
    /// @param close where it has the last price
    static void add(Row body, String list, int time, int close, MarketDraft market, String underlying) {
        JsonNode rows = body.node().path(list);
        if (!rows.isArray()) {
            body.missing(list);
            return;
        }
        Map<Instant, BigDecimal> byTime = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<BigDecimal> start = Scalars.decimal(rows.path(i).path(time).asString(""));
            Optional<BigDecimal> price =
                    Scalars.decimal(rows.path(i).path(close).asString("")).filter(p -> p.signum() > 0);
            if (start.filter(s -> s.longValue() % DAY == 0 && s.signum() > 0).isEmpty() || price.isEmpty()) {
                body.findings()
                        .malformed(
                                body.path(list) + "[" + i + "]", rows.path(i), "the start of a day in UTC and a price");
            } else {
                byTime.put(Instant.ofEpochMilli(start.get().longValue()), price.get());
            }
        }
        byTime.forEach((t, price) -> market.close(underlying, day(t), price));
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
