package plimsoll.views.contribution;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Contribution;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Rows;
import plimsoll.views.liquidation.Pools;
import plimsoll.views.workspace.AccountContributions;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// What each position, balance and order of the current account does in the chosen mode, the most
/// dangerous first.
public final class ContributionsViewModel {
    private final Workspace workspace;
    private final ObservableList<ContributionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");

    public ContributionsViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        ReadOnlyObjectProperty<Optional<AccountContributions>> found =
                workspace.scenarios().contributionsProperty();
        workspace.scenarios().contributions().of(sight);
        sight.follow(() -> show(found.get()), found);
    }

    ObservableList<ContributionRow> rows() {
        return rows;
    }

    /// Of margins and excess.
    ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    ObjectProperty<Optional<PositionKey>> selectedProperty() {
        return workspace.positionProperty();
    }

    void select(ContributionRow row) {
        row.key().ifPresent(key -> workspace.positionProperty().set(Optional.of(key)));
    }

    private void show(Optional<AccountContributions> found) {
        currency.set(found.map(AccountContributions::currency).map(Asset::code).orElse(""));
        Rows.replace(
                rows,
                found.stream()
                        .flatMap(f -> f.contributions().all().stream()
                                .map(c -> new ContributionRow(f.account(), c, poolName(f, c), f.currency())))
                        .toList());
    }

    private String poolName(AccountContributions of, Contribution contribution) {
        return workspace
                .assessmentProperty()
                .get()
                .flatMap(a -> a.account(of.account()))
                .flatMap(a -> a.comparison().in(of.contributions().asIf()).pools().stream()
                        .filter(pool -> pool.id().equals(contribution.pool()))
                        .findFirst())
                .map(Pools::name)
                .orElse(contribution.pool());
    }
}
