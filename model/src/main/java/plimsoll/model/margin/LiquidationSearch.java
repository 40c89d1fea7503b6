package plimsoll.model.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.margin.Crossing.Scan;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.Liquidation.Outcome;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.valuation.Leg;
import plimsoll.model.volatility.VolatilityEstimate;

/// Finds where a pool meets its trigger, by underlying and by instrument.
///
/// Ranges: an underlying between 0.1 % and 1,000 % of today's index. An instrument's own mark between
/// 0.01 % and 25,000 % of today's: Hyperliquid reports a price at 237 times the mark.
final class LiquidationSearch {
    static final double LOWEST = 1e-3;
    static final double HIGHEST = 10;
    private static final double LOWEST_MARK = 1e-4;
    private static final double HIGHEST_MARK = 250;
    private static final double SHARP = 0.05;
    private static final double KINK_STEP = 0.005;
    private static final MathContext PRECISION = new MathContext(13);

    private final PoolDraft pool;
    private final PoolTest test;
    private final Moves moves;
    private final boolean unknown;
    private final boolean met;

    LiquidationSearch(PoolDraft pool, Moves moves) {
        this.pool = pool;
        this.test = new PoolTest(pool);
        this.moves = moves;
        this.unknown = Double.isNaN(test.equity() + test.maintenance());
        this.met = !unknown && test.isMet();
    }

    PoolTest test() {
        return test;
    }

    List<Liquidation> byUnderlying() {
        TreeSet<UnderlyingId> underlyings = new TreeSet<>();
        pool.legs().forEach(l -> underlyings.add(l.underlying()));
        List<Liquidation> found = new ArrayList<>();
        for (UnderlyingId underlying : underlyings) {
            found.add(search(underlying, Direction.DOWN));
            found.add(search(underlying, Direction.UP));
        }
        return found;
    }

    List<Liquidation> byInstrument() {
        List<Liquidation> found = new ArrayList<>();
        Map<InstrumentId, Map<Direction, Outcome>> done = new LinkedHashMap<>();
        for (Leg leg : pool.legs()) {
            if (!leg.isSpot() || leg.position().isIsolated()) {
                Map<Direction, Outcome> outcomes =
                        done.computeIfAbsent(leg.instrument().id(), _ -> marked(leg));
                outcomes.forEach((direction, outcome) -> found.add(
                        new Liquidation(Move.INSTRUMENT, leg.position().id().name(), direction, outcome)));
            }
        }
        return found;
    }

    private Optional<Outcome> known() {
        if (unknown) {
            return Optional.of(new Liquidation.Incomplete());
        }
        return met ? Optional.of(new Liquidation.Already()) : Optional.empty();
    }

    private Liquidation search(UnderlyingId underlying, Direction direction) {
        return new Liquidation(
                Move.UNDERLYING,
                underlying.name(),
                direction,
                known().orElseGet(() -> crossing(underlying, direction)));
    }

    private Outcome crossing(UnderlyingId underlying, Direction direction) {
        DoubleUnaryOperator trigger = test.whenMoved(underlying, moves);
        List<Leg> reached = test.legs(moves.with(underlying));
        OptionalDouble factor =
                first(trigger, underlying, direction, reached, pool.rule().scan(reached));
        return factor.isPresent() ? at(underlying, factor.getAsDouble(), reached) : new Liquidation.None();
    }

    /// Where a trigger of the pool, or of one like it, is met first.
    ///
    /// @param reached legs that the move changes
    /// @param index today's price
    Point point(
            DoubleUnaryOperator trigger,
            UnderlyingId underlying,
            Direction direction,
            List<Leg> reached,
            double index,
            Scan scan) {
        double excess = trigger.applyAsDouble(1);
        if (Double.isNaN(excess)) {
            return Point.without(State.INCOMPLETE);
        }
        if (excess <= 0) {
            return Point.without(State.ALREADY);
        }
        OptionalDouble factor = first(trigger, underlying, direction, reached, scan);
        return factor.isPresent() ? Point.at(factor.getAsDouble(), index) : Point.without(State.NONE);
    }

    private OptionalDouble first(
            DoubleUnaryOperator trigger, UnderlyingId underlying, Direction direction, List<Leg> reached, Scan scan) {
        double end = direction == Direction.DOWN ? LOWEST : HIGHEST;
        return new Crossing(moves.whileWanted(trigger), scan).first(1, end, kinks(underlying, reached));
    }

    private double[] kinks(UnderlyingId underlying, List<Leg> reached) {
        DoubleStream jumps =
                reached.stream().filter(l -> l.underlying().equals(underlying)).flatMapToDouble(pool.rule()::jumps);
        return DoubleStream.concat(jumps, strikes(underlying, reached)).toArray();
    }

    /// Factors that bring the forward of an option near expiry to its strike, half a percent apart:
    /// later expiries bend too gently to hide a crossing between two scanned points.
    private static DoubleStream strikes(UnderlyingId underlying, List<Leg> reached) {
        Map<Long, Double> byStep = new LinkedHashMap<>();
        for (Leg leg : reached) {
            if (leg.underlying().equals(underlying) && leg.instrument() instanceof Option o) {
                leg.option()
                        .filter(s -> s.volatility() * Math.sqrt(s.years()) < SHARP)
                        .map(s -> o.strike() / s.totalForward())
                        .ifPresent(k -> byStep.putIfAbsent(Math.round(Math.log(k) / KINK_STEP), k));
            }
        }
        return byStep.values().stream().mapToDouble(k -> k);
    }

    private At at(UnderlyingId underlying, double factor, List<Leg> reached) {
        double index = reached.stream()
                .filter(l -> l.underlying().equals(underlying))
                .findFirst()
                .orElseThrow()
                .index();
        Map<InstrumentId, Double> marks = new LinkedHashMap<>();
        Map<PositionId, Double> contributions = new LinkedHashMap<>();
        UnaryOperator<Leg> move = moves.of(underlying, factor);
        for (Leg leg : reached) {
            Leg moved = move.apply(leg);
            if (!leg.isSpot()) {
                marks.put(leg.instrument().id(), moved.mark());
            }
            contributions.put(
                    leg.position().id(), pool.rule().equity(moved) - pool.rule().equity(leg));
        }
        double tick = tick(underlying, reached);
        return at(moves.volatility(underlying), index, index * factor, tick, marks, contributions);
    }

    /// The tick of a future of the underlying in the pool; NaN when there is none.
    private static double tick(UnderlyingId underlying, List<Leg> reached) {
        return reached.stream()
                .filter(l -> l.underlying().equals(underlying) && !l.isOption() && !l.isSpot())
                .mapToDouble(l -> l.terms().tickSize())
                .filter(t -> t > 0)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Map<Direction, Outcome> marked(Leg leg) {
        Map<Direction, Outcome> outcomes = new LinkedHashMap<>();
        Optional<Outcome> known =
                pool.rule().modelsInstrumentMove(leg) ? known() : Optional.of(new Liquidation.NotModelled());
        DoubleUnaryOperator trigger = known.isPresent()
                ? _ -> Double.NaN
                : test.whenMarked(leg.instrument().id());
        for (Direction direction : Direction.values()) {
            outcomes.put(direction, known.orElseGet(() -> crossing(leg, trigger, direction)));
        }
        return outcomes;
    }

    private Outcome crossing(Leg leg, DoubleUnaryOperator trigger, Direction direction) {
        double mark = leg.mark();
        double end = direction == Direction.DOWN ? mark * LOWEST_MARK : mark * HIGHEST_MARK;
        double[] kinks = test.legs(leg.instrument().id()).stream()
                .flatMapToDouble(pool.rule()::jumps)
                .map(factor -> factor * mark)
                .toArray();
        OptionalDouble price = new Crossing(moves.whileWanted(trigger), Scan.CONCAVE).first(mark, end, kinks);
        return price.isPresent() ? at(leg, price.getAsDouble()) : new Liquidation.None();
    }

    private At at(Leg leg, double price) {
        InstrumentId instrument = leg.instrument().id();
        Map<PositionId, Double> contributions = new LinkedHashMap<>();
        for (Leg own : test.legs(instrument)) {
            contributions.put(
                    own.position().id(),
                    pool.rule().equity(own.withMark(price)) - pool.rule().equity(own));
        }
        VolatilityEstimate ofMark = leg.isOption() ? VolatilityEstimate.NONE : moves.volatility(leg.underlying());
        return at(ofMark, leg.mark(), price, leg.terms().tickSize(), Map.of(instrument, price), contributions);
    }

    private static At at(
            VolatilityEstimate v,
            double today,
            double price,
            double tick,
            Map<InstrumentId, Double> marks,
            Map<PositionId, Double> contributions) {
        return new At(
                price,
                rounded(price, today, tick),
                price / today - 1,
                v.sigmas(price / today),
                v.source(),
                marks,
                contributions);
    }

    /// To a multiple of the tick, toward today's price; what the last digits of a double add to a
    /// multiple does not count.
    static double rounded(double price, double today, double tick) {
        if (!(tick > 0)) {
            return price;
        }
        BigDecimal step = BigDecimal.valueOf(tick);
        RoundingMode mode = price < today ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return BigDecimal.valueOf(price)
                .round(PRECISION)
                .divide(step, 0, mode)
                .multiply(step)
                .doubleValue();
    }
}
