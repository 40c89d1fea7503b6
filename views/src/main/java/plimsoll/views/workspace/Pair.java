package plimsoll.views.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.GreekTable;

/// Two underlyings of one account.
///
/// @param first across
/// @param second upwards
public record Pair(UnderlyingId first, UnderlyingId second) {
    /// The chosen ones where the account has them, else those of the largest dollar deltas; empty with fewer
    /// than two underlyings.
    static Optional<Pair> of(AccountAssessment account, Optional<UnderlyingId> first, Optional<UnderlyingId> second) {
        List<UnderlyingId> all = byDollarDelta(account);
        return chosen(first, all)
                .flatMap(a -> chosen(
                                second, all.stream().filter(u -> !u.equals(a)).toList())
                        .map(b -> new Pair(a, b)));
    }

    private static Optional<UnderlyingId> chosen(Optional<UnderlyingId> wanted, List<UnderlyingId> all) {
        return wanted.filter(all::contains).or(() -> all.stream().findFirst());
    }

    /// Those of positions first, then those of coins alone.
    private static List<UnderlyingId> byDollarDelta(AccountAssessment account) {
        Stream<UnderlyingId> ofPositions = GreekTable.byUnderlying(
                        account.comparison().valued(), true)
                .stream()
                .filter(r -> r.underlying().isPresent())
                .sorted(Comparator.comparingDouble(r -> -Math.abs(r.dollarDelta())))
                .flatMap(r -> r.underlying().stream());
        return Stream.concat(ofPositions, account.comparison().valued().underlyings().stream())
                .distinct()
                .toList();
    }
}
