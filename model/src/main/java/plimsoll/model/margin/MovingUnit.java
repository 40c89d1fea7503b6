package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.LegValues;
import plimsoll.model.kernel.OptionDeltas;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.valuation.Leg;

/// A risk unit at one price after another: its options by the kernel, its futures as sums that scale.
final class MovingUnit implements UnitFigures {
    private final RiskUnit today;
    private final Optional<Options> options;
    private final List<Scaled> futures = new ArrayList<>();
    private final boolean perpetuals;
    private ToDoubleFunction<UnderlyingId> factors = _ -> 1;
    private OptionDeltas.Sums deltas = OptionDeltas.Sums.NONE;

    /// @param later a day later, at the same prices
    private record Options(OptionDeltas deltas, LegValues now, LegValues later) {}

    /// A future of the unit, of all positions together; reporting currency at today's prices.
    ///
    /// @param linear whether it scales with the coin and with what it settles in
    private record Scaled(boolean linear, UnderlyingId settle, double atIndex, double grossAtIndex, double delta) {
        Scaled plus(Scaled more) {
            return new Scaled(
                    linear, settle, atIndex + more.atIndex, grossAtIndex + more.grossAtIndex, delta + more.delta);
        }
    }

    MovingUnit(RiskUnit today) {
        this.today = today;
        List<Leg> quoted = today.derivatives().stream().filter(Leg::isOption).toList();
        this.options = quoted.isEmpty() ? Optional.empty() : Optional.of(options(quoted));
        this.perpetuals = today.hasOnlyPerpetuals();
        Map<InstrumentId, Scaled> byInstrument = new TreeMap<>();
        today.derivatives().stream()
                .filter(l -> !l.isOption())
                .forEach(l -> byInstrument.merge(l.instrument().id(), scaled(l), Scaled::plus));
        futures.addAll(byInstrument.values());
    }

    private MovingUnit(MovingUnit exact) {
        this.today = exact.today;
        this.options = exact.options.map(MovingUnit::rough);
        this.perpetuals = exact.perpetuals;
        futures.addAll(exact.futures);
    }

    /// About the same, faster where it is asked often.
    MovingUnit rough() {
        return new MovingUnit(this);
    }

    private static Options rough(Options exact) {
        return new Options(
                exact.deltas().rough(), exact.now().rough(), exact.later().rough());
    }

    private static Options options(List<Leg> quoted) {
        List<Leg> later = quoted.stream().map(RiskUnit::aDayLater).toList();
        return new Options(OptionDeltas.of(quoted), RiskMatrix.still(quoted), RiskMatrix.still(later));
    }

    private Scaled scaled(Leg leg) {
        double atIndex = today.atIndex(leg);
        return new Scaled(
                leg.terms().payoff() != Payoff.INVERSE,
                leg.terms().settle().underlying(),
                atIndex,
                Math.abs(atIndex),
                today.cashDelta(leg));
    }

    /// @param newFactors what prices are multiplied by from now on
    void aim(ToDoubleFunction<UnderlyingId> newFactors) {
        factors = newFactors;
        deltas = options.map(o -> o.deltas().at(newFactors)).orElse(OptionDeltas.Sums.NONE);
    }

    private double factor() {
        return factors.applyAsDouble(today.coin());
    }

    @Override
    public double index() {
        return today.index() * factor();
    }

    @Override
    public double usd() {
        return today.usd();
    }

    @Override
    public double futures() {
        return atIndex(Scaled::atIndex);
    }

    @Override
    public double grossFutures() {
        return atIndex(Scaled::grossAtIndex);
    }

    private double atIndex(ToDoubleFunction<Scaled> amount) {
        double sum = 0;
        double factor = factor();
        for (Scaled future : futures) {
            sum += amount.applyAsDouble(future) * (future.linear() ? factor : 1);
        }
        return sum;
    }

    private double delta(Scaled future) {
        return future.linear() ? future.delta() * factor() * factors.applyAsDouble(future.settle()) : future.delta();
    }

    @Override
    public double cashDelta() {
        return futures.stream().mapToDouble(this::delta).sum() + deltas.net() * index();
    }

    @Override
    public double grossDelta() {
        return futures.stream().mapToDouble(f -> Math.abs(delta(f))).sum() + deltas.gross() * index();
    }

    @Override
    public double hedge() {
        return UnitFigures.hedge(futures() / index() + deltas.net(), today.spot());
    }

    @Override
    public double decay() {
        return options.map(o -> Math.max(o.now().from(factors)[0][0] - o.later().from(factors)[0][0], 0))
                .orElse(0.0);
    }

    @Override
    public boolean hasOnlyPerpetuals() {
        return perpetuals;
    }
}
