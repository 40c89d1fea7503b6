package plimsoll.views.margin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Moves;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Same;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The current account in all modes, side by side.
public final class ComparisonViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<ModeColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper expiry = new ReadOnlyStringWrapper("");
    private Optional<Actual> actual = Optional.empty();

    /// The account without edits, whose figures stay the same from edit to edit.
    private record Actual(AccountAssessment account, Move move, Map<AsIf, Map<Metric, Figure>> figures) {
        static Actual of(AccountAssessment account, Move move) {
            Map<AsIf, Map<Metric, Figure>> figures = new EnumMap<>(AsIf.class);
            for (AsIf mode : AsIf.values()) {
                figures.put(mode, ModeColumn.figures(account, mode, move));
            }
            return new Actual(account, move, figures);
        }

        boolean isOf(AccountAssessment other, Move otherMove) {
            return Same.object(account, other) && move == otherMove;
        }
    }

    public ComparisonViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.follow(
                this::refresh,
                workspace.assessmentProperty(),
                workspace.actualProperty(),
                workspace.accountProperty(),
                workspace.moveProperty());
    }

    /// Empty without an account.
    ReadOnlyObjectProperty<List<ModeColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The day of the next expiry; empty where nothing expires.
    ReadOnlyStringProperty expiryProperty() {
        return expiry.getReadOnlyProperty();
    }

    ObjectProperty<AsIf> modeProperty() {
        return workspace.modeProperty();
    }

    private void refresh() {
        title.set(workspace.currentAccount().map(this::title).orElse(""));
        columns.set(workspace.currentAccount().map(this::columns).orElse(List.of()));
        expiry.set(workspace.currentAccount().map(this::expiry).orElse(""));
    }

    private String expiry(AccountAssessment account) {
        Instant asOf =
                workspace.assessmentProperty().get().orElseThrow().market().asOf();
        return account.comparison()
                .afterNextExpiry(AsIf.HELD)
                .map(after -> Moves.shortDate(asOf, after.expiry()))
                .orElse("");
    }

    private String title(AccountAssessment account) {
        return account.id() + " · " + account.account().venue() + " "
                + account.account().model() + " · "
                + workspace.currencyProperty().get();
    }

    private Optional<Actual> actual(AccountAssessment edited) {
        Move move = workspace.moveProperty().get();
        actual = workspace
                .actualProperty()
                .get()
                .flatMap(a -> a.account(edited.id()))
                .map(found -> actual.filter(known -> known.isOf(found, move)).orElseGet(() -> Actual.of(found, move)));
        return actual;
    }

    private List<ModeColumn> columns(AccountAssessment account) {
        Map<AsIf, Map<Metric, Figure>> before =
                actual(account).map(Actual::figures).orElse(Map.of());
        return Stream.of(AsIf.values())
                .map(mode -> ModeColumn.of(
                        account,
                        before.getOrDefault(mode, Map.of()),
                        mode,
                        workspace.moveProperty().get()))
                .toList();
    }
}
