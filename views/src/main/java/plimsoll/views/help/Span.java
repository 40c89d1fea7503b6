package plimsoll.views.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A run of text in one style.
record Span(String text, Style style) {
    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`");

    enum Style {
        PLAIN,
        BOLD,
        CODE
    }

    /// A text with `**` and backticks as its runs.
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            add(spans, text.substring(at, marked.start()), Style.PLAIN);
            if (marked.group(1) == null) {
                add(spans, marked.group(2), Style.CODE);
            } else {
                add(spans, marked.group(1).replace("`", ""), Style.BOLD);
            }
            at = marked.end();
        }
        add(spans, text.substring(at), Style.PLAIN);
        return spans;
    }

    private static void add(List<Span> spans, String text, Style style) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, style));
        }
    }
}
