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

    /// @param list where the rows are; empty when the reply is the list
    /// @param time where a row has the milliseconds at which its day begins
    /// @param close where it has the last price
    static void add(Row body, String list, int time, int close, MarketDraft market, String underlying) {
        JsonNode rows = list.isEmpty() ? body.node() : body.node().path(list);
        if (!rows.isArray()) {
            body.missing(list.isEmpty() ? "rows" : list);
            return;
        }
        Map<Instant, BigDecimal> byTime = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = (list.isEmpty() ? body.path() : body.path(list)) + "[" + i + "]";
            JsonNode row = rows.path(i);
            row(row.path(time), row.path(close), byTime)
                    .ifPresent(expected -> body.findings().malformed(place, row, expected));
        }
        byTime.forEach((t, price) -> market.close(underlying, day(t), price));
    }

    /// Of two lists side by side.
    static void addColumns(Row body, String times, String closes, MarketDraft market, String underlying) {
        JsonNode starts = body.node().path(times);
        JsonNode prices = body.node().path(closes);
        if (!starts.isArray() || !prices.isArray() || starts.size() != prices.size()) {
            body.missing(!starts.isArray() ? times : closes);
            return;
        }
        Map<Instant, BigDecimal> byTime = new TreeMap<>();
        for (int i = 0; i < starts.size(); i++) {
            String place = body.path(closes) + "[" + i + "]";
            JsonNode price = prices.path(i);
            row(starts.path(i), price, byTime)
                    .ifPresent(expected -> body.findings().malformed(place, price, expected));
        }
        byTime.forEach((t, price) -> market.close(underlying, day(t), price));
    }

    /// @return what was expected, when it is something else
    private static Optional<String> row(JsonNode time, JsonNode close, Map<Instant, BigDecimal> byTime) {
        Optional<BigDecimal> start =
                Scalars.decimal(time.asString("")).filter(s -> s.longValue() % DAY == 0 && s.signum() > 0);
        Optional<BigDecimal> price = Scalars.decimal(close.asString("")).filter(p -> p.signum() > 0);
        if (start.isEmpty() || price.isEmpty()) {
            return Optional.of("the start of a day in UTC and a price");
        }
        byTime.put(Instant.ofEpochMilli(start.get().longValue()), price.get());
        return Optional.empty();
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
