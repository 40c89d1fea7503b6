package plimsoll.views.report;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import plimsoll.views.control.Fxml;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;

/// The sheet and the sections at the left, small pages beside them, the pages themselves in the middle.
public final class ReportView {
    private static final Messages TEXT = Messages.of("report");

    private final ReportViewModel model;
    private final PreviewViewModel preview;
    private final PrintViewModel printing;
    private final FilePrompt files;
    private final PrintFormView form;
    private Optional<PageViews> pages = Optional.empty();

    @FXML
    private StackPane root;

    @FXML
    private Button print;

    @FXML
    private Button pdf;

    @FXML
    private Button html;

    @FXML
    private Button csv;

    @FXML
    private Button json;

    @FXML
    private Button previous;

    @FXML
    private TextField page;

    @FXML
    private Label pageCount;

    @FXML
    private Button next;

    @FXML
    private ComboBox<Zoom> zoom;

    @FXML
    private HBox progress;

    @FXML
    private ProgressBar share;

    @FXML
    private Label doing;

    @FXML
    private Button cancel;

    @FXML
    private HBox stale;

    @FXML
    private HBox bar;

    @FXML
    private Label said;

    @FXML
    private Button again;

    @FXML
    private HBox left;

    @FXML
    private StackPane thumbnails;

    @FXML
    private StackPane place;

    @FXML
    private Label empty;

    ReportView(ReportViewModel model, PreviewViewModel preview, PrintViewModel printing, FilePrompt files) {
        this.model = model;
        this.preview = preview;
        this.printing = printing;
        this.files = files;
        this.form = new PrintFormView(printing);
    }

    @FXML
    private void initialize() {
        PageViews views = new PageViews(model, preview);
        pages = Optional.of(views);
        place.getChildren().add(views.pages());
        thumbnails.getChildren().setAll(views.thumbnails());
        left.getChildren().addFirst(Fxml.load("report-setup", new ReportSetupView(model)));
        initializeZoom();
        initializeProgress();
        model.pagesProperty().subscribe(this::showPages);
        model.staleProperty().subscribe(is -> show(stale, is));
        model.saidProperty().subscribe(this::say);
        preview.pageProperty().subscribe(_ -> showPage());
        root.addEventFilter(KeyEvent.KEY_PRESSED, new ReportKeys(this, preview)::press);
    }

    private void initializeZoom() {
        zoom.setConverter(new Named<>(ReportView::words));
        zoom.getItems().setAll(Zoom.CHOICES);
        zoom.valueProperty().bindBidirectional(preview.zoomProperty());
    }

    private static String words(Zoom zoom) {
        return switch (zoom.fit()) {
            case WIDTH -> TEXT.text("fitWidth");
            case PAGE -> TEXT.text("fitPage");
            case NONE -> TEXT.text("percent", zoom.percent());
        };
    }

    private void initializeProgress() {
        share.progressProperty().bind(model.progressProperty());
        model.makingProperty().subscribe(_ -> showProgress());
        printing.printingProperty().subscribe(_ -> showProgress());
    }

    /// What is on its way to a printer cannot be called back.
    private void showProgress() {
        boolean isMaking = model.makingProperty().get();
        show(progress, isMaking || printing.printingProperty().get());
        doing.setText(isMaking ? TEXT.text("making") : TEXT.text("printing"));
        cancel.setDisable(!isMaking);
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void showPages(Optional<ReportPages> now) {
        empty.setVisible(now.isEmpty());
        Stream.of(print, pdf, html, csv, json).forEach(button -> button.setDisable(now.isEmpty()));
        showPage();
    }

    private void showPage() {
        int count = preview.count();
        int at = preview.pageProperty().get();
        page.setText(count == 0 ? "" : String.valueOf(at + 1));
        page.setDisable(count == 0);
        pageCount.setText(count == 0 ? "" : TEXT.text("of", count));
        previous.setDisable(at == 0);
        next.setDisable(at + 1 >= count);
    }

    private void say(Optional<Notice> notice) {
        show(bar, notice.isPresent());
        said.setText(notice.map(Notice::text).orElse(""));
        bar.getStyleClass().remove("error");
        notice.filter(Notice::isError).ifPresent(_ -> bar.getStyleClass().add("error"));
        Optional<Runnable> retry = notice.flatMap(Notice::retry);
        show(again, retry.isPresent());
        again.setOnAction(_ -> retry.ifPresent(Runnable::run));
    }

    @FXML
    void openPrint() {
        if (!print.isDisabled()) {
            form.show(root);
        }
    }

    @FXML
    void savePdf() {
        save(ReportFormat.PDF);
    }

    @FXML
    private void saveHtml() {
        save(ReportFormat.HTML);
    }

    @FXML
    private void saveCsv() {
        save(ReportFormat.CSV);
    }

    @FXML
    private void saveJson() {
        save(ReportFormat.JSON);
    }

    private void save(ReportFormat format) {
        if (model.pagesProperty().get().isPresent()) {
            files.toSave(model.suggestedName() + format.ending()).ifPresent(to -> model.save(format, to));
        }
    }

    @FXML
    private void previous() {
        preview.step(-1);
    }

    @FXML
    private void next() {
        preview.step(1);
    }

    @FXML
    private void go() {
        preview.go(page.getText());
        showPage();
    }

    @FXML
    private void zoomIn() {
        preview.zoomIn();
    }

    @FXML
    private void zoomOut() {
        preview.zoomOut();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @FXML
    void update() {
        model.make();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }

    /// Where keys start.
    Node start() {
        return pages.map(PageViews::pages).orElseThrow();
    }
}
