package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.IncrementRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Deribit standard margin of perpetuals and dated futures, rule A: rate = base + increment · |N|,
/// N the size in coins; inverse margin in coin is rate · |N|, linear margin rate · |N| · index.
/// Source: Deribit "Standard margin", in force from 2022-01-11.
record IncrementMargin(IncrementRule rule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "rate = base + increment × |N|; margin = rate × |N|, linear × index";

    @Override
    public Charge charge(Leg leg) {
        double coins = Math.abs(leg.baseQuantity());
        double size = RateMargin.size(leg);
        return new Charge(
                (rule.initialBase() + rule.increment() * coins) * size,
                (rule.maintenanceBase() + rule.maintenanceIncrement() * coins) * size,
                0);
    }

    @Override
    public Requirement explain(Leg leg) {
        return charge(leg).of(leg).explained(FORMULA, inputs(leg));
    }

    private List<Input> inputs(Leg leg) {
        String table = String.join(", ", parameters.ids());
        List<Input> inputs = new ArrayList<>(List.of(
                new Input("N", leg.baseQuantity(), leg.terms().base().code(), "quantity, mark"),
                new Input("mark", leg.mark(), leg.terms().priceAsset().code(), "market"),
                new Input("index", leg.index(), "USD", "market"),
                new Input("initial base", rule.initialBase(), "fraction", table),
                new Input("maintenance base", rule.maintenanceBase(), "fraction", table),
                new Input("increment", rule.increment(), "fraction per coin", table)));
        if (rule.maintenanceIncrement() != rule.increment()) {
            inputs.add(new Input("maintenance increment", rule.maintenanceIncrement(), "fraction per coin", table));
        }
        return inputs;
    }
}
