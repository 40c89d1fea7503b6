package plimsoll.views.workspace;

import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Situation;

/// A book with a list of edits, assessed beside others.
///
/// @param name of the what-if; empty for the book of the file
/// @param assessment with liquidations
public record Compared(String name, Situation situation, Assessment assessment) {
    public boolean isActual() {
        return name.isEmpty();
    }

    /// @param scope empty for all
    public List<AccountAssessment> accounts(Optional<AccountId> scope) {
        return assessment.accounts().stream()
                .filter(a -> scope.isEmpty() || a.id().equals(scope.get()))
                .toList();
    }

    /// Reporting currency, before haircuts; NaN when unknown.
    public double netValue(Optional<AccountId> scope) {
        return accounts(scope).stream()
                .mapToDouble(a -> a.comparison().in(AsIf.HELD).equityBeforeHaircuts())
                .sum();
    }
}
