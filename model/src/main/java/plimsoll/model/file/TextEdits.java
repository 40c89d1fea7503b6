package plimsoll.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Changes to a JSON text at known places; the rest of it is untouched.
final class TextEdits {
    private static final ToIntFunction<Change> END = Change::end;

    private final List<Change> changes = new ArrayList<>();

    private record Change(int start, int end, String text) {}

    /// Something between the commas of an object or a list.
    private record Item(int start, int end) {}

    void replace(Json value, String text) {
        changes.add(new Change(value.start(), value.end(), text));
    }

    /// @param gone names of members to take out
    /// @param added names and values of members to put in
    void change(Json.Obj object, Set<String> gone, List<String> added) {
        List<Item> items = object.members().values().stream()
                .map(m -> new Item(m.start(), m.value().end()))
                .toList();
        List<Item> removed = gone.stream()
                .flatMap(name -> Stream.ofNullable(object.members().get(name)))
                .map(m -> new Item(m.start(), m.value().end()))
                .toList();
        change(object, items, removed, added);
    }

    void change(Json.Arr array, Collection<? extends Json> gone, List<String> added) {
        change(array, items(array.elements()), items(gone), added);
    }

    private static List<Item> items(Collection<? extends Json> values) {
        return values.stream().map(v -> new Item(v.start(), v.end())).toList();
    }

    private void change(Json container, List<Item> items, List<Item> gone, List<String> added) {
        remove(items, gone);
        if (!added.isEmpty()) {
            int at = items.isEmpty() ? container.start() + 1 : items.getLast().end();
            boolean isFirst = gone.containsAll(items);
            changes.add(new Change(at, at, (isFirst ? "" : ", ") + String.join(", ", added)));
        }
    }

    /// With each the comma before it, or the one behind it while nothing stays before it.
    private void remove(List<Item> items, List<Item> gone) {
        boolean isFirst = true;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!gone.contains(item)) {
                isFirst = false;
                continue;
            }
            boolean isLast = i + 1 == items.size();
            int start = isFirst ? item.start() : items.get(i - 1).end();
            int end = isFirst && !isLast ? items.get(i + 1).start() : item.end();
            changes.add(new Change(start, end, ""));
        }
    }

    String applied(String source) {
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparingInt(Change::start).thenComparingInt(END))
                .toList();
        StringBuilder text = new StringBuilder(source.length());
        int done = 0;
        for (Change change : sorted) {
            text.append(source, done, change.start()).append(change.text());
            done = change.end();
        }
        return text.append(source, done, source.length()).toString();
    }
}
