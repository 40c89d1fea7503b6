package plimsoll.views.report;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.stage.Window;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.ReportPages;

/// The pages as large as wanted, and all of them small; what is in sight is drawn.
final class PageViews {
    private static final Messages TEXT = Messages.of("report");

    private final ReportViewModel report;
    private final PreviewViewModel preview;
    private final PagePane pages = new PagePane(this::name);
    private final PagePane thumbnails = new PagePane(this::name);
    private final PageDrawings large;
    private final PageDrawings small;
    private boolean isLaying;

    PageViews(ReportViewModel report, PreviewViewModel preview) {
        this.report = report;
        this.preview = preview;
        this.large = drawings(pages);
        this.small = drawings(thumbnails);
        pages.setId("report-pages");
        pages.getStyleClass().add("keyboard-start");
        pages.setFocusTraversable(true);
        thumbnails.setId("report-thumbnails");
        thumbnails.setFocusTraversable(false);
        thumbnails.setHbarPolicy(ScrollBarPolicy.NEVER);
        thumbnails.setVbarPolicy(ScrollBarPolicy.ALWAYS);
        connect();
    }

    private PageDrawings drawings(PagePane pane) {
        PageDrawings[] made = new PageDrawings[1];
        made[0] = new PageDrawings(
                report.reports(), report.pagesProperty()::get, page -> pane.draw(page, made[0].picture(page)));
        return made[0];
    }

    private void connect() {
        pages.viewportBoundsProperty().subscribe(now -> preview.place(now.getWidth(), now.getHeight()));
        pages.onMove(this::moved);
        thumbnails.onMove(this::wantSmall);
        thumbnails.onPress(preview::go);
        pages.onPress(_ -> pages.requestFocus());
        report.pagesProperty().subscribe(this::showReport);
        preview.stripProperty().subscribe(this::lay);
        preview.pageProperty().subscribe(page -> mark(page.intValue()));
        preview.onReveal(page -> pages.scrollTo(preview.stripProperty().get().top(page) - PreviewViewModel.GAP));
    }

    private String name(int page) {
        return TEXT.text("pageName", page + 1, preview.count());
    }

    Node pages() {
        return pages;
    }

    Node thumbnails() {
        return thumbnails;
    }

    private void showReport(Optional<ReportPages> now) {
        pages.clear();
        thumbnails.clear();
        preview.show(now);
        thumbnails.show(preview.thumbnailsProperty().get());
        mark(preview.pageProperty().get());
        wantLarge();
        wantSmall();
    }

    /// The page that was looked at stays where it is.
    private void lay(PageStrip strip) {
        int page = preview.pageProperty().get();
        isLaying = true;
        pages.show(strip);
        pages.layout();
        if (strip.count() > 0 && page > 0) {
            pages.scrollTo(strip.top(page) - PreviewViewModel.GAP);
        }
        isLaying = false;
        wantLarge();
    }

    private void moved() {
        if (!isLaying) {
            preview.look(pages.y());
            wantLarge();
        }
    }

    private void mark(int page) {
        thumbnails.mark(page);
        if (page < preview.count()) {
            thumbnails.reveal(page);
        }
    }

    /// Those in sight, then the ones beside them.
    private void wantLarge() {
        List<Integer> seen = pages.visible();
        if (!seen.isEmpty()) {
            List<Integer> wanted = new java.util.ArrayList<>(seen);
            wanted.add(seen.getLast() + 1);
            large.want(wanted, preview.stripProperty().get().scale() * resolution());
        }
    }

    private void wantSmall() {
        small.want(thumbnails.visible(), preview.thumbnailsProperty().get().scale() * resolution());
    }

    /// The screen's pixels of one of ours.
    private double resolution() {
        return Optional.ofNullable(pages.getScene())
                .map(scene -> scene.getWindow())
                .map(Window::getOutputScaleX)
                .orElse(1.0);
    }
}
