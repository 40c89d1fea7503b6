package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Rows that are one position to the venue, and that position.
///
/// It has the id of the largest row on the side that is left, that side's average entry, and the lowest
/// leverage of the rows. What the other side closed counts as received in `fundingOwed`, so that the
/// position is worth what its rows are worth, at every price.
///
/// @param position of the summed quantity
record MergedRows(Leg position, List<Leg> rows) {
    private static final double NOTHING = 1e-12;

    static MergedRows of(List<Leg> rows) {
        double net = net(rows);
        List<Leg> left = rows.stream()
                .filter(l -> Math.signum(l.quantity()) == Math.signum(net))
                .toList();
        Leg largest = left.stream()
                .max(Comparator.comparingDouble(l -> Math.abs(l.quantity())))
                .orElse(rows.getFirst());
        Position open = new Position(
                largest.position().id(),
                largest.instrument().id(),
                Side.NET,
                net,
                net == 0 ? largest.mark() : entry(left),
                mode(rows),
                0);
        Leg unowing = largest.withPosition(open);
        return new MergedRows(unowing.withPosition(open.owing(owed(unowing, rows))), List.copyOf(rows));
    }

    /// A difference of equal sums is nothing, not 1e-17.
    private static double net(List<Leg> rows) {
        double net = rows.stream().mapToDouble(Leg::quantity).sum();
        double gross = rows.stream().mapToDouble(l -> Math.abs(l.quantity())).sum();
        return Math.abs(net) <= NOTHING * gross ? 0 : net;
    }

    /// Average price at which the rows cost what they cost together.
    private static double entry(List<Leg> rows) {
        Instrument instrument = rows.getFirst().instrument();
        double size = rows.stream().mapToDouble(Leg::quantity).sum();
        double cost = rows.stream()
                .mapToDouble(l -> instrument.cost(l.quantity(), l.position().entryPrice()))
                .sum();
        return instrument.averagePrice(size, cost);
    }

    private static MarginMode mode(List<Leg> rows) {
        double leverage = rows.stream()
                .mapToDouble(l -> l.position().mode().leverage())
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        double posted = rows.stream()
                .mapToDouble(l -> ValuedAccount.posted(l.position()))
                .sum();
        return rows.getFirst().position().isIsolated()
                ? new MarginMode.Isolated(leverage, posted)
                : new MarginMode.Cross(leverage);
    }

    /// Settle asset. Options and spot are worth their mark, whatever they cost.
    private static double owed(Leg open, List<Leg> rows) {
        return open.isOption() || open.isSpot()
                ? 0
                : open.unrealisedProfit()
                        - rows.stream().mapToDouble(Leg::equity).sum();
    }

    private PositionId id() {
        return position.position().id();
    }

    private Stream<Leg> others() {
        return rows.stream().filter(l -> !l.position().id().equals(id()));
    }

    String words() {
        String names = rows.stream().map(l -> l.position().id().name()).collect(Collectors.joining(", "));
        long leverages = rows.stream()
                .map(l -> l.position().mode().leverage())
                .distinct()
                .count();
        String leverage = leverages == 1
                ? ""
                : "; of their leverages the lowest, "
                        + position.position().mode().leverage() + "x, is used";
        return "the rows " + names + " are one position of " + position.quantity() + " "
                + position.instrument().id() + " in one-way mode, charged here" + leverage;
    }

    MarginPool byRow(MarginPool pool) {
        return pool.with(
                pool.requirements().stream().flatMap(this::byRow).toList(),
                pool.liquidations().stream().flatMap(this::byRow).toList());
    }

    /// The charge stands at the row that gives the position its id; at the others what became of them.
    private Stream<Requirement> byRow(Requirement requirement) {
        Requirement own = requirement.withChildren(
                requirement.children().stream().flatMap(this::byRow).toList());
        return requirement.id().equals("position/" + id())
                ? Stream.concat(Stream.of(own), others().map(this::chargedElsewhere))
                : Stream.of(own);
    }

    private Requirement chargedElsewhere(Leg row) {
        return Requirement.leaf(
                        "position/" + row.position().id(),
                        Requirement.Kind.POSITION,
                        row.instrument().id().name(),
                        0,
                        0)
                .explained(
                        "one position with " + id() + " in one-way mode, charged there",
                        List.of(
                                new Input("quantity", row.quantity(), "contracts", "position"),
                                new Input("quantity of the one position", position.quantity(), "contracts", "rows")));
    }

    private Stream<Liquidation> byRow(Liquidation found) {
        Liquidation.Outcome outcome =
                found.at().<Liquidation.Outcome>map(this::byRow).orElse(found.outcome());
        List<Liquidation> all = new ArrayList<>();
        all.add(new Liquidation(found.move(), found.name(), found.direction(), outcome));
        if (found.move() == Liquidation.Move.INSTRUMENT && found.name().equals(id().name())) {
            others().forEach(l ->
                    all.add(new Liquidation(found.move(), l.position().id().name(), found.direction(), outcome)));
        }
        return all.stream();
    }

    /// Every row contributes in proportion to its quantity.
    private At byRow(At at) {
        Double whole = at.contributions().get(id());
        if (whole == null) {
            return at;
        }
        Map<PositionId, Double> each = new LinkedHashMap<>(at.contributions());
        rows.forEach(l ->
                each.put(l.position().id(), position.quantity() == 0 ? 0 : whole * l.quantity() / position.quantity()));
        return at.with(each);
    }
}
