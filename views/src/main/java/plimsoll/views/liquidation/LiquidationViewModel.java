package plimsoll.views.liquidation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginResult;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.AccountReliefs;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Reliefs;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The pools of every account in the chosen mode, the most endangered first; of one of them what each
/// position adds, and what would let it survive a move.
public final class LiquidationViewModel {
    private static final Messages TEXT = Messages.of("liquidation");

    private static final double FIRST_DISTANCE = 0.2;
    /// Above this many positions the search takes long enough to be asked for.
    private static final int QUICK = 500;

    private final Workspace workspace;
    private final ObservableList<LadderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LadderRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<LegRow> legs = FXCollections.observableArrayList();
    private final ObservableList<ReliefRow> reliefs = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper distance = new ReadOnlyDoubleWrapper(FIRST_DISTANCE);
    private boolean shown;

    public LiquidationViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.follow(this::refresh, workspace.assessmentProperty(), workspace.modeProperty(), workspace.moveProperty());
        sight.await(this::showReliefs, answers().foundProperty());
    }

    private Reliefs answers() {
        return workspace.scenarios().reliefs();
    }

    ObservableList<LadderRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<LadderRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Of the selected pool.
    ObservableList<LegRow> legs() {
        return legs;
    }

    /// Of the selected pool, for the wanted distance.
    ObservableList<ReliefRow> reliefs() {
        return reliefs;
    }

    /// That is to be survived, a fraction.
    ReadOnlyDoubleProperty distanceProperty() {
        return distance.getReadOnlyProperty();
    }

    ObjectProperty<Move> moveProperty() {
        return workspace.moveProperty();
    }

    /// From now on the most endangered row is selected until the trader selects another.
    void show() {
        shown = true;
        refresh();
    }

    void select(LadderRow row) {
        if (!selected.get().equals(Optional.of(row))) {
            selected.set(Optional.of(row));
            showSelected();
            ask(true);
        }
    }

    /// @param typed percent above 0 and below 100
    void wantDistance(String typed) {
        OptionalDouble percent = NumberEntry.parse(typed.replace("%", ""));
        if (percent.isPresent() && percent.getAsDouble() > 0 && percent.getAsDouble() < 100) {
            distance.set(percent.getAsDouble() / 100);
            ask(true);
        } else {
            workspace.refuse(TEXT.text("isNoDistanceA", typed));
        }
    }

    private void refresh() {
        List<AccountAssessment> accounts =
                workspace.assessmentProperty().get().map(a -> a.accounts()).orElse(List.of());
        Rows.replace(
                rows,
                accounts.stream()
                        .flatMap(this::rows)
                        .sorted(LadderRow.BY_DANGER)
                        .toList());
        selected.set(selected.get()
                .flatMap(old ->
                        rows.stream().filter(r -> r.key().equals(old.key())).findFirst())
                .or(() -> rows.stream().filter(_ -> shown).findFirst()));
        showSelected();
        ask(false);
    }

    private Stream<LadderRow> rows(AccountAssessment account) {
        MarginResult result = account.comparison().in(workspace.modeProperty().get());
        return result.pools().stream()
                .flatMap(pool -> LadderRow.of(
                        account.id(), pool, workspace.moveProperty().get(), account.isSearched()));
    }

    private void showSelected() {
        Rows.replace(legs, selected.get().map(LegRow::of).orElse(List.of()));
        showReliefs();
    }

    /// The answer of an earlier book stays until the next one is there.
    ///
    /// @param asked by the trader
    private void ask(boolean asked) {
        selected.get()
                .filter(LadderRow::searched)
                .ifPresent(row -> workspace
                        .assessmentProperty()
                        .get()
                        .filter(a -> asked || isQuick(a, row))
                        .ifPresent(a -> answers()
                                .ask(a, row.account(), workspace.modeProperty().get(), distance.get())));
    }

    private static boolean isQuick(Assessment of, LadderRow row) {
        return of.account(row.account())
                .filter(a -> a.account().positions().size() <= QUICK)
                .isPresent();
    }

    private void showReliefs() {
        Rows.replace(
                reliefs,
                answers().foundProperty().get().flatMap(this::ofSelected).orElse(List.of()));
    }

    private Optional<List<ReliefRow>> ofSelected(AccountReliefs found) {
        return selected.get()
                .filter(row -> row.account().equals(found.account()))
                .map(row -> found.reliefs().stream()
                        .filter(r -> r.pool().equals(row.pool().id()))
                        .filter(r -> moveProperty().get() == Move.INSTRUMENT
                                || r.underlying().equals(row.name()))
                        .map(ReliefRow::new)
                        .toList());
    }
}
