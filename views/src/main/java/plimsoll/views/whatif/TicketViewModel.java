package plimsoll.views.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Refusal;
import plimsoll.model.whatif.Situation;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.Impact;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// A trade before it is accepted: what it is in and what it would do.
public final class TicketViewModel {
    private static final Messages TEXT = Messages.of("whatif");

    private static final int MOST_FOUND = 100;

    private final Workspace workspace;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Draft> draft = new SimpleObjectProperty<>(Draft.EMPTY);
    private final ObservableList<InstrumentRow> found = FXCollections.observableArrayList();
    private final ObservableList<ImpactRow> impact = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Edit.Trade>> trade = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Impact> last = Optional.empty();

    public TicketViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        query.addListener(_ -> search());
        draft.addListener(_ -> consider());
        workspace
                .estimates()
                .instrumentProperty()
                .subscribe(id -> draft.set(draft.get().of(id)));
        sight.follow(this::refresh, workspace.assessmentProperty());
        sight.await(this::consider, workspace.accountProperty());
        sight.await(this::show, workspace.modeProperty(), workspace.moveProperty());
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Draft> draftProperty() {
        return draft;
    }

    ObservableList<InstrumentRow> found() {
        return found;
    }

    ObservableList<ImpactRow> impact() {
        return impact;
    }

    /// The trade in words, or what is missing.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Why it cannot be accepted; empty when it can.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether something newer than what is shown is being computed.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Empty while it cannot be accepted.
    ReadOnlyObjectProperty<Optional<Edit.Trade>> tradeProperty() {
        return trade.getReadOnlyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    String mode() {
        return Words.mode(workspace.modeProperty().get());
    }

    private void refresh() {
        search();
        consider();
    }

    private void search() {
        Optional<Situation> now = workspace.situation();
        Rows.replace(found, now.map(this::found).orElse(List.of()));
    }

    private List<InstrumentRow> found(Situation now) {
        Contracts contracts = new Contracts(now.market());
        return now.market().instruments().values().stream()
                .filter(i -> InstrumentRow.matches(i, query.get()))
                .sorted(Comparator.comparing(i -> i.id().name()))
                .limit(MOST_FOUND)
                .map(i -> InstrumentRow.of(i, now, contracts))
                .toList();
    }

    void choose(InstrumentId id) {
        workspace.estimates().instrumentProperty().set(Optional.of(id));
    }

    Optional<Account> account() {
        Optional<AccountId> id = workspace.accountProperty().get();
        return workspace.situation().flatMap(s -> id.flatMap(s::account));
    }

    private void consider() {
        Optional<Account> account = account();
        String why =
                account.isEmpty() ? TEXT.text("noAccountIsShown") : draft.get().refusal();
        Optional<Edit.Trade> typed =
                account.filter(_ -> why.isEmpty()).map(a -> draft.get().trade(a));
        Optional<Refusal> refused = typed.flatMap(workspace.estimates()::check);
        refusal.set(refused.map(Refusal::words).orElse(why));
        trade.set(typed.filter(_ -> refused.isEmpty()));
        title.set(typed.map(workspace.estimates()::words).orElse(TEXT.text("ticket")));
        trade.get().ifPresentOrElse(this::ask, this::leave);
    }

    private void ask(Edit.Trade wanted) {
        state.set(TEXT.text("beingComputed"));
        workspace.estimates().impact(wanted, wanted.account(), this::publish);
    }

    private void publish(Impact found) {
        last = Optional.of(found);
        state.set(found.after().isSearched() ? "" : TEXT.text("liquidationsBeingComputed"));
        show();
    }

    private void leave() {
        workspace.estimates().leaveImpact();
        last = Optional.empty();
        state.set("");
        show();
    }

    private void show() {
        Rows.replace(
                impact,
                last.map(i -> ImpactRow.of(
                                i,
                                workspace.modeProperty().get(),
                                workspace.moveProperty().get(),
                                workspace.currencyProperty().get()))
                        .orElse(List.of()));
    }

    /// Makes the trade; the instrument stays for the next one.
    void accept() {
        trade.get().ifPresent(t -> {
            Optional<Refusal> refused = workspace.estimates().take(t);
            if (refused.isEmpty()) {
                draft.set(draft.get().sized(draft.get().buys(), ""));
            } else {
                refusal.set(refused.get().words());
            }
        });
    }

    /// Nothing is traded.
    void discard() {
        workspace.estimates().instrumentProperty().set(Optional.empty());
        draft.set(Draft.EMPTY);
        query.set("");
    }
}
