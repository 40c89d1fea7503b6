package plimsoll.views.workspace;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.margin.OrderOutcome;
import plimsoll.model.portfolio.Account;
import plimsoll.views.workspace.Busy.Stage;

/// What the open orders of the book as edited lead to. Owned by the UI thread.
public final class OrderOutlooks {
    /// @param outcomes none, all, buys, sells, worst
    public record Outlook(AccountAssessment account, List<OrderOutcome> outcomes) {
        public Outlook {
            outcomes = List.copyOf(outcomes);
        }
    }

    private final Recalculation recalculation;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<List<Outlook>> outlooks = new ReadOnlyObjectWrapper<>(List.of());

    OrderOutlooks(Recalculation recalculation, Busy busy) {
        this.recalculation = recalculation;
        this.busy = busy;
    }

    /// Of the accounts with open orders; empty when there are none.
    public ReadOnlyObjectProperty<List<Outlook>> outlooksProperty() {
        return outlooks.getReadOnlyProperty();
    }

    void of(Assessment assessment) {
        if (assessment.accounts().stream().allMatch(a -> isEmpty(a.account()))) {
            clear();
            return;
        }
        busy.begin(Stage.ORDERS);
        recalculation.orders(assessment, this::publish);
    }

    static boolean isEmpty(Account account) {
        return account.orders().isEmpty();
    }

    void clear() {
        recalculation.dropOrders();
        outlooks.set(List.of());
    }

    private void publish(List<Outlook> found) {
        outlooks.set(found);
        busy.end(Stage.ORDERS);
    }
}
