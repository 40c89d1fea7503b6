package plimsoll.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The samples packed with the program, as their own table describes them.
public final class PackedSamples {
    private static final String ROW = "| `";
    private static final int COLUMNS = 4;

    private PackedSamples() {}

    /// @param about what it is
    /// @param shows what to look at
    public record Sample(String name, String about, String shows) {}

    public static List<Sample> all() {
        return table().lines()
                .filter(line -> line.startsWith(ROW))
                .map(PackedSamples::sample)
                .toList();
    }

    private static Sample sample(String row) {
        List<String> cells = Stream.of(row.substring(1).split("\\|", COLUMNS + 1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
        String about = cells.get(1);
        return new Sample(
                cells.get(0), about.substring(0, 1).toUpperCase(Locale.ROOT) + about.substring(1), cells.get(3));
    }

    private static String table() {
        try (InputStream in = PackedSamples.class.getResourceAsStream("/plimsoll/app/samples/README.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own list of samples cannot be read", e);
        }
    }
}
