package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.parameter.Convention.MarginOn;
import plimsoll.model.parameter.LiquidationProcess;
import plimsoll.model.parameter.LiquidationProcess.Of;
import plimsoll.model.parameter.LiquidationProcess.Step;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// How the venue liquidates an account's pools.
///
/// @param process empty where it is not published or not known here, and for methods that are no venue's
public record Unwinding(Optional<LiquidationProcess> process, List<FirstCut> cuts) {
    public static final Unwinding UNKNOWN = new Unwinding(Optional.empty(), List.of());

    public Unwinding {
        cuts = List.copyOf(cuts);
    }

    static Unwinding of(VenueParameters parameters, List<PoolDraft> pools, Moves moves) {
        List<FirstCut> cuts = new ArrayList<>();
        parameters
                .liquidation()
                .ifPresent(process -> pools.forEach(pool -> cuts.addAll(
                        new PoolUnwinding(pool, parameters, process).cuts(Searches.INSTRUMENT.of(pool, moves)))));
        return new Unwinding(parameters.liquidation(), cuts);
    }

    private record PoolUnwinding(PoolDraft pool, VenueParameters parameters, LiquidationProcess process) {
        List<FirstCut> cuts(List<Liquidation> searches) {
            List<FirstCut> cuts = new ArrayList<>();
            for (Leg leg : pool.legs()) {
                if (!leg.isOption() && !leg.isSpot()) {
                    searches.stream()
                            .filter(l -> l.name().equals(leg.position().id().name()) && l.direction() == adverse(leg))
                            .findFirst()
                            .flatMap(l -> reached(leg, l))
                            .ifPresent(moved -> cuts.add(cut(moved)));
                }
            }
            return cuts;
        }

        private static Direction adverse(Leg leg) {
            return leg.quantity() < 0 ? Direction.UP : Direction.DOWN;
        }

        private static Optional<Leg> reached(Leg leg, Liquidation search) {
            return search.outcome() instanceof Liquidation.Already
                    ? Optional.of(leg)
                    : search.at().map(at -> leg.withMark(at.price()));
        }

        private FirstCut cut(Leg leg) {
            List<Step> steps = process.steps();
            for (int i = 0; i < steps.size(); i++) {
                double contracts = contracts(steps.get(i), leg);
                if (contracts > 0) {
                    return cut(leg, i, contracts);
                }
            }
            return cut(leg, -1, Double.NaN);
        }

        private FirstCut cut(Leg leg, int step, double contracts) {
            return new FirstCut(pool.id(), leg.position().id().name(), leg.mark(), step, contracts);
        }

        /// 0 where the step is not for this pool, has no published size, or does not apply.
        private double contracts(Step step, Leg leg) {
            if (!isFor(step.of()) || !step.isSized()) {
                return 0;
            }
            double held = Math.abs(leg.quantity());
            if (step.lowerTiers() == 0) {
                return TierRule.quoteValue(leg) > step.above() ? step.share() * held : 0;
            }
            return parameters
                    .tiers(leg.terms())
                    .map(schedule -> {
                        double size = TierRule.size(schedule, onItsBasis(leg));
                        return held * schedule.excessOver(size, step.lowerTiers(), step.fromTier()) / size;
                    })
                    .orElse(0.0);
        }

        /// Where margin is on cost, so is the tier.
        private Leg onItsBasis(Leg leg) {
            return parameters.convention().marginOn() == MarginOn.COST
                    ? leg.withMark(leg.position().entryPrice())
                    : leg;
        }

        private boolean isFor(Of of) {
            boolean isolated = pool.scope() instanceof Scope.Isolated;
            return of == Of.ANY || isolated == (of == Of.ISOLATED);
        }
    }
}
