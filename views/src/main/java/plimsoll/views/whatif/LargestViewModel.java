package plimsoll.views.whatif;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plimsoll.model.format.Numbers;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.LargestSize.AlreadyBeyond;
import plimsoll.model.whatif.LargestSize.Answer;
import plimsoll.model.whatif.LargestSize.Cancelled;
import plimsoll.model.whatif.LargestSize.Most;
import plimsoll.model.whatif.LargestSize.NoLimit;
import plimsoll.model.whatif.LargestSize.Unknown;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Estimates;
import plimsoll.views.workspace.Estimates.Largest;
import plimsoll.views.workspace.SizeQuestion;

/// The largest size that can be added before a limit binds.
public final class LargestViewModel {
    private static final Messages TEXT = Messages.of("whatif");

    private final TicketViewModel ticket;
    private final Estimates estimates;
    private final ObjectProperty<SizeLimit> limit = new SimpleObjectProperty<>(SizeLimit.RATIO);
    private final StringProperty value = new SimpleStringProperty(SizeLimit.RATIO.usual());
    private final ReadOnlyStringWrapper buy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sell = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Optional<Largest> found = Optional.empty();

    public LargestViewModel(TicketViewModel ticket) {
        this.ticket = ticket;
        this.estimates = ticket.workspace().estimates();
        limit.addListener((_, _, chosen) -> value.set(chosen.usual()));
        limit.addListener(_ -> forget());
        value.addListener(_ -> forget());
        estimates.instrumentProperty().addListener(_ -> forget());
        ticket.workspace().assessmentProperty().addListener(_ -> forget());
        ticket.workspace().accountProperty().addListener(_ -> forget());
        ticket.workspace().modeProperty().addListener(_ -> forget());
        ticket.draftProperty().addListener(_ -> stopped());
    }

    ObjectProperty<SizeLimit> limitProperty() {
        return limit;
    }

    StringProperty valueProperty() {
        return value;
    }

    /// The answer in words; empty while there is none.
    ReadOnlyStringProperty buyProperty() {
        return buy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sellProperty() {
        return sell.getReadOnlyProperty();
    }

    /// Progress, or why nothing can be looked for.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Also while it is already being looked for: then it is cancelled.
    void findOrCancel() {
        if (running.get()) {
            cancel();
        } else {
            find();
        }
    }

    private void find() {
        OptionalDouble typed = SizeLimit.number(value.get());
        Optional<Account> account = ticket.account()
                .filter(_ -> ticket.draftProperty().get().instrument().isPresent());
        if (typed.isEmpty() || account.isEmpty()) {
            state.set(typed.isEmpty() ? TEXT.text("isNoLimitAllowed", value.get()) : TEXT.text("chooseAnInstrument"));
            return;
        }
        forget();
        running.set(true);
        SizeQuestion question = new SizeQuestion(
                account.get(),
                ticket.draftProperty().get().trade(account.get(), 1),
                ticket.workspace().modeProperty().get(),
                limit.get().of(typed.getAsDouble()));
        estimates.largest(question, n -> state.set(TEXT.text("sizesTried", n)), this::publish);
    }

    void cancel() {
        estimates.leaveSizes();
        stopped();
        state.set(TEXT.text("cancelled"));
    }

    /// A changed ticket ends the search.
    private void stopped() {
        if (running.get()) {
            running.set(false);
            state.set("");
        }
    }

    private void forget() {
        estimates.leaveSizes();
        running.set(false);
        found = Optional.empty();
        buy.set("");
        sell.set("");
        state.set("");
    }

    private void publish(Largest answer) {
        running.set(false);
        found = Optional.of(answer);
        buy.set(TEXT.text("buy", words(answer.buy())));
        sell.set(TEXT.text("sell", words(answer.sell())));
        state.set(TEXT.text("inMode", ticket.mode()));
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Most m ->
                m.quantity() == 0 ? TEXT.text("nothingTheLimitBinds") : Numbers.quantity(Math.abs(m.quantity()));
            case NoLimit n -> TEXT.text("anySizeNoLimit", Numbers.quantity(Math.abs(n.within())));
            case AlreadyBeyond _ -> TEXT.text("nothingTheLimitDoes");
            case Unknown u -> TEXT.text("unknown", u.why());
            case Cancelled _ -> TEXT.text("cancelled");
        };
    }

    /// Puts the size into the ticket.
    void takeOver(boolean buys) {
        found.map(f -> buys ? f.buy() : f.sell()).ifPresent(answer -> {
            if (answer instanceof Most most && most.quantity() != 0) {
                Draft draft = ticket.draftProperty().get();
                ticket.draftProperty().set(draft.sized(buys, Numbers.quantity(Math.abs(most.quantity()))));
            }
        });
    }
}
