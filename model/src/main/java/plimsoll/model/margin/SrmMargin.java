package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Derive's standard margin (SRM), USD, cash at face value: perpetuals by instrument, options by
/// expiry, collateral by asset; nothing offsets between them.
///
/// Equity is cash, unsettled profit of perpetuals and discounted collateral. Options add nothing to
/// it: the value of a short one is part of its requirement, that of a long one counts for nothing.
/// Low oracle confidence and a stable coin below its peg raise initial margin only. Source:
/// derivexyz/v2-core, src/risk-managers/StandardManager.sol.
record SrmMargin(SrmRule rule, SrmFeeds feeds, VenueParameters parameters) implements PoolRule {
    /// Why a leg cannot be charged; empty when it can.
    Optional<String> missing(Leg leg) {
        return isKnown(leg)
                ? Optional.empty()
                : Optional.of("standard margin rates of " + leg.instrument().id());
    }

    private boolean isKnown(Leg leg) {
        boolean linear = leg.terms().payoff() == Payoff.LINEAR;
        return linear
                && switch (leg.instrument()) {
                    case Instrument.Option _ -> options(leg).isPresent();
                    case Instrument.Perpetual _ -> perpetuals(leg).isPresent();
                    case Instrument.Spot s -> rule.base(s.terms().base().code()).isPresent();
                    case Instrument.Future _ -> false;
                };
    }

    private Optional<SrmRule.Options> options(Leg leg) {
        return rule.option(leg.underlying().name());
    }

    private Optional<SrmRule.Perpetuals> perpetuals(Leg leg) {
        return rule.perp(leg.underlying().name());
    }

    @Override
    public String group(Leg leg) {
        return leg.instrument() instanceof Instrument.Option o
                ? "expiry/" + leg.underlying() + "/" + o.expiry()
                : "position/" + leg.instrument().id();
    }

    @Override
    public double equity(Leg leg) {
        if (leg.isSpot()) {
            double factor = rule.base(leg.terms().base().code())
                    .map(SrmRule.Collateral::factor)
                    .orElse(Double.NaN);
            return leg.marketValue() * factor;
        }
        return leg.isOption() ? 0 : leg.equity();
    }

    /// Face value: what an option is sold for is cash, what is paid for a short one is gone.
    @Override
    public double worth(Leg leg) {
        return leg.equity();
    }

    @Override
    public double maintenance(List<Leg> group) {
        Leg first = group.getFirst();
        if (!isKnown(first)) {
            return Double.NaN;
        }
        return switch (first.instrument()) {
            case Instrument.Option _ -> expiry(group).maintenance();
            case Instrument.Perpetual _ ->
                notional(group) * perpetuals(first).orElseThrow().maintenance();
            case Instrument.Spot _, Instrument.Future _ -> 0;
        };
    }

    private SrmExpiry expiry(List<Leg> group) {
        return SrmExpiry.of(options(group.getFirst()).orElseThrow(), feeds, group, table());
    }

    /// What all options together lose at expiry is worked out once.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        Leg first = legs.getFirst();
        if (!first.isOption() || !isKnown(first)) {
            return PoolRule.super.moving(legs);
        }
        SrmExpiry now = expiry(legs);
        return factors -> {
            double factor = factors.applyAsDouble(first.underlying());
            List<Leg> moved = legs.stream().map(l -> l.moved(factor, 1)).toList();
            return new MovingGroup.Moved(0, now.moved(moved).maintenance());
        };
    }

    private String table() {
        return String.join(", ", parameters.ids());
    }

    private static double size(List<Leg> group) {
        return Math.abs(group.stream().mapToDouble(Leg::baseQuantity).sum());
    }

    private static double notional(List<Leg> group) {
        return size(group) * group.getFirst().mark();
    }

    @Override
    public Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.QUICK.where(moving);
    }

    /// The value comes from forward and volatility, not from the option's own mark.
    @Override
    public boolean modelsInstrumentMove(Leg leg) {
        return !leg.isOption();
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        Leg first = group.getFirst();
        if (!isKnown(first)) {
            return List.of(Requirement.unknown(group(first), first.instrument().id() + ": no rates"));
        }
        return switch (first.instrument()) {
            case Instrument.Option _ -> ofExpiry(group);
            case Instrument.Perpetual _ -> ofPerpetual(group);
            case Instrument.Spot s -> ofCollateral(s.terms().base().code(), first.baseQuantity(), first.mark());
            case Instrument.Future _ -> List.of();
        };
    }

    private List<Requirement> ofExpiry(List<Leg> group) {
        Leg first = group.getFirst();
        SrmExpiry expiry = expiry(group);
        String name = first.underlying() + " options of "
                + first.instrument().expiryTime().orElseThrow();
        List<Requirement> found = new ArrayList<>(List.of(expiry.requirement(group(first), name)));
        double notional = expiry.shortSize() * first.index();
        confidence(group(first), feeds.option(first), rule.oracle().optionThreshold(), notional)
                .ifPresent(found::add);
        depeg(group(first), notional).ifPresent(found::add);
        return found;
    }

    private List<Requirement> ofPerpetual(List<Leg> group) {
        Leg first = group.getFirst();
        SrmRule.Perpetuals rates = perpetuals(first).orElseThrow();
        List<Requirement> found = new ArrayList<>(List.of(Requirement.leaf(
                        group(first),
                        Kind.POSITION,
                        first.instrument().id().name(),
                        notional(group) * rates.initial(),
                        notional(group) * rates.maintenance())
                .explained(
                        "margin = |q| × mark × rate",
                        List.of(
                                new Input(
                                        "|q|", size(group), first.terms().base().code(), "position"),
                                new Input("mark", first.mark(), "USD", "market"),
                                new Input("initial rate", rates.initial(), "fraction", table()),
                                new Input("maintenance rate", rates.maintenance(), "fraction", table())))));
        double notional = size(group) * first.index();
        confidence(group(first), feeds.perpetual(first), rule.oracle().perpThreshold(), notional)
                .ifPresent(found::add);
        depeg(group(first), notional).ifPresent(found::add);
        return found;
    }

    /// @param spot USD for one unit
    List<Requirement> ofCollateral(String asset, double quantity, double spot) {
        SrmRule.Collateral rates = rule.base(asset).orElse(new SrmRule.Collateral(Double.NaN, Double.NaN));
        double value = quantity * spot;
        String id = "haircut/" + asset;
        List<Requirement> found = new ArrayList<>(List.of(Requirement.leaf(
                        id, Kind.HAIRCUT, "haircut of " + asset, value * rates.factor() * (1 - rates.initialScale()), 0)
                .explained(
                        "initial = value × factor × (1 − initial scale)",
                        List.of(
                                new Input("value", value, "USD", "quantity, price"),
                                new Input("factor", rates.factor(), "fraction", table()),
                                new Input("initial scale", rates.initialScale(), "fraction", table())))));
        if (rates.factor() * rates.initialScale() != 0) {
            confidence(id, feeds.spot(new UnderlyingId(asset)), rule.oracle().baseThreshold(), value)
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Requirement> confidence(String id, double confidence, double threshold, double notional) {
        if (!(confidence < threshold) || notional == 0) {
            return Optional.empty();
        }
        double initial = (1 - confidence) * rule.oracle().factor() * notional;
        return Optional.of(Requirement.leaf(id + "/confidence", Kind.HAIRCUT, "unsure oracle", initial, 0)
                .explained(
                        "initial = (1 − confidence) × factor × notional, where confidence is below the threshold",
                        List.of(
                                new Input("confidence", confidence, "fraction", "market"),
                                new Input("threshold", threshold, "fraction", table()),
                                new Input("factor", rule.oracle().factor(), "", table()),
                                new Input("notional", notional, "USD", "quantity, spot"))));
    }

    private Optional<Requirement> depeg(String id, double notional) {
        if (feeds.stable() >= rule.depeg().threshold() || notional == 0) {
            return Optional.empty();
        }
        double initial =
                (rule.depeg().threshold() - feeds.stable()) * rule.depeg().factor() * notional;
        return Optional.of(Requirement.leaf(id + "/depeg", Kind.HAIRCUT, "cash below its peg", initial, 0)
                .explained(
                        "initial = (threshold − price of cash) × factor × notional",
                        List.of(
                                new Input("price of cash", feeds.stable(), "USD", "market"),
                                new Input("threshold", rule.depeg().threshold(), "USD", table()),
                                new Input("factor", rule.depeg().factor(), "", table()),
                                new Input("notional", notional, "USD", "quantity, spot"))));
    }
}
