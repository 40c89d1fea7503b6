package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Relief;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;

/// What lets the pools of an account survive a move.
///
/// @param distance of the move, a fraction
public record AccountReliefs(AccountId account, double distance, List<Relief> reliefs) {
    public AccountReliefs {
        reliefs = List.copyOf(reliefs);
    }

    static AccountReliefs of(ParameterLibrary library, Scenarios.Subject of, double distance) {
        return new AccountReliefs(
                of.account().id(),
                distance,
                Assessor.of(library, of.of().currency())
                        .under(of.of().stress())
                        .relief(of.account().account(), of.of().market(), of.mode(), distance));
    }
}
