package plimsoll.model.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Reported.ReportedPosition;

/// Compares one account, as held, with what its venue reported of it.
public final class Reconciliation {
    private Reconciliation() {}

    /// What the venue reported, totals first, then positions by name; nothing where it reported nothing.
    ///
    /// @param account with liquidation prices by instrument
    public static List<Reconciled> of(Comparison account) {
        MarginResult held = account.in(AsIf.HELD);
        Reported said = account.valued().account().reported();
        Concerns concerns = new Concerns(account.valued().account(), held.problems());
        return Stream.concat(
                        new AccountFigures(account.account(), held, concerns.ofAccount()).of(said),
                        said.positions().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(e -> position(account, e.getKey(), e.getValue(), concerns)))
                .toList();
    }

    private static Stream<Reconciled> position(
            Comparison account, PositionId id, ReportedPosition said, Concerns concerns) {
        return new PositionFigures(
                        account.account(),
                        id,
                        account.valued().legs().stream()
                                .filter(l -> l.position().id().equals(id))
                                .findFirst(),
                        account.in(AsIf.HELD).pools(),
                        concerns.of(id))
                .of(said);
    }
}
