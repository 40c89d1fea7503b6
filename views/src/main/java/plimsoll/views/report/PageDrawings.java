package plimsoll.views.report;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import plimsoll.views.workspace.PagePicture;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.Reports;

/// Draws pages when they are needed, one at a time, and keeps those drawn last. Owned by the UI thread.
final class PageDrawings {
    private static final long MOST_PIXELS = 16_000_000;

    /// @param scale pixels of a point
    private record Drawn(double scale, PagePicture picture) {
        long pixels() {
            return (long) picture.width() * picture.height();
        }
    }

    private final Reports reports;
    private final Supplier<Optional<ReportPages>> source;
    private final IntConsumer drawnAnew;
    private final Map<Integer, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<ReportPages> pages = Optional.empty();
    private List<Integer> wanted = List.of();
    private double scale = 1;
    private boolean isDrawing;

    /// @param source what is drawn now
    /// @param drawnAnew gets the page that has a picture from now on
    PageDrawings(Reports reports, Supplier<Optional<ReportPages>> source, IntConsumer drawnAnew) {
        this.reports = reports;
        this.source = source;
        this.drawnAnew = drawnAnew;
    }

    /// @param newWanted the most important first; what was wanted before is not any more
    /// @param newScale pixels of a point
    void want(List<Integer> newWanted, double newScale) {
        if (!pages.equals(source.get())) {
            pages = source.get();
            drawn.clear();
        }
        wanted = List.copyOf(newWanted);
        scale = newScale;
        drawNext();
    }

    /// As drawn last, perhaps at another scale.
    Optional<PagePicture> picture(int page) {
        return Optional.ofNullable(drawn.get(page)).map(Drawn::picture);
    }

    private boolean lacks(int page) {
        Drawn there = drawn.get(page);
        return there == null || there.scale() != scale;
    }

    private void drawNext() {
        if (!isDrawing) {
            pages.ifPresent(from -> wanted.stream()
                    .filter(page -> page < from.count() && lacks(page))
                    .findFirst()
                    .ifPresent(page -> draw(from, page, scale)));
        }
    }

    private void draw(ReportPages from, int page, double at) {
        isDrawing = true;
        reports.ask(
                () -> from.picture(page, at),
                picture -> {
                    isDrawing = false;
                    if (pages.filter(from::equals).isPresent()) {
                        keep(page, new Drawn(at, picture));
                        drawnAnew.accept(page);
                    }
                    drawNext();
                },
                _ -> giveUp(from));
    }

    /// A page that cannot be drawn would be tried for ever; of other pages more is known later.
    private void giveUp(ReportPages from) {
        isDrawing = false;
        if (pages.filter(from::equals).isPresent()) {
            wanted = List.of();
        } else {
            drawNext();
        }
    }

    private void keep(int page, Drawn now) {
        drawn.put(page, now);
        long pixels = drawn.values().stream().mapToLong(Drawn::pixels).sum();
        Iterator<Map.Entry<Integer, Drawn>> oldest = drawn.entrySet().iterator();
        while (pixels > MOST_PIXELS && oldest.hasNext()) {
            Map.Entry<Integer, Drawn> entry = oldest.next();
            if (!wanted.contains(entry.getKey())) {
                pixels -= entry.getValue().pixels();
                oldest.remove();
            }
        }
    }
}
