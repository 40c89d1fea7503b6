package plimsoll.views.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.views.report.Zoom.Size;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.ReportPages;

/// Where in the report the trader looks, and how closely.
final class PreviewViewModel {
    static final String KEY = "report.zoom";
    /// Pixels around pages.
    static final double GAP = 12;
    static final double THUMBNAIL_WIDTH = 92;
    static final double THUMBNAIL_GAP = 14;

    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.WIDTH);
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<PageStrip> strip = new ReadOnlyObjectWrapper<>(PageStrip.EMPTY);
    private final ReadOnlyObjectWrapper<PageStrip> thumbnails = new ReadOnlyObjectWrapper<>(PageStrip.EMPTY);
    private List<Size> sizes = List.of();
    private Size room = new Size(600, 600);
    private Consumer<Integer> reveal = _ -> {};

    PreviewViewModel(Preferences preferences) {
        zoom.set(preferences.get(KEY).flatMap(Zoom::parse).orElse(Zoom.WIDTH));
        zoom.addListener((_, _, now) -> {
            preferences.put(KEY, now.text());
            lay();
        });
    }

    ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    /// From 0.
    IntegerProperty pageProperty() {
        return page;
    }

    ReadOnlyObjectProperty<PageStrip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PageStrip> thumbnailsProperty() {
        return thumbnails.getReadOnlyProperty();
    }

    /// @param action brings a page into sight
    void onReveal(Consumer<Integer> action) {
        reveal = action;
    }

    /// Of another report; the page stays, as far as there is one.
    void show(Optional<ReportPages> pages) {
        sizes = pages.map(PreviewViewModel::sizes).orElse(List.of());
        double widest = sizes.stream().mapToDouble(Size::width).max().orElse(1);
        thumbnails.set(new PageStrip(sizes, THUMBNAIL_WIDTH / widest, THUMBNAIL_GAP));
        page.set(Math.clamp(page.get(), 0, Math.max(0, sizes.size() - 1)));
        lay();
    }

    private static List<Size> sizes(ReportPages pages) {
        return IntStream.range(0, pages.count())
                .mapToObj(p -> new Size(pages.width(p), pages.height(p)))
                .toList();
    }

    /// @param width of what pages are seen through, in pixels; height likewise
    void place(double width, double height) {
        Size now = new Size(Math.max(50, width - 2 * GAP), Math.max(50, height - 2 * GAP));
        if (!now.equals(room)) {
            room = now;
            if (zoom.get().fit() != Zoom.Fit.NONE) {
                lay();
            }
        }
    }

    private void lay() {
        if (sizes.isEmpty()) {
            strip.set(PageStrip.EMPTY);
        } else {
            Size widest = sizes.stream()
                    .max(java.util.Comparator.comparingDouble(Size::width))
                    .orElseThrow();
            strip.set(new PageStrip(sizes, zoom.get().scale(widest, room), GAP));
        }
    }

    /// The trader scrolled there.
    ///
    /// @param y of the strip that is at the top, in pixels
    void look(double y) {
        page.set(strip.get().pageAt(y + room.height() / 3));
    }

    void zoomIn() {
        zoom.set(Zoom.above(strip.get().scale()));
    }

    void zoomOut() {
        zoom.set(Zoom.below(strip.get().scale()));
    }

    /// @param to from 0; outside of the report it is its first or last page
    void go(int to) {
        if (!sizes.isEmpty()) {
            int there = Math.clamp(to, 0, sizes.size() - 1);
            page.set(there);
            reveal.accept(there);
        }
    }

    void step(int by) {
        go(page.get() + by);
    }

    /// @param typed from 1; what is no number leaves the page as it is
    void go(String typed) {
        try {
            go(Integer.parseInt(typed.strip()) - 1);
        } catch (NumberFormatException _) {
            go(page.get());
        }
    }

    int count() {
        return sizes.size();
    }
}
