package plimsoll.views.workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Problem;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.Step;
import plimsoll.views.workspace.Busy.Stage;

/// What the window shows and what the trader chose, owned by the UI thread.
///
/// A change of the book or the currency starts a calculation; its result arrives as one `Assessment`,
/// then its scenarios follow.
public final class Workspace {
    private final ParameterLibrary library;
    private final Recalculation recalculation;
    private final WhatIfBook whatIfs = new WhatIfBook(this::calculate);
    private final Documents documents;
    private Optional<EditedSituation> edited = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Busy busy = new Busy();
    private final ObjectProperty<Asset> currency = new SimpleObjectProperty<>(Asset.USD);
    private final ObjectProperty<Optional<AccountId>> account = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PositionKey>> position = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<AsIf> mode = new SimpleObjectProperty<>(AsIf.HELD);
    private final ObjectProperty<ParameterStress> stress = new SimpleObjectProperty<>(ParameterStress.NONE);
    private final ObjectProperty<Move> move = new SimpleObjectProperty<>(Move.UNDERLYING);
    private final Assessments assessments;
    private final Scenarios scenarios;
    private final Reconciliations reconciliations;
    private final OrderOutlooks orders;
    private final Estimates estimates;

    public Workspace(
            Threads threads, Portfolios portfolios, Journals journals, ParameterLibrary library, InstantSource clock) {
        this.library = library;
        this.documents =
                new Documents(threads, portfolios, journals, whatIfs, this::shown, this::refreshed, notice::set);
        this.recalculation = new Recalculation(threads, library, clock, this::failed);
        this.assessments = new Assessments(recalculation, busy, this::showScenarios, this::calculateSearches);
        this.scenarios = new Scenarios(recalculation, busy, new StressTables(threads, library, busy, this::failed));
        this.reconciliations = new Reconciliations(recalculation, busy);
        this.orders = new OrderOutlooks(recalculation, busy);
        this.estimates = new Estimates(this, threads, library, busy, this::failed);
        currency.addListener(_ -> calculateAll());
        stress.addListener(_ -> calculate());
        account.addListener(_ -> calculateScenarios());
        mode.addListener(_ -> calculateScenarios());
    }

    public ReadOnlyObjectProperty<Optional<OpenedFile>> fileProperty() {
        return documents.fileProperty();
    }

    /// Of the book as edited; first without liquidations, see `AccountAssessment.isSearched`.
    public ReadOnlyObjectProperty<Optional<Assessment>> assessmentProperty() {
        return assessments.editedProperty();
    }

    /// Of the file without edits, in the same currency and under the same stress.
    public ReadOnlyObjectProperty<Optional<Assessment>> actualProperty() {
        return assessments.actualProperty();
    }

    public ReadOnlyObjectProperty<Optional<ScenarioSurface>> surfaceProperty() {
        return scenarios.surfaceProperty();
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether something newer than what is shown is being computed.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.anyProperty();
    }

    /// The share of it that is done, negative while that is unknown; 1 when nothing is computed.
    public ReadOnlyDoubleProperty progressProperty() {
        return busy.progressProperty();
    }

    public ObjectProperty<Asset> currencyProperty() {
        return currency;
    }

    public ObjectProperty<Optional<AccountId>> accountProperty() {
        return account;
    }

    public ObjectProperty<Optional<PositionKey>> positionProperty() {
        return position;
    }

    public ObjectProperty<AsIf> modeProperty() {
        return mode;
    }

    /// What the venues' parameters are multiplied by; never part of a file.
    public ObjectProperty<ParameterStress> stressProperty() {
        return stress;
    }

    /// By which search liquidation prices are shown.
    public ObjectProperty<Move> moveProperty() {
        return move;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public OrderOutlooks orders() {
        return orders;
    }

    public Reconciliations reconciliations() {
        return reconciliations;
    }

    public WhatIfBook whatIfs() {
        return whatIfs;
    }

    /// What is asked beside the book that is shown.
    public Estimates estimates() {
        return estimates;
    }

    /// Opening, saving and recovering.
    public Documents documents() {
        return documents;
    }

    public Optional<AccountAssessment> currentAccount() {
        return account.get().flatMap(id -> assessmentProperty().get().flatMap(a -> a.account(id)));
    }

    /// The account as the file has it, before any edit.
    public Optional<Account> original(AccountId id) {
        return file().flatMap(f -> f.account(id));
    }

    /// The file with the edits; empty while nothing is open.
    public Optional<Situation> situation() {
        return edited.map(e -> e.after(whatIfs.edits()));
    }

    /// Of reading and of every mode, each once.
    public List<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>();
        file().ifPresent(f -> all.addAll(f.problems()));
        assessmentProperty().get().ifPresent(a -> all.addAll(a.problems()));
        return List.copyOf(all);
    }

    private Optional<OpenedFile> file() {
        return documents.fileProperty().get();
    }

    public void open(Path place) {
        documents.open(place);
    }

    /// Another portfolio, with the edits it holds.
    public void show(OpenedFile opened) {
        documents.show(opened);
    }

    private void shown(OpenedFile opened) {
        notice.set(Optional.empty());
        position.set(Optional.empty());
        scenarios.clear();
        reconciliations.clear();
        orders.clear();
        assessments.clear();
        edited = Optional.of(new EditedSituation(opened.original(library), library));
        stress.set(ParameterStress.NONE);
        account.set(opened.firstAccount());
        if (currency.get().equals(opened.portfolio().currency())) {
            calculateAll();
        } else {
            currency.set(opened.portfolio().currency());
        }
    }

    private void refreshed(OpenedFile opened) {
        edited = Optional.of(new EditedSituation(opened.original(library), library));
        account.set(account.get().filter(id -> opened.account(id).isPresent()).or(opened::firstAccount));
        calculateAll();
    }

    public void saveCopy(Path place) {
        situation().ifPresent(s -> documents.saveCopy(place, s));
    }

    public void exportPositions(Path place) {
        situation().ifPresent(s -> documents.exportPositions(place, s));
    }

    /// One that is not possible is refused with the reason and changes nothing.
    public void edit(Edit edit) {
        estimates.take(edit).ifPresent(refusal -> refuse(refusal.words()));
    }

    public ParameterLibrary library() {
        return library;
    }

    public void undo() {
        whatIfs.take(new Step.Undone());
    }

    public void redo() {
        whatIfs.take(new Step.Redone());
    }

    /// Undone like any edit.
    public void resetEdits() {
        whatIfs.reset();
    }

    /// Tells the trader why something typed was not taken.
    public void refuse(String why) {
        notice.set(Optional.of(Notice.error(why)));
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    private void calculateAll() {
        calculate();
        file().ifPresent(f ->
                reconciliations.of(input(f, f.portfolio().book(), f.portfolio().market())));
    }

    /// Also takes up what `cancel` left.
    public void calculate() {
        file().ifPresent(f -> situation().ifPresent(s -> assessments.of(input(f, s.counted(), s.market()))));
    }

    /// Leaves whatever takes long; what is shown stays, marked where it is of an earlier book.
    public void cancel() {
        recalculation.dropSearches();
        recalculation.dropScenarios();
        estimates.cancel();
        busy.endLong();
    }

    private Recalculation.BookInput input(OpenedFile from, Book book, MarketSnapshot market) {
        return new Recalculation.BookInput(book, market, from.portfolio(), currency.get(), stress.get());
    }

    /// Orders and contributions search for liquidations of their own.
    private void calculateSearches(Assessment searched) {
        orders.of(searched);
        scenarios.contributions().request();
    }

    private void calculateScenarios() {
        showScenarios();
        if (!busy.isRunning(Stage.SEARCH)) {
            scenarios.contributions().request();
        }
    }

    private void showScenarios() {
        assessmentProperty()
                .get()
                .ifPresent(a -> currentAccount()
                        .ifPresentOrElse(c -> scenarios.of(new Scenarios.Subject(c, a, mode.get())), scenarios::clear));
    }

    private void failed(RuntimeException e) {
        busy.endAll();
        notice.set(Optional.of(Notice.internal(e)));
    }
}
