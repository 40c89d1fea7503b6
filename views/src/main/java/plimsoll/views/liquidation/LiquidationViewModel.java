package plimsoll.views.liquidation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginResult;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Workspace;

/// The pools of every account in the chosen mode, the most endangered first.
public final class LiquidationViewModel {
    private final Workspace workspace;
    private final ObservableList<LiquidationRow> rows = FXCollections.observableArrayList();

    public LiquidationViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.assessmentProperty().subscribe(_ -> refresh());
        workspace.modeProperty().addListener(_ -> refresh());
        workspace.moveProperty().addListener(_ -> refresh());
    }

    ObservableList<LiquidationRow> rows() {
        return rows;
    }

    ObjectProperty<Move> moveProperty() {
        return workspace.moveProperty();
    }

    private void refresh() {
        List<AccountAssessment> accounts =
                workspace.assessmentProperty().get().map(a -> a.accounts()).orElse(List.of());
        Rows.replace(
                rows,
                accounts.stream()
                        .flatMap(this::rows)
                        .sorted(Comparator.comparing(LiquidationRow::liquidation, Danger.FIRST))
                        .toList());
    }

    private Stream<LiquidationRow> rows(AccountAssessment account) {
        MarginResult result = account.comparison().in(workspace.modeProperty().get());
        return result.pools().stream()
                .flatMap(pool -> pool.liquidations().stream()
                        .filter(l -> l.move() == workspace.moveProperty().get())
                        .map(l -> LiquidationRow.of(account.id().name(), pool, l, account.isSearched())));
    }
}
