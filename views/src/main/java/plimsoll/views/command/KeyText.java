package plimsoll.views.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// How a key is written.
final class KeyText {
    private static final Map<String, String> WRITTEN =
            Map.of("Shortcut", "Ctrl", "Slash", "/", "Comma", ",", "Period", ".", "Delete", "Del");

    private static final List<String> ORDER = List.of("Shortcut", "Ctrl", "Alt", "Shift", "Meta");

    private KeyText() {}

    static String of(KeyCombination key) {
        return Stream.of(key.getName().split("\\+", -1))
                .sorted(Comparator.comparingInt(part -> ORDER.contains(part) ? ORDER.indexOf(part) : ORDER.size()))
                .map(part -> WRITTEN.getOrDefault(part, part))
                .collect(Collectors.joining("+"));
    }

    static String first(Command command) {
        return command.key().map(KeyText::of).orElse("");
    }

    static String all(Command command) {
        return command.keys().stream().map(KeyText::of).collect(Collectors.joining(", "));
    }
}
