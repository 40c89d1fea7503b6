package plimsoll.views.help;

import java.util.List;
import java.util.Locale;

/// A page of the help.
///
/// @param id by which a panel asks for it
/// @param group under which it stands in the contents
record HelpTopic(String id, String group, String title, List<Block> blocks) {
    HelpTopic {
        blocks = List.copyOf(blocks);
    }

    /// @param words in lower case
    boolean titleHas(List<String> words) {
        return has(title, words);
    }

    boolean has(List<String> words) {
        return words.stream()
                .allMatch(word ->
                        has(title, List.of(word)) || blocks.stream().anyMatch(b -> has(b.text(), List.of(word))));
    }

    static boolean has(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
