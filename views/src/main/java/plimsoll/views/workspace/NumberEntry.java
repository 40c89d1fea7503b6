package plimsoll.views.workspace;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as traders type them: `-1,500`, `2.5k`, `1.2m`.
public final class NumberEntry {
    private static final Pattern ENTRY =
            Pattern.compile("([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)([kmb]?)");
    private static final double LARGEST = 1e15;

    private NumberEntry() {}

    /// Empty when the text is no number or is above 1e15. A comma only groups thousands, so `1,5`
    /// is refused instead of being read as 15.
    public static OptionalDouble parse(String text) {
        String typed = text.replace('−', '-').replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Matcher entry = ENTRY.matcher(typed);
        if (!entry.matches()) {
            return OptionalDouble.empty();
        }
        double size = Double.parseDouble(entry.group(2).replace(",", "")) * unit(entry.group(3));
        double value = entry.group(1).equals("-") ? -size : size;
        return size <= LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double unit(String suffix) {
        return switch (suffix) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            case "b" -> 1e9;
            default -> 1;
        };
    }
}
