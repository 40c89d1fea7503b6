package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.valuation.Leg;

/// A long option by itself: its market value is both its equity and its initial margin.
record PremiumRule() implements PoolRule {
    @Override
    public String group(Leg leg) {
        return leg.instrument().id().name();
    }

    @Override
    public Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.QUICK.where(moving);
    }

    @Override
    public double equity(Leg leg) {
        return leg.marketValue();
    }

    @Override
    public double maintenance(List<Leg> group) {
        return 0;
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        return group.stream()
                .map(leg -> Requirement.leaf(
                                "position/" + leg.position().id(),
                                Requirement.Kind.PREMIUM,
                                leg.instrument().id().name(),
                                leg.marketValue(),
                                0)
                        .explained("a bought option is paid in full: initial = quantity × mark", inputs(leg)))
                .toList();
    }

    private static List<Input> inputs(Leg leg) {
        return List.of(
                new Input("quantity", leg.baseQuantity(), leg.terms().base().code(), "position"),
                new Input("mark", leg.mark(), leg.terms().priceAsset().code(), "market"));
    }
}
