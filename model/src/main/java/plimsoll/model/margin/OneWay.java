package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Settings.PositionMode;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// An account as a venue sees it in one-way mode: one position for each instrument and margin mode,
/// however many rows of side `NET` the file splits it into. Legs of hedge mode stay apart.
///
/// @param account with the rows of one position merged
/// @param merged positions of more than one row
record OneWay(ValuedAccount account, List<MergedRows> merged) {
    private record Kind(InstrumentId instrument, boolean isolated) {}

    /// @param shares whether rows like it are one position
    static OneWay of(ValuedAccount account, Predicate<Position> shares) {
        Map<Object, List<Leg>> positions = new LinkedHashMap<>();
        boolean oneWay = account.account().settings().positionMode() == PositionMode.ONE_WAY;
        for (Leg leg : account.legs()) {
            boolean nets = oneWay && leg.position().side() == Side.NET && shares.test(leg.position());
            positions
                    .computeIfAbsent(nets ? kind(leg) : leg.position().id(), _ -> new ArrayList<>())
                    .add(leg);
        }
        return positions.size() == account.legs().size()
                ? new OneWay(account, List.of())
                : merged(account, List.copyOf(positions.values()));
    }

    private static Kind kind(Leg leg) {
        return new Kind(leg.instrument().id(), leg.position().isIsolated());
    }

    private static OneWay merged(ValuedAccount account, List<List<Leg>> positions) {
        List<Leg> legs = new ArrayList<>();
        List<MergedRows> merged = new ArrayList<>();
        for (List<Leg> rows : positions) {
            if (rows.size() == 1) {
                legs.add(rows.getFirst());
            } else {
                MergedRows one = MergedRows.of(rows);
                merged.add(one);
                legs.add(one.position());
            }
        }
        return new OneWay(Reopened.withLegs(account, legs, account.unresolved()), merged);
    }

    List<Problem> remarks() {
        return merged.stream()
                .<Problem>map(m -> new Problem.Assumed(
                        account.account().id() + "/" + m.position().position().id(), m.words()))
                .toList();
    }

    /// The pools with what was found for a merged position shown for each of its rows.
    List<MarginPool> byRow(List<MarginPool> pools) {
        List<MarginPool> shown = pools;
        for (MergedRows one : merged) {
            shown = shown.stream().map(one::byRow).toList();
        }
        return shown;
    }
}
