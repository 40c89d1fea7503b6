package plimsoll.views.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plimsoll.views.report.Zoom.Size;

/// Pages one below the other, a gap before, between and after them.
///
/// @param pages in points
/// @param scale pixels of a point
/// @param gap pixels
record PageStrip(List<Size> pages, double scale, double gap) {
    static final PageStrip EMPTY = new PageStrip(List.of(), 1, 0);

    PageStrip {
        pages = List.copyOf(pages);
    }

    int count() {
        return pages.size();
    }

    double width(int page) {
        return Math.rint(pages.get(page).width() * scale);
    }

    double height(int page) {
        return Math.rint(pages.get(page).height() * scale);
    }

    double top(int page) {
        return gap + IntStream.range(0, page).mapToDouble(p -> height(p) + gap).sum();
    }

    double wholeHeight() {
        return top(count());
    }

    double wholeWidth() {
        return greatest(Size::width) * scale + 2 * gap;
    }

    private double greatest(ToDoubleFunction<Size> side) {
        return pages.stream().mapToDouble(side).max().orElse(0);
    }

    /// The page at that height, the one above a gap; 0 when there is none.
    int pageAt(double y) {
        int page = 0;
        for (double top = gap; page < count(); page++) {
            top += height(page) + gap;
            if (top > y) {
                return page;
            }
        }
        return Math.max(0, count() - 1);
    }

    /// Those that can be seen.
    List<Integer> visible(double y, double height) {
        return count() == 0
                ? List.of()
                : IntStream.rangeClosed(pageAt(y), pageAt(y + height)).boxed().toList();
    }
}
