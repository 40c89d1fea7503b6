package plimsoll.model.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The sheet a report is laid out on.
///
/// @param scale of everything on it, 1 as designed
public record PageSetup(Paper paper, Orientation orientation, double scale) {
    public static final double SMALLEST = 0.5;
    public static final double LARGEST = 2;
    public static final PageSetup A4 = new PageSetup(Paper.A4, Orientation.PORTRAIT, 1);

    /// Sheets, upright.
    public enum Paper {
        A4(210, 297),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /// mm
        public double width() {
            return width;
        }

        /// mm
        public double height() {
            return height;
        }

        /// Without regard to case.
        public static Optional<Paper> of(String name) {
            return Arrays.stream(values())
                    .filter(p -> p.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
        }
    }

    /// Which side is across.
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /// @throws IllegalArgumentException for a scale that nothing could be read at
    public PageSetup {
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new IllegalArgumentException("a scale from 0.5 to 2 is expected, not " + scale);
        }
    }

    /// mm, as it lies
    public double width() {
        return orientation == Orientation.PORTRAIT ? paper.width() : paper.height();
    }

    /// mm, as it lies
    public double height() {
        return orientation == Orientation.PORTRAIT ? paper.height() : paper.width();
    }

    /// E.g. `a4 landscape 1.0`.
    public String text() {
        return (paper + " " + orientation).toLowerCase(Locale.ROOT) + " " + scale;
    }

    /// What cannot be read is as in `A4`.
    public static PageSetup parse(String text) {
        String[] words = text.strip().split(" ", 3);
        Paper paper = Paper.of(words[0]).orElse(A4.paper());
        boolean isLandscape = words.length > 1 && words[1].equalsIgnoreCase(Orientation.LANDSCAPE.name());
        return new PageSetup(
                paper,
                isLandscape ? Orientation.LANDSCAPE : Orientation.PORTRAIT,
                words.length > 2 ? scale(words[2]) : 1);
    }

    private static double scale(String word) {
        try {
            double scale = Double.parseDouble(word);
            return scale >= SMALLEST && scale <= LARGEST ? scale : 1;
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
