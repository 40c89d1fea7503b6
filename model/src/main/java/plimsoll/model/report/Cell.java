package plimsoll.model.report;

import java.util.OptionalDouble;

/// A figure or a word, as printed and, where it is a number, as it is.
///
/// @param number unscaled; empty for words, NaN when unknown
public record Cell(String text, OptionalDouble number) {
    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(text, OptionalDouble.empty());
    }

    public static Cell number(double value, String text) {
        return new Cell(text, OptionalDouble.of(value));
    }
}
