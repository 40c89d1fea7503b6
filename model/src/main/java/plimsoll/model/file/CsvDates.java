package plimsoll.model.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The dates of a table, by the first pattern that all of them fit.
final class CsvDates {
    private static final String TIME_OF_DAY = "[['T'][' ']HH:mm[:ss][.SSS][XXX]]";
    private static final List<String> PATTERNS =
            List.of("yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyyMMdd");

    private final List<String> cells;

    CsvDates(List<String> cells) {
        this.cells = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    }

    /// Those that every date fits, the likeliest first.
    List<String> patterns() {
        return PATTERNS.stream()
                .filter(p -> !cells.isEmpty() && latest(p).isPresent())
                .toList();
    }

    /// A date that the two patterns read differently.
    Optional<String> doubt(String taken, String other) {
        return cells.stream()
                .filter(c -> !read(c, taken).equals(read(c, other)))
                .findFirst();
    }

    /// Empty when one of them does not fit.
    Optional<Instant> latest(String pattern) {
        Optional<Instant> latest = Optional.empty();
        for (String cell : cells) {
            Optional<Instant> time = read(cell, pattern);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isEmpty() || time.get().isAfter(latest.get()) ? time : latest;
        }
        return latest;
    }

    private static Optional<Instant> read(String cell, String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern + TIME_OF_DAY, Locale.ROOT);
            TemporalAccessor read = format.parseBest(cell, Instant::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
                        default -> Instant.from(read);
                    });
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
