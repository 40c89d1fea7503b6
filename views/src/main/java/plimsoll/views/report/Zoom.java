package plimsoll.views.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How large pages are shown.
///
/// @param percent of their size on paper; counts where they are not fitted
record Zoom(Fit fit, int percent) {
    static final Zoom WIDTH = new Zoom(Fit.WIDTH, 100);
    static final Zoom PAGE = new Zoom(Fit.PAGE, 100);
    static final Zoom FULL = of(100);
    /// Of a screen, in points of paper.
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private static final List<Integer> STEPS = List.of(50, 67, 75, 90, 100, 110, 125, 150, 175, 200);
    static final List<Zoom> CHOICES =
            Stream.concat(Stream.of(WIDTH, PAGE), STEPS.stream().map(Zoom::of)).toList();

    enum Fit {
        NONE,
        WIDTH,
        PAGE
    }

    static Zoom of(int percent) {
        return new Zoom(Fit.NONE, percent);
    }

    /// The step above what is shown.
    static Zoom above(double scale) {
        return of(STEPS.stream()
                .filter(step -> step > percent(scale) + 1)
                .findFirst()
                .orElse(STEPS.getLast()));
    }

    /// The step below what is shown.
    static Zoom below(double scale) {
        return of(STEPS.reversed().stream()
                .filter(step -> step < percent(scale) - 1)
                .findFirst()
                .orElse(STEPS.getFirst()));
    }

    private static double percent(double scale) {
        return scale / PIXELS_PER_POINT * 100;
    }

    /// Pixels of a point.
    ///
    /// @param room in pixels, without what is around pages
    double scale(Size page, Size room) {
        double width = room.width() / page.width();
        return switch (fit) {
            case WIDTH -> width;
            case PAGE -> Math.min(width, room.height() / page.height());
            case NONE -> PIXELS_PER_POINT * percent / 100;
        };
    }

    /// To be kept and read back by `parse`.
    String text() {
        return fit == Fit.NONE ? String.valueOf(percent) : fit.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Zoom> parse(String text) {
        return CHOICES.stream().filter(zoom -> zoom.text().equals(text)).findFirst();
    }

    /// Of a page in points, of a place in pixels.
    record Size(double width, double height) {}
}
