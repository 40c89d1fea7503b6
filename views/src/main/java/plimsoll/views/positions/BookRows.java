package plimsoll.views.positions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Situation;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.Workspace;

/// The positions of a book beside those of its file, whose figures edits leave as they are.
final class BookRows {
    private final Workspace workspace;
    private final Map<AccountId, AccountFigures> actuals = new HashMap<>();

    BookRows(Workspace workspace) {
        this.workspace = workspace;
    }

    List<PositionRow> rows(Assessment assessment, Situation situation) {
        return assessment.accounts().stream()
                .flatMap(account -> new AccountRows(
                                figures(assessment, account),
                                actual(account.id()),
                                situation,
                                workspace.original(account.id()))
                        .rows().stream())
                .toList();
    }

    private Optional<AccountFigures> actual(AccountId id) {
        return workspace.actualProperty().get().flatMap(a -> a.account(id).map(found -> actual(a, found)));
    }

    private AccountFigures actual(Assessment assessment, AccountAssessment account) {
        AsIf mode = workspace.modeProperty().get();
        return Optional.ofNullable(actuals.get(account.id()))
                .filter(last ->
                        last.isOf(account, mode, workspace.moveProperty().get()))
                .orElseGet(() -> actuals.compute(account.id(), (_, _) -> figures(assessment, account)));
    }

    private AccountFigures figures(Assessment assessment, AccountAssessment account) {
        return new AccountFigures(
                account,
                account.comparison().in(workspace.modeProperty().get()),
                workspace.moveProperty().get(),
                assessment.market().of(account.id()).asOf());
    }
}
