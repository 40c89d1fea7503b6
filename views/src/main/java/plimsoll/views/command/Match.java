package plimsoll.views.command;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How well a line fits what was typed; the smaller the better.
final class Match {
    private static final int ONLY_LETTERS = 1000;

    private Match() {}

    /// Every typed word begins a word of the line, or at least its letters follow each other there.
    static OptionalInt rank(String typed, String line) {
        String low = line.toLowerCase(Locale.ROOT);
        List<String> wanted = words(typed.toLowerCase(Locale.ROOT));
        OptionalInt byWord = byWord(wanted, low);
        return byWord.isPresent() ? byWord : byLetter(String.join("", wanted), low);
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static OptionalInt byWord(List<String> wanted, String line) {
        int rank = 0;
        for (String word : wanted) {
            int at = startOfWord(line, word);
            if (at < 0) {
                return OptionalInt.empty();
            }
            rank += at;
        }
        return OptionalInt.of(rank);
    }

    /// Where a word of the line begins with it, else −1.
    private static int startOfWord(String line, String word) {
        int at = line.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
            at = line.indexOf(word, at + 1);
        }
        return at;
    }

    private static OptionalInt byLetter(String letters, String line) {
        int at = -1;
        int first = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = line.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return OptionalInt.empty();
            }
            first = first < 0 ? at : first;
        }
        return OptionalInt.of(ONLY_LETTERS + at - first);
    }
}
