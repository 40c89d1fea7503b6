package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.file.JournalText;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.WhatIfs;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Recoveries.Recovered;

/// The file that is open: how it comes, goes and is saved. Owned by the UI thread.
public final class Documents {
    private static final Messages TEXT = Messages.of("workspace");

    private final Threads threads;
    private final Portfolios portfolios;
    private final Journals journals;
    private final WhatIfBook whatIfs;
    private final Consumer<OpenedFile> shown;
    private final Consumer<OpenedFile> refreshed;
    private final Consumer<Notice> say;
    private final Recoveries recoveries;
    private final Exports exports;
    private final ReadOnlyObjectWrapper<Optional<OpenedFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Consumer<PendingTable>> tables = Optional.empty();
    private final ReadOnlyObjectWrapper<Map<AccountId, AccountAge>> ages = new ReadOnlyObjectWrapper<>(Map.of());

    /// @param shown told of every other file before its edits are there
    /// @param refreshed told of newer figures of the same file
    Documents(
            Threads threads,
            Portfolios portfolios,
            Journals journals,
            WhatIfBook whatIfs,
            Consumer<OpenedFile> shown,
            Consumer<OpenedFile> refreshed,
            Consumer<Optional<Notice>> say) {
        this.threads = threads;
        this.portfolios = portfolios;
        this.journals = journals;
        this.whatIfs = whatIfs;
        this.shown = shown;
        this.refreshed = refreshed;
        this.say = said -> say.accept(Optional.of(said));
        this.exports = new Exports(threads, portfolios, this.say);
        this.recoveries = new Recoveries(threads, portfolios, journals, this::show, this.say);
    }

    public ReadOnlyObjectProperty<Optional<OpenedFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// How old what is shown is, of accounts that an exchange told; none of those of a file.
    public ReadOnlyObjectProperty<Map<AccountId, AccountAge>> agesProperty() {
        return ages.getReadOnlyProperty();
    }

    public void setAges(Map<AccountId, AccountAge> now) {
        ages.set(Map.copyOf(now));
    }

    /// Tables and pictures of what is shown.
    public Exports exports() {
        return exports;
    }

    public Recoveries recoveries() {
        return recoveries;
    }

    /// A list of positions is opened only when `asked` says how it is meant.
    public void askAboutTables(Consumer<PendingTable> asked) {
        tables = Optional.of(asked);
    }

    /// Reads off the UI thread; what is shown stays until the file is there.
    void open(Path place) {
        Optional<Consumer<PendingTable>> asked =
                tables.filter(_ -> place.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
        asked.ifPresentOrElse(ask -> ask(place, ask), () -> read(place.toString(), () -> portfolios.read(place)));
    }

    private void ask(Path place, Consumer<PendingTable> asked) {
        threads.io().execute(() -> {
            try {
                PendingTable table = PendingTable.of(place, portfolios.content(place));
                threads.ui().execute(() -> asked.accept(table));
            } catch (IOException e) {
                tell(Notice.error(TEXT.text("cannotBeRead", place, Notice.reason(e)), () -> open(place)));
            }
        });
    }

    /// From the place it came from.
    public void reload() {
        file.get().flatMap(OpenedFile::place).ifPresent(this::open);
    }

    public void open(Example example) {
        read(example.name(), example.source());
    }

    private void read(String name, Example.Source source) {
        threads.io().execute(() -> {
            try {
                OpenedFile opened = source.read();
                threads.ui().execute(() -> show(opened));
            } catch (IOException e) {
                tell(Notice.error(TEXT.text("cannotBeRead", name, Notice.reason(e)), () -> read(name, source)));
            }
        });
    }

    /// With the edits it holds.
    void show(OpenedFile opened) {
        leave();
        setAges(Map.of());
        WhatIfs inFile = opened.whatIfs();
        file.set(Optional.of(opened));
        whatIfs.open(inFile, inFile, journals.begin(start(opened, inFile)));
        shown.accept(opened);
    }

    /// Newer figures of what is open; the edits stay.
    ///
    /// @param change of each edit, as of instruments that got other names
    public void refresh(OpenedFile opened, UnaryOperator<Edit> change) {
        file.set(Optional.of(opened));
        whatIfs.refreshed(opened.name(), opened.source().map(PortfolioFile::text), change);
        refreshed.accept(opened);
    }

    private void show(Recovered recovered) {
        leave();
        setAges(Map.of());
        OpenedFile opened = recovered.file();
        file.set(Optional.of(opened));
        whatIfs.open(opened.whatIfs(), recovered.work().content().whatIfs(), journals.resume(recovered.work()));
        shown.accept(opened);
    }

    private void leave() {
        boolean unsaved = whatIfs.unsavedProperty().get();
        close();
        if (unsaved) {
            recoveries.look();
        }
    }

    /// Unsaved edits are offered again; saved ones need no journal.
    public void close() {
        if (whatIfs.unsavedProperty().get()) {
            whatIfs.leave();
        } else {
            whatIfs.forget();
        }
    }

    /// Unsaved edits are thrown away.
    public void discard() {
        whatIfs.forget();
    }

    private static JournalText.Start start(OpenedFile opened, WhatIfs inFile) {
        Optional<String> place = opened.place().map(p -> p.toAbsolutePath().toString());
        Optional<String> text =
                place.isPresent() ? Optional.empty() : opened.source().map(PortfolioFile::text);
        return new JournalText.Start(opened.name(), place, text, "", inFile);
    }

    /// Whether `save` knows where to.
    public boolean hasPlace() {
        return file.get()
                .filter(f -> f.place().isPresent() && f.source().isPresent())
                .isPresent();
    }

    /// Writes edits and scenarios into the file; its positions stay as they are.
    public void save() {
        saveAndThen(() -> {});
    }

    /// @param then called when it is saved
    public void saveAndThen(Runnable then) {
        file.get().filter(_ -> hasPlace()).ifPresent(f -> {
            WhatIfs now = whatIfs.whatIfsProperty().get();
            Runnable done = () -> {
                whatIfs.saved(now);
                then.run();
            };
            write(f.place().orElseThrow(), () -> f.text(now), TEXT.text("editsSavedIn"), done, () -> saveAndThen(then));
        });
    }

    /// Writes the edited book as a file of its own; the opened one is untouched.
    ///
    /// @param edited the situation the edits lead to
    void saveCopy(Path place, Situation edited) {
        List<Edit> edits = whatIfs.edits();
        file.get()
                .filter(f -> f.source().isPresent())
                .ifPresent(f -> write(
                        place,
                        () -> f.text(edited, edits),
                        TEXT.text("savedAs"),
                        () -> {},
                        () -> saveCopy(place, edited)));
    }

    /// Writes the positions of all accounts, edits included, as CSV.
    void exportPositions(Path place, Situation edited) {
        file.get()
                .ifPresent(f -> write(
                        place,
                        () -> f.positions(edited),
                        TEXT.text("savedAs"),
                        () -> {},
                        () -> exportPositions(place, edited)));
    }

    /// Writes what a view shows as a file of its own.
    public void export(Path place, String text) {
        write(place, () -> text, TEXT.text("savedAs"), () -> {}, () -> export(place, text));
    }

    private void write(Path place, Supplier<String> text, String said, Runnable done, Runnable again) {
        threads.io().execute(() -> {
            try {
                portfolios.write(place, text.get());
                threads.ui().execute(done);
                tell(Notice.done(said + place));
            } catch (IOException e) {
                tell(Notice.error(TEXT.text("cannotBeWritten", place, Notice.reason(e)), again));
            }
        });
    }

    /// @param again what "Try again" does
    public void failed(String words, Runnable again) {
        say.accept(Notice.error(words, again));
    }

    private void tell(Notice notice) {
        threads.ui().execute(() -> say.accept(notice));
    }
}
