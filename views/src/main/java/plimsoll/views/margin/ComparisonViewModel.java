package plimsoll.views.margin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.margin.AsIf;
import plimsoll.views.control.Moves;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The current account in all modes, side by side.
public final class ComparisonViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<ModeColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper expiry = new ReadOnlyStringWrapper("");

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

    private Optional<AccountAssessment> actual(AccountAssessment edited) {
        return workspace.actualProperty().get().flatMap(a -> a.account(edited.id()));
    }

    private List<ModeColumn> columns(AccountAssessment account) {
        return Stream.of(AsIf.values())
                .map(mode -> ModeColumn.of(
                        account, actual(account), mode, workspace.moveProperty().get()))
                .toList();
    }
}
