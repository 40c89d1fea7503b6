package plimsoll.views.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.SectionId;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.ReportDesk;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.Reports;
import plimsoll.views.workspace.Workspace;

/// The report of the book as it is shown, and what it has on which sheet.
final class ReportViewModel {
    static final String KEY = "report.choice";
    private static final Messages TEXT = Messages.of("report");
    private static final double PERCENT = 100;

    private final Workspace workspace;
    private final ReportDesk desk;
    private final Preferences preferences;
    private final Reports reports;
    private final AtomicLong newest = new AtomicLong();
    private final ObjectProperty<ReportChoice> choice = new SimpleObjectProperty<>(ReportChoice.STANDARD);
    private final ObservableList<SectionLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ReportPages>> pages = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final MadeShare share;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Notice>> said = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReportViewModel(Workspace workspace, ReportDesk desk, Preferences preferences) {
        this.workspace = workspace;
        this.desk = desk;
        this.preferences = preferences;
        this.reports = workspace.estimates().reports();
        this.share = new MadeShare(reports);
        choice.set(preferences.get(KEY).map(ReportChoice::parse).orElse(ReportChoice.STANDARD));
        choice.subscribe(this::list);
        workspace.fileProperty().addListener(_ -> outdate());
        workspace.whatIfs().whatIfsProperty().addListener(_ -> outdate());
        workspace.currencyProperty().addListener(_ -> outdate());
        workspace.stressProperty().addListener(_ -> outdate());
        workspace.noticeProperty().addListener((_, _, notice) -> said.set(notice));
    }

    Reports reports() {
        return reports;
    }

    ReportDesk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<Optional<ReportPages>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /// Share of the report that is made, 0 to 1; negative while that is unknown.
    ReadOnlyDoubleProperty progressProperty() {
        return share.property();
    }

    /// Whether the book has changed since the report was made.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReportChoice> choiceProperty() {
        return choice;
    }

    /// Those of the report in their order, then the others.
    ObservableList<SectionLine> lines() {
        return lines;
    }

    private void list(ReportChoice now) {
        Stream<SectionLine> chosen = now.sections().stream().map(id -> new SectionLine(id, true));
        Stream<SectionLine> others = Arrays.stream(SectionId.values())
                .filter(id -> !now.sections().contains(id))
                .map(id -> new SectionLine(id, false));
        lines.setAll(Stream.concat(chosen, others).toList());
    }

    private void outdate() {
        stale.set(pages.get().isPresent());
    }

    /// Makes the report unless that of the book as it is shown is there.
    void open() {
        if (!making.get() && (stale.get() || pages.get().isEmpty())) {
            make();
        }
    }

    /// Anew, of the book as it is shown now; the pages there are stay until then.
    void make() {
        reports.subject().ifPresent(subject -> {
            long mine = newest.incrementAndGet();
            ReportChoice now = choice.get();
            BooleanSupplier wanted = () -> newest.get() == mine;
            making.set(true);
            share.reset();
            stale.set(false);
            said.set(Optional.empty());
            reports.ask(
                    () -> desk.pages(subject, now, share.of(wanted)),
                    made -> take(made, wanted.getAsBoolean()),
                    why -> fail(why, wanted.getAsBoolean()));
        });
    }

    private void take(ReportPages made, boolean isWanted) {
        if (!isWanted) {
            discard(made);
            return;
        }
        Optional<ReportPages> before = pages.get();
        end();
        pages.set(Optional.of(made));
        before.ifPresent(this::discard);
    }

    private void end() {
        making.set(false);
        share.reset();
    }

    /// A page that is being drawn is waited for.
    private void discard(ReportPages old) {
        reports.ask(
                () -> {
                    old.close();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private void fail(String why, boolean isWanted) {
        if (isWanted) {
            end();
            stale.set(pages.get().isPresent());
            complain(TEXT.text("notMade", why), this::make);
        }
    }

    /// What was asked for is not waited for any more.
    void cancel() {
        if (making.get()) {
            newest.incrementAndGet();
            end();
            stale.set(pages.get().isPresent());
            said.set(Optional.of(new Notice(TEXT.text("cancelled"), false, Optional.of(this::make))));
        }
    }

    void tell(String done) {
        said.set(Optional.of(new Notice(done, false, Optional.empty())));
    }

    void complain(String why, Runnable again) {
        said.set(Optional.of(new Notice(why, true, Optional.of(again))));
    }

    void dismiss() {
        said.set(Optional.empty());
    }

    private void change(UnaryOperator<ReportChoice> change) {
        ReportChoice next = change.apply(choice.get());
        if (!next.equals(choice.get())) {
            choice.set(next);
            preferences.put(KEY, next.text());
            make();
        }
    }

    private void changePage(UnaryOperator<PageSetup> changed) {
        change(c -> c.withPage(changed.apply(c.page())));
    }

    void choosePaper(Paper paper) {
        changePage(p -> new PageSetup(paper, p.orientation(), p.scale()));
    }

    void chooseOrientation(Orientation orientation) {
        changePage(p -> new PageSetup(p.paper(), orientation, p.scale()));
    }

    /// @param percent outside of what can be read it is as near as it can
    void chooseScale(double percent) {
        double scale = Math.clamp(percent / PERCENT, PageSetup.SMALLEST, PageSetup.LARGEST);
        changePage(p -> new PageSetup(p.paper(), p.orientation(), scale));
    }

    void chooseOnePage(boolean isOnePage) {
        change(c -> c.withOnePage(isOnePage));
    }

    /// A report without any section is refused.
    void choose(SectionId id, boolean isChosen) {
        List<SectionId> chosen = new ArrayList<>(choice.get().sections());
        if (isChosen && !chosen.contains(id)) {
            chosen.add(id);
        } else if (!isChosen) {
            chosen.remove(id);
        }
        if (chosen.isEmpty()) {
            tell(TEXT.text("oneSection"));
            list(choice.get());
        } else {
            change(c -> c.withSections(chosen));
        }
    }

    /// @param step -1 for up, 1 for down
    void move(SectionId id, int step) {
        List<SectionId> chosen = new ArrayList<>(choice.get().sections());
        int from = chosen.indexOf(id);
        if (from >= 0 && from + step >= 0 && from + step < chosen.size()) {
            Collections.swap(chosen, from, from + step);
            change(c -> c.withSections(chosen));
        }
    }

    void chooseAll() {
        change(c -> c.withSections(ReportChoice.STANDARD.sections()));
    }

    /// Of files and print jobs, e.g. `book-report`.
    String suggestedName() {
        return workspace
                        .fileProperty()
                        .get()
                        .map(f -> f.name().replaceFirst("\\.[^.]*$", ""))
                        .orElse("margin")
                + "-report";
    }

    void save(ReportFormat format, Path place) {
        pages.get()
                .ifPresent(from -> reports.ask(
                        () -> from.content(format),
                        content -> workspace.documents().exports().write(place, content),
                        why -> complain(TEXT.text("notSaved", place, why), () -> save(format, place))));
    }
}
