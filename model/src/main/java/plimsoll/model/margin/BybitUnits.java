package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.margin.UnitScan.Hedge;
import plimsoll.model.parameter.RiskUnitRule;
import plimsoll.model.parameter.RiskUnitRule.Unit;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;

/// Bybit portfolio margin of a base coin: maintenance = worst of 33 moves of price and volatility +
/// contingencies, initial 1.2 of it.
///
/// Of the contingencies only `futureContingency`, |size| × index × rate, is known; those of net short
/// options, hedged vega, hedged delta across expiries and USDT against USDC are not. Spot counts where
/// spot hedging is on, as far as it offsets, its gains alone. Source: Bybit API documentation, `GET
/// /v5/asset/portfolio-margin` and its example; Bybit Learn, "Portfolio Margin Model: Risk Parameter
/// Adjustment in 2025".
///
/// @param hedge of spot
record BybitUnits(RiskUnitRule rule, VenueParameters parameters, Hedge hedge) implements UnitCharges {
    private static final String FORMULA = "maintenance = worst move + contingency; initial = factor × it";

    @Override
    public double initialFactor() {
        return rule.initialFactor();
    }

    @Override
    public Charged of(RiskUnit unit) {
        Optional<Unit> known = rule.unit(unit.coin());
        return known.isPresent() ? new Laid(unit, known.get()) : new UnitCharges.Unknown(unit);
    }

    private final class Laid implements Charged {
        private final RiskUnit unit;
        private final Unit rates;
        private final UnitScan scan;
        /// NaN until it is asked for.
        private double today = Double.NaN;

        Laid(RiskUnit unit, Unit rates) {
            this(unit, rates, new UnitScan(unit, rule.scenarios(rates), hedge));
        }

        private Laid(RiskUnit unit, Unit rates, UnitScan scan) {
            this.unit = unit;
            this.rates = rates;
            this.scan = scan;
        }

        @Override
        public Charged rough() {
            return new Laid(unit, rates, scan.rough());
        }

        @Override
        public double maintenance(UnitFigures now, ToDoubleFunction<UnderlyingId> factors) {
            return scan.at(now, factors).loss() + futures(now, rates);
        }

        /// Everything is reckoned from the index.
        @Override
        public double marked(double delta, double gross) {
            if (Double.isNaN(today)) {
                today = maintenance(unit, _ -> 1);
            }
            return today;
        }

        @Override
        public Requirement explain() {
            String id = "underlying/" + unit.coin();
            double futures = futures(unit, rates);
            List<Requirement> children = List.of(
                    scan.node(id + "/scan", "worst move", initialFactor()),
                    Requirement.leaf(
                            id + "/futures",
                            Kind.CONTINGENCY,
                            "contingency of futures",
                            initialFactor() * futures,
                            futures));
            return Requirement.sum(id, Kind.UNDERLYING, unit.coin().name(), children)
                    .explained(FORMULA, inputs(unit, rates));
        }
    }

    private List<Input> inputs(RiskUnit unit, Unit rates) {
        String table = String.join(", ", parameters.ids());
        return List.of(
                new Input("futures without their signs", unit.grossFutures(), "", "positions, index"),
                new Input("index", unit.index(), "", "market"),
                new Input("futures rate", rates.futuresRate(), "fraction", table),
                new Input(
                        "spot that hedges",
                        hedge == Hedge.NONE ? 0 : unit.hedge(),
                        unit.coin().name(),
                        "balance, delta"),
                new Input("initial factor", rule.initialFactor(), "", table));
    }

    private static double futures(UnitFigures unit, Unit rates) {
        double value = unit.grossFutures();
        return value == 0 ? 0 : value * rates.futuresRate();
    }

    @Override
    public void check(RiskUnit unit, String path, List<Problem> problems) {
        boolean unknown = rule.unit(unit.coin())
                .filter(r -> unit.grossFutures() > 0 && Double.isNaN(r.futuresRate()))
                .isPresent();
        if (unknown) {
            problems.add(new Problem.MissingParameter(
                    path, parameters.venue(), "futures contingency rate of " + unit.coin()));
        }
        List<String> missing = new ArrayList<>();
        if (unit.hasShortOptions()) {
            missing.add("the contingency of net short options");
        }
        if (unit.optionExpiries() > 1) {
            missing.add("the contingency of hedged vega");
        }
        if (unit.maturities() > 1) {
            missing.add("the contingency of hedged delta across expiries");
        }
        if (unit.isHedgedAcrossDollars(l -> l.terms().payoff() == Payoff.LINEAR)) {
            missing.add("the contingency of USDT against USDC");
        }
        if (!missing.isEmpty()) {
            problems.add(new Problem.NotModelled(path, String.join(", ", missing) + ": margin is understated"));
        }
    }
}
