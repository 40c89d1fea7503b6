package plimsoll.model.output;

/// Counts in words.
final class Plural {
    private Plural() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
