package plimsoll.views.greeks;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.Exposures;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The Greeks of the current account or of all, and what all together are exposed to.
public final class GreeksViewModel {
    private final Workspace workspace;
    private final BooleanProperty collateral = new SimpleBooleanProperty(true);
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<GreekRow>> root = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ExposureRow> exposures = FXCollections.observableArrayList();

    public GreeksViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.follow(this::refresh, workspace.assessmentProperty(), collateral);
        sight.await(this::refreshTree, workspace.accountProperty(), all);
    }

    /// Whether coin balances count as delta of their own.
    BooleanProperty collateralProperty() {
        return collateral;
    }

    /// Whether the tree is of all accounts, and not of the current one.
    BooleanProperty allProperty() {
        return all;
    }

    /// The total; empty without an account.
    ReadOnlyObjectProperty<Optional<GreekRow>> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /// Over all accounts, by underlying.
    ObservableList<ExposureRow> exposures() {
        return exposures;
    }

    private Optional<Assessment> book() {
        return workspace.assessmentProperty().get();
    }

    private void refresh() {
        refreshTree();
        Rows.replace(
                exposures,
                book().stream()
                        .flatMap(a -> Exposures.of(a, collateral.get()).stream())
                        .map(ExposureRow::new)
                        .toList());
    }

    private void refreshTree() {
        root.set(
                all.get() ? book().filter(a -> !a.accounts().isEmpty()).map(this::ofAll) : book().flatMap(this::ofOne));
    }

    private GreekRow ofAll(Assessment book) {
        return GreekTree.of(book.accounts(), book.market(), collateral.get());
    }

    private Optional<GreekRow> ofOne(Assessment book) {
        return workspace.currentAccount().map(a -> GreekTree.of(a, book.market(), collateral.get()));
    }
}
