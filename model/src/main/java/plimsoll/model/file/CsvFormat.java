package plimsoll.model.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a table writes numbers and dates.
///
/// @param decimal `.` or `,`; empty where the table tells
/// @param dates a pattern like `dd/MM/yyyy`; empty where the table tells
public record CsvFormat(Optional<Character> decimal, Optional<String> dates) {
    public static final CsvFormat DETECTED = new CsvFormat(Optional.empty(), Optional.empty());

    /// What a table was taken for.
    ///
    /// @param decimal mark of its numbers
    /// @param dates pattern of its dates; empty when it has none
    /// @param time the latest of them, its day's beginning where it has no time of day, UTC
    /// @param doubts what could be read in another way, too, in words
    public record Taken(char decimal, String dates, Optional<Instant> time, List<String> doubts) {
        static final Taken NOTHING = new Taken('.', "", Optional.empty(), List.of());

        public Taken {
            doubts = List.copyOf(doubts);
        }
    }
}
