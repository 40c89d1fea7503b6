package plimsoll.views.control;

/// A number as it is shown, and the value it is sorted by.
///
/// @param value NaN for an unknown number and for plain text
/// @param note what a tooltip says; empty when there is nothing to add
/// @param stale whether it is that of an earlier book, while that of the newest is being computed
public record Figure(double value, String text, Tone tone, String note, boolean stale) implements Comparable<Figure> {
    private static final Messages TEXT = Messages.of("control");

    private static final String STALE = TEXT.text("staleOfTheBook");

    /// What will stand here is being computed, and nothing stood here before.
    public static final Figure AWAITED = new Figure(Double.NaN, "…", Tone.MUTED, TEXT.text("beingComputed"), false);

    public Figure(double value, String text, Tone tone, String note) {
        this(value, text, tone, note, false);
    }

    /// What a figure means for the trader; never the only sign of it.
    public enum Tone {
        PLAIN,
        MUTED,
        EDITED,
        GAIN,
        LOSS,
        SAFE,
        WATCH,
        DANGER
    }

    public static Figure of(double value, String text) {
        return new Figure(value, text, Tone.PLAIN, "");
    }

    public static Figure text(String text) {
        return of(Double.NaN, text);
    }

    /// Something that does not apply here, and why.
    public static Figure none(String why) {
        return new Figure(Double.NaN, "–", Tone.MUTED, why);
    }

    public Figure toned(Tone newTone) {
        return new Figure(value, text, newTone, note, stale);
    }

    public Figure noted(String newNote) {
        return new Figure(value, text, tone, newNote, stale);
    }

    /// The same, said to be of an earlier book while the newest is not searched yet.
    public Figure staleUnless(boolean searched) {
        return searched || equals(AWAITED)
                ? this
                : new Figure(value, text, tone, note.isEmpty() ? STALE : note + "; " + STALE, true);
    }

    /// The number as it is typed: without mark, unit and grouping.
    public String plain() {
        return text.replaceAll("[^0-9.+-]", "");
    }

    /// Numbers rise, unknown ones and texts come last in alphabetical order.
    @Override
    public int compareTo(Figure other) {
        int byValue = Double.compare(value, other.value);
        return byValue != 0 ? byValue : text.compareTo(other.text);
    }
}
