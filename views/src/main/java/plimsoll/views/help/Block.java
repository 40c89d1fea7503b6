package plimsoll.views.help;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a help page that stands by itself.
sealed interface Block {
    /// What a search looks at.
    String text();

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// @param mark a number or a bullet
    record Item(String mark, String text) implements Block {}

    record Code(String text) implements Block {}

    /// @param rows the header first; all of one length
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        }
    }
}
