package plimsoll.views.greeks;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import plimsoll.views.workspace.Workspace;

/// The Greeks of the current account, and their net over all.
public final class GreeksViewModel {
    private final Workspace workspace;
    private final BooleanProperty collateral = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<GreekRow>> root = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GreekRow>> net = new ReadOnlyObjectWrapper<>(Optional.empty());

    public GreeksViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.assessmentProperty().subscribe(_ -> refresh());
        workspace.accountProperty().addListener(_ -> refresh());
        collateral.addListener(_ -> refresh());
    }

    /// Whether coin balances count as delta of their own.
    BooleanProperty collateralProperty() {
        return collateral;
    }

    /// The account's total; empty without an account.
    ReadOnlyObjectProperty<Optional<GreekRow>> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /// Over all accounts; empty where the file has only one.
    ReadOnlyObjectProperty<Optional<GreekRow>> netProperty() {
        return net.getReadOnlyProperty();
    }

    private void refresh() {
        net.set(workspace
                .assessmentProperty()
                .get()
                .filter(a -> a.accounts().size() > 1)
                .map(a -> GreekTree.net(a.accounts(), a.market(), collateral.get())));
        root.set(workspace
                .assessmentProperty()
                .get()
                .flatMap(a -> workspace
                        .currentAccount()
                        .map(account -> new GreekTree(account, a.market(), collateral.get()).root())));
    }
}
