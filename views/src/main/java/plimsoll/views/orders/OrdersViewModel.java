package plimsoll.views.orders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.OrderOutlooks.Outlook;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Open orders of all accounts, and what the accounts are like after they fill.
public final class OrdersViewModel {
    private static final Messages TEXT = Messages.of("orders");

    private final ObservableList<OrderRow> orders = FXCollections.observableArrayList();
    private final ObservableList<OutcomeRow> outcomes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper severalAccounts = new ReadOnlyBooleanWrapper();

    public OrdersViewModel(Workspace workspace, Sight sight) {
        sight.follow(
                () -> show(workspace.orders().outlooksProperty().get()),
                workspace.orders().outlooksProperty());
        workspace.currencyProperty().subscribe(currency -> note.set(TEXT.text("asHeldMarginsIn", currency)));
    }

    ObservableList<OrderRow> orders() {
        return orders;
    }

    ObservableList<OutcomeRow> outcomes() {
        return outcomes;
    }

    /// Currency of the margins, and how orders are filled.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty severalAccountsProperty() {
        return severalAccounts.getReadOnlyProperty();
    }

    private void show(List<Outlook> outlooks) {
        severalAccounts.set(outlooks.size() > 1);
        Rows.replace(orders, outlooks.stream().flatMap(OrdersViewModel::orders).toList());
        Rows.replace(
                outcomes, outlooks.stream().flatMap(OrdersViewModel::outcomes).toList());
    }

    private static Stream<OrderRow> orders(Outlook outlook) {
        AccountId account = outlook.account().id();
        return outlook.account().account().orders().stream().map(o -> new OrderRow(account, o));
    }

    private static Stream<OutcomeRow> outcomes(Outlook outlook) {
        AccountId account = outlook.account().id();
        OutcomeRow open = new OutcomeRow(account, outlook.account().comparison().in(AsIf.HELD), Optional.empty());
        return Stream.concat(
                Stream.of(open),
                outlook.outcomes().stream().map(o -> new OutcomeRow(account, o.result(), Optional.of(o))));
    }
}
