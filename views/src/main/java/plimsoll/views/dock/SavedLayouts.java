package plimsoll.views.dock;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plimsoll.views.workspace.Preferences;

/// Layouts kept under names, and the one of last time.
public final class SavedLayouts {
    private static final String LAST = "layout.last";
    private static final String NAMES = "layout.names";
    private static final String NAMED = "layout.named.";

    private final Preferences preferences;

    public SavedLayouts(Preferences preferences) {
        this.preferences = preferences;
    }

    /// In the order of the alphabet.
    public List<String> names() {
        return preferences.get(NAMES).stream()
                .flatMap(String::lines)
                .filter(name -> !name.isBlank())
                .toList();
    }

    public void save(String name, Layout layout) {
        preferences.put(NAMED + name, LayoutText.of(layout));
        TreeSet<String> names = new TreeSet<>(names());
        names.add(name);
        preferences.put(NAMES, String.join("\n", names));
    }

    public void remove(String name) {
        preferences.put(
                NAMES,
                String.join("\n", names().stream().filter(n -> !n.equals(name)).toList()));
    }

    /// @return empty when there is none of that name, or its text cannot be read
    public Optional<Layout> named(String name) {
        return preferences.get(NAMED + name).flatMap(LayoutText::read);
    }

    public void saveLast(Layout layout) {
        preferences.put(LAST, LayoutText.of(layout));
    }

    public Optional<Layout> last() {
        return preferences.get(LAST).flatMap(LayoutText::read);
    }

    /// Whether there is one of last time that cannot be read.
    public boolean isLastBroken() {
        return preferences.get(LAST).isPresent() && last().isEmpty();
    }
}
