package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.parameter.Convention;
import plimsoll.model.parameter.Convention.Fee;
import plimsoll.model.parameter.Convention.MarginOn;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Each leg is charged by itself; nothing offsets. Market values of options stay outside equity, as
/// in Deribit's margin balance, because the mark is part of a short option's requirement.
///
/// @param inReporting whether the pool counts in the reporting currency instead of the settle asset
record StandardRule(VenueParameters parameters, boolean inReporting) implements PoolRule {
    /// Why a leg cannot be charged; empty when it can.
    Optional<Problem> missing(Leg leg, String path) {
        if (isHolding(leg) || rule(leg).isPresent()) {
            return Optional.empty();
        }
        InstrumentId name = leg.instrument().id();
        if (isAtOwnRate(leg)) {
            return Optional.of(new Problem.NotModelled(
                    path, "how the cross maintenance rate of " + name + " rises with size, without `crossRates`,"));
        }
        return Optional.of(
                !leg.isOption() && parameters.leverageCurves().isPresent()
                        ? new Problem.NotModelled(
                                path, "the leverage curve of " + name + " at this size, without figures of the venue,")
                        : new Problem.MissingParameter(path, parameters.venue(), "margin rates of " + name));
    }

    void check(Leg leg, String path, List<Problem> problems) {
        rule(leg).ifPresent(r -> r.check(leg, path, problems));
    }

    private Optional<LegRule> rule(Leg leg) {
        if (isAtOwnRate(leg)) {
            return Optional.ofNullable(
                            parameters.crossRates().get(leg.instrument().id().symbol()))
                    .map(rate -> new ValueRateMargin(rate, parameters));
        }
        return switch (leg.instrument()) {
            case Instrument.Option o ->
                parameters.option(o.terms()).map(r -> (LegRule) new OptionMargin(r, parameters));
            case Instrument.Perpetual _, Instrument.Future _, Instrument.Spot _ ->
                tiered(leg)
                        .or(() -> parameters.future(leg.terms()).map(r -> new IncrementMargin(r, parameters)))
                        .or(() -> parameters.rate(leg.position().id()).map(RateMargin::new));
        };
    }

    /// Whether a table of sizes says nothing of the leg.
    boolean isAtOwnRate(Leg leg) {
        return parameters.convention().crossMarginOn() == MarginOn.RATE
                && !leg.position().isIsolated();
    }

    private Optional<LegRule> tiered(Leg leg) {
        return parameters.tiers(leg.terms()).map(t -> tiered(leg, t));
    }

    private LegRule tiered(Leg leg, TierSchedule schedule) {
        Convention convention = parameters.convention();
        if (leg.isSpot()) {
            return new SpotMargin(schedule, parameters);
        }
        if (convention.marginOn() == MarginOn.COST) {
            return new CostMargin(schedule, parameters);
        }
        return convention.fee() == Fee.RESERVED
                ? new ReservedFeeMargin(schedule, parameters)
                : new TierRule(schedule, parameters);
    }

    /// Coins, unless bought or sold on margin of the position's own.
    private boolean isHolding(Leg leg) {
        return leg.isSpot() && !isSpotMargin(leg);
    }

    private boolean isSpotMargin(Leg leg) {
        return leg.isSpot()
                && leg.position().isIsolated()
                && parameters.tiers(leg.terms()).isPresent();
    }

    @Override
    public String group(Leg leg) {
        return leg.instrument().id().name();
    }

    @Override
    public double equity(Leg leg) {
        return leg.isOption() ? 0 : inPool(leg, leg.equity());
    }

    @Override
    public double worth(Leg leg) {
        return inPool(leg, leg.equity());
    }

    private double inPool(Leg leg, double settleAmount) {
        return inReporting ? settleAmount * leg.settlePrice() : settleAmount;
    }

    Charge charge(Leg leg) {
        return charging(leg).apply(leg);
    }

    /// The rule of a leg, wherever its price goes.
    private Function<Leg, Charge> charging(Leg leg) {
        if (isHolding(leg)) {
            return _ -> Charge.NOTHING;
        }
        Optional<LegRule> rule = rule(leg);
        return rule.isPresent() ? rule.get()::charge : _ -> Charge.UNKNOWN;
    }

    /// Rules are looked up once.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        List<Function<Leg, Charge>> charging = legs.stream().map(this::charging).toList();
        return factors -> {
            double equity = 0;
            double maintenance = 0;
            for (int i = 0; i < charging.size(); i++) {
                Leg moved = PoolRule.moved(legs.get(i), factors);
                Charge charge = charging.get(i).apply(moved);
                equity += equity(moved);
                maintenance += inPool(moved, charge.maintenance() + charge.fee());
            }
            return new MovingGroup.Moved(equity, maintenance);
        };
    }

    @Override
    public double maintenance(List<Leg> group) {
        double sum = 0;
        for (Leg leg : group) {
            Charge charge = charge(leg);
            sum += inPool(leg, charge.maintenance() + charge.fee());
        }
        return sum;
    }

    @Override
    public Margins margins(List<Leg> group) {
        Margins sum = Margins.NOTHING;
        for (Leg leg : group) {
            Charge charge = charge(leg);
            sum = sum.plus(
                    new Margins(inPool(leg, charge.initial()), inPool(leg, charge.maintenance() + charge.fee())));
        }
        return sum;
    }

    /// Legs do not see each other.
    @Override
    public Margins change(List<Leg> group, Exchange exchange) {
        return margins(exchange.in()).less(margins(List.of(exchange.out())));
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        List<Requirement> requirements = new ArrayList<>();
        for (Leg leg : group) {
            if (!isHolding(leg)) {
                requirements.add(inPool(leg, explain(leg)));
            }
        }
        return requirements;
    }

    @Override
    public Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.QUICK.where(moving);
    }

    @Override
    public DoubleStream jumps(Leg leg) {
        return isHolding(leg) ? DoubleStream.empty() : rule(leg).stream().flatMapToDouble(r -> r.jumps(leg));
    }

    private Requirement explain(Leg leg) {
        return rule(leg)
                .map(r -> r.explain(leg))
                .orElseGet(() -> Requirement.unknown(
                        "position/" + leg.position().id(), leg.instrument().id() + ": no rates"));
    }

    private Requirement inPool(Leg leg, Requirement r) {
        if (!inReporting) {
            return r;
        }
        return r.times(leg.settlePrice());
    }
}
