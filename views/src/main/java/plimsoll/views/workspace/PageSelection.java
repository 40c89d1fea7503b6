package plimsoll.views.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pages to print, counted from 1; none for all of them.
public record PageSelection(NavigableSet<Integer> pages) {
    public static final PageSelection ALL = new PageSelection(new TreeSet<>());
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?");

    public PageSelection {
        pages = new TreeSet<>(pages);
    }

    public static PageSelection of(int page) {
        return new PageSelection(new TreeSet<>(List.of(page)));
    }

    /// Such as `1-3, 7`; nothing is all.
    ///
    /// @param count of the pages there are
    /// @throws IllegalArgumentException saying what is no page
    public static PageSelection parse(String typed, int count) {
        TreeSet<Integer> found = new TreeSet<>();
        Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> found.addAll(range(part, count)));
        return new PageSelection(found);
    }

    private static List<Integer> range(String part, int count) {
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            throw new IllegalArgumentException("pages such as 1-3, 7 are expected, not " + part);
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        if (first < 1 || last < first || last > count) {
            throw new IllegalArgumentException("there are pages 1 to " + count + ", not " + part);
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    public boolean isAll() {
        return pages.isEmpty();
    }

    public boolean contains(int page) {
        return isAll() || pages.contains(page);
    }

    @Override
    public String toString() {
        return isAll() ? "all" : pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
