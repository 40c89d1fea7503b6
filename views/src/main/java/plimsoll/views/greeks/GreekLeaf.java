package plimsoll.views.greeks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.GreekTable.Row;
import plimsoll.model.valuation.Leg;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.GreekSheet;

/// A position or a coin balance, with what it is grouped by.
///
/// @param option empty for futures, spot and collateral
record GreekLeaf(String name, Row row, Optional<Instrument.Option> option, boolean isCollateral) {
    /// @param several whether names need their account
    static List<GreekLeaf> of(AccountAssessment account, boolean collateral, boolean several) {
        GreekSheet sheet = collateral ? account.coinGreeks() : account.greeks();
        List<Leg> legs = account.comparison().valued().legs();
        String suffix = several ? " · " + account.id() : "";
        return IntStream.range(0, sheet.positions().size())
                .mapToObj(i -> {
                    Row row = sheet.positions().get(i);
                    boolean coin = i >= legs.size();
                    return new GreekLeaf(row.name() + suffix, row, coin ? Optional.empty() : option(legs.get(i)), coin);
                })
                .toList();
    }

    private static Optional<Instrument.Option> option(Leg leg) {
        return leg.instrument() instanceof Instrument.Option o ? Optional.of(o) : Optional.empty();
    }

    UnderlyingId underlying() {
        return row.underlying().orElseThrow();
    }

    Optional<Instant> expiry() {
        return row.expiry();
    }
}
