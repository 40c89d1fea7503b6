package plimsoll.model.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.margin.Scope;
import plimsoll.model.output.ReconcileDocument.Line;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Reported.ReportedPosition;
import plimsoll.model.valuation.Leg;

/// Compares one account, as held, with what its venue reported.
///
/// A venue reports account figures in the currency of its pool, so with one shared pool they are
/// compared there, with several in the reporting currency.
final class Reconciliation {
    static final String AGREES = "agrees";
    static final String UNEXPLAINED = "unexplained";
    private static final double TOLERANCE = 1e-6;
    private static final double COARSEST = 1e-3;

    private final Comparison account;
    private final MarginResult held;
    private final List<MarginPool> shared;
    private final List<Line> lines = new ArrayList<>();

    Reconciliation(Comparison account) {
        this.account = account;
        this.held = account.in(AsIf.HELD);
        this.shared = held.pools().stream()
                .filter(p -> !(p.scope() instanceof Scope.Isolated))
                .toList();
    }

    List<Line> lines() {
        Reported said = account.valued().account().reported();
        String unit = shared.size() == 1
                ? shared.getFirst().currency().code()
                : held.currency().code();
        add("equity", unit, ours(MarginPool::equity, held.equity()), said.equity());
        add("initial margin", unit, ours(MarginPool::initialMargin, held.initialMargin()), said.initialMargin());
        add(
                "maintenance margin",
                unit,
                ours(MarginPool::maintenanceMargin, held.maintenanceMargin()),
                said.maintenanceMargin());
        add("margin ratio", "", ours(MarginPool::marginRatio, held.marginRatio()), said.marginRatio());
        said.positions().keySet().stream().sorted().forEach(id -> position(id, said));
        return lines;
    }

    private double ours(ToDoubleFunction<MarginPool> ofPool, double total) {
        return shared.size() == 1 ? ofPool.applyAsDouble(shared.getFirst()) : total;
    }

    private void position(PositionId id, Reported reported) {
        ReportedPosition said = reported.positions().getOrDefault(id, new ReportedPosition(Double.NaN, Double.NaN));
        Optional<Leg> leg = account.valued().legs().stream()
                .filter(l -> l.position().id().equals(id))
                .findFirst();
        String settle = leg.map(l -> l.terms().settle().code()).orElse("");
        String price = leg.map(l -> l.terms().priceAsset().code()).orElse("");
        add(id + " maintenance margin", settle, maintenance(id), said.maintenanceMargin());
        liquidation(id, price, leg, said.liquidationPrice());
    }

    private double maintenance(PositionId id) {
        return held.pools().stream()
                .flatMap(p -> p.requirements().stream())
                .filter(r -> r.id().equals("position/" + id))
                .mapToDouble(Requirement::maintenance)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// A position is liquidated downward when it is long, upward when it is short.
    private void liquidation(PositionId id, String unit, Optional<Leg> leg, double said) {
        Liquidation.Direction direction =
                leg.filter(l -> l.quantity() < 0).isPresent() ? Liquidation.Direction.UP : Liquidation.Direction.DOWN;
        Optional<Liquidation> found =
                searches(id).filter(l -> l.direction() == direction).findFirst();
        double ours = found.flatMap(Liquidation::at).map(Liquidation.At::price).orElse(Double.NaN);
        String what = id + " liquidation price";
        add(what, unit, ours, said);
    }

    private Stream<Liquidation> searches(PositionId id) {
        return held.pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.INSTRUMENT && l.name().equals(id.name()));
    }

    private String name() {
        return account.account().name();
    }

    private void add(String what, String unit, double ours, double said) {
        if (!Double.isNaN(said)) {
            lines.add(new Line(name(), what, unit, ours, said, reason(ours, said)));
        }
    }

    private static String reason(double ours, double said) {
        if (Double.isNaN(ours)) {
            return "ours is unknown";
        }
        double difference = Math.abs(ours - said);
        if (difference <= TOLERANCE * Math.abs(said)) {
            return AGREES;
        }
        boolean rounded = difference <= lastDigit(said) && difference <= COARSEST * Math.abs(said);
        return rounded ? "rounded by the venue" : UNEXPLAINED;
    }

    /// One unit of the last decimal the number was given with.
    private static double lastDigit(double number) {
        return Math.pow(10, -BigDecimal.valueOf(number).stripTrailingZeros().scale());
    }
}
