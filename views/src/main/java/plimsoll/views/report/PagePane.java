package plimsoll.views.report;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import plimsoll.views.workspace.PagePicture;

/// Pages one below the other, white in any theme.
final class PagePane extends ScrollPane {
    private final Pane ground = new Pane();
    private final IntFunction<String> names;
    private List<Sheet> sheets = List.of();
    private PageStrip strip = PageStrip.EMPTY;
    private Runnable moved = () -> {};
    private IntConsumer pressed = _ -> {};

    /// @param names what a page is called, from 0
    PagePane(IntFunction<String> names) {
        this.names = names;
        ground.getStyleClass().add("report-ground");
        getStyleClass().add("report-pages");
        setContent(ground);
        setFitToWidth(true);
        vvalueProperty().addListener(_ -> moved.run());
        viewportBoundsProperty().addListener(_ -> place());
    }

    /// @param action after other pages came into sight
    void onMove(Runnable action) {
        moved = action;
    }

    /// @param action gets a page that was clicked
    void onPress(IntConsumer action) {
        pressed = action;
    }

    void show(PageStrip now) {
        strip = now;
        if (sheets.size() != now.count()) {
            sheets = IntStream.range(0, now.count()).mapToObj(this::sheet).toList();
            ground.getChildren().setAll(sheets);
        }
        place();
    }

    private Sheet sheet(int page) {
        Sheet sheet = new Sheet(names.apply(page));
        sheet.setManaged(false);
        sheet.setOnMousePressed(_ -> pressed.accept(page));
        return sheet;
    }

    /// In the middle where there is room.
    private void place() {
        double width = Math.max(strip.wholeWidth(), getViewportBounds().getWidth());
        ground.setMinWidth(strip.wholeWidth());
        ground.setPrefSize(strip.wholeWidth(), strip.wholeHeight());
        double top = strip.gap();
        for (int page = 0; page < sheets.size(); page++) {
            sheets.get(page)
                    .resizeRelocate(
                            Math.rint((width - strip.width(page)) / 2), top, strip.width(page), strip.height(page));
            top += strip.height(page) + strip.gap();
        }
        moved.run();
    }

    /// The strip's pixel at the top.
    double y() {
        return getVvalue() * hidden();
    }

    private double hidden() {
        return Math.max(0, strip.wholeHeight() - getViewportBounds().getHeight());
    }

    /// @param top of the strip, in pixels
    void scrollTo(double top) {
        setVvalue(hidden() == 0 ? 0 : Math.clamp(top / hidden(), 0, 1));
    }

    /// Moves no farther than it must.
    void reveal(int page) {
        double top = strip.top(page) - strip.gap();
        double bottom = strip.top(page) + strip.height(page) + strip.gap();
        double height = getViewportBounds().getHeight();
        if (top < y()) {
            scrollTo(top);
        } else if (bottom > y() + height) {
            scrollTo(bottom - height);
        }
    }

    List<Integer> visible() {
        return strip.visible(y(), getViewportBounds().getHeight());
    }

    void draw(int page, Optional<PagePicture> picture) {
        if (page < sheets.size()) {
            sheets.get(page).draw(picture);
        }
    }

    /// One of them is marked.
    void mark(int page) {
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i).getStyleClass().remove("current");
        }
        if (page < sheets.size()) {
            sheets.get(page).getStyleClass().add("current");
        }
    }

    /// Clears what is not of this report.
    void clear() {
        sheets.forEach(sheet -> sheet.draw(Optional.empty()));
    }

    /// A page's paper.
    private static final class Sheet extends StackPane {
        private final ImageView image = new ImageView();

        private Sheet(String name) {
            getStyleClass().add("report-sheet");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setAccessibleText(name);
            image.setManaged(false);
            image.setSmooth(true);
            getChildren().add(image);
        }

        void draw(Optional<PagePicture> picture) {
            image.setImage(picture.map(Sheet::image).orElse(null));
        }

        private static WritableImage image(PagePicture picture) {
            return new WritableImage(new PixelBuffer<IntBuffer>(
                    picture.width(), picture.height(), picture.argb(), PixelFormat.getIntArgbPreInstance()));
        }

        @Override
        protected void layoutChildren() {
            image.setFitWidth(getWidth());
            image.setFitHeight(getHeight());
            super.layoutChildren();
        }
    }
}
