package plimsoll.model.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Requirement;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported.ReportedPosition;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// The figures of one position.
///
/// @param leg empty when the position has no value or is not in the file
/// @param pools of the account as held
/// @param problems that bear on the position
record PositionFigures(
        AccountId account, PositionId id, Optional<Leg> leg, List<MarginPool> pools, List<Problem> problems) {
    private record Found(MarginPool pool, Requirement requirement) {}

    Stream<Reconciled> of(ReportedPosition said) {
        return Stream.concat(
                stated(said.maintenanceMargin()).mapToObj(this::maintenance),
                stated(said.liquidationPrice()).mapToObj(this::liquidation));
    }

    private static DoubleStream stated(double venue) {
        return DoubleStream.of(venue).filter(v -> !Double.isNaN(v));
    }

    private Reconciled maintenance(double venue) {
        Optional<Found> found = requirement();
        double ours = found.map(f -> f.requirement().maintenance()).orElse(Double.NaN);
        String unit = found.map(f -> f.pool().currency().code()).orElse(settle());
        List<Candidate> candidates = found.map(this::candidates).orElse(List.of());
        Reason reason = found.isEmpty() && leg.isPresent()
                ? Reason.unknown("it is margined together with other positions")
                : new Reasons(Nearness.OF_AMOUNTS, problems, candidates).of(ours, venue);
        return reconciled(Figure.MAINTENANCE_MARGIN, unit, ours, "", venue, reason);
    }

    private String settle() {
        return leg.map(l -> l.terms().settle().code()).orElse("");
    }

    private Optional<Found> requirement() {
        return pools.stream()
                .flatMap(pool -> pool.requirements().stream()
                        .flatMap(PositionFigures::flat)
                        .map(r -> new Found(pool, r)))
                .filter(f -> f.requirement().id().equals("position/" + id))
                .findFirst();
    }

    private static Stream<Requirement> flat(Requirement r) {
        return Stream.concat(Stream.of(r), r.children().stream().flatMap(PositionFigures::flat));
    }

    private List<Candidate> candidates(Found found) {
        List<Candidate> candidates = new ArrayList<>();
        double ours = found.requirement().maintenance();
        double fees = found.requirement().children().stream()
                .filter(r -> r.kind() == Requirement.Kind.FEE)
                .mapToDouble(Requirement::maintenance)
                .sum();
        candidates.add(new Candidate("the venue leaves out the closing fee", ours - fees));
        leg.ifPresent(l -> candidates.add(new Candidate(
                "the venue states it in " + settle(), ours * found.pool().indexPrice() / l.settlePrice())));
        return candidates;
    }

    private Reconciled liquidation(double venue) {
        String unit = leg.map(l -> l.terms().priceAsset().code()).orElse("");
        Optional<Liquidation> found = search(venue);
        double ours = found.flatMap(Liquidation::at).map(Liquidation.At::price).orElse(Double.NaN);
        String outcome = found.map(l -> outcome(l.outcome())).orElse("");
        return reconciled(Figure.LIQUIDATION_PRICE, unit, ours, outcome, venue, reason(found, ours, venue));
    }

    private static String outcome(Liquidation.Outcome outcome) {
        return switch (outcome) {
            case Liquidation.None _ -> "none";
            case Liquidation.Already _ -> "already";
            case Liquidation.At _, Liquidation.Incomplete _, Liquidation.NotModelled _ -> "";
        };
    }

    private Reason reason(Optional<Liquidation> found, double ours, double venue) {
        Reasons reasons =
                new Reasons(new Nearness(leg.map(l -> l.terms().tickSize()).orElse(Double.NaN)), problems, List.of());
        return found.map(l -> switch (l.outcome()) {
                    case Liquidation.None _ when venue == 0 -> Reason.possibly("0 means none");
                    case Liquidation.None _ -> reasons.ofDifference(venue);
                    case Liquidation.Already _ when !isPast(venue) -> reasons.ofDifference(venue);
                    case Liquidation.Already _ -> Reason.unknown("the trigger is met at today's mark");
                    default -> reasons.of(ours, venue);
                })
                .orElseGet(() -> reasons.of(ours, venue));
    }

    private boolean isShort() {
        return leg.filter(l -> l.quantity() < 0).isPresent();
    }

    /// Whether today's mark is already beyond this price, in the direction that hurts.
    private boolean isPast(double price) {
        double mark = leg.map(Leg::mark).orElse(Double.NaN);
        return price > 0 && (isShort() ? mark >= price : mark <= price);
    }

    /// Toward the venue's price, where we have one there too; else down for a long and up for a short
    /// position. In hedge mode the smaller leg is liquidated on the side of the larger one.
    private Optional<Liquidation> search(double venue) {
        double mark = leg.map(Leg::mark).orElse(Double.NaN);
        Direction toward = venue > mark ? Direction.UP : Direction.DOWN;
        return searches(toward)
                .filter(l -> venue > 0 && l.at().isPresent())
                .findFirst()
                .or(() -> searches(isShort() ? Direction.UP : Direction.DOWN).findFirst());
    }

    private Stream<Liquidation> searches(Direction direction) {
        return pools.stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.INSTRUMENT
                        && l.direction() == direction
                        && l.name().equals(id.name()));
    }

    private Reconciled reconciled(
            Figure figure, String unit, double ours, String outcome, double venue, Reason reason) {
        return new Reconciled(account, id + " " + figure.words(), unit, ours, outcome, venue, reason);
    }
}
