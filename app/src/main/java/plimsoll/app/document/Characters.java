package plimsoll.app.document;

/// Text that pages can hold.
final class Characters {
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /// Without the characters that XML forbids.
    static String allowed(String text) {
        if (text.codePoints().allMatch(Characters::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !isControl && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
    }

    /// At most so many characters, with an ellipsis where some are left out.
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : start(text, most - 1) + "…";
    }

    static String start(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }
}
