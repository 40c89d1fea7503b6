package plimsoll.model.valuation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.pricing.ImpliedVolatility;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;

/// Finds an option's forward, volatility and mark in the snapshot.
///
/// Volatility: the quote's, else the smile's, else implied from the mark. Mark: the quote's, else the
/// Black-76 price. Forward: the expiry's curve, else the mark of a future of that expiry, else the
/// index (said so).
final class OptionInputs {
    private static final double SMALLEST = 1e-15;
    private static final double LARGEST = 1e16;

    /// @param mark in the option's price asset
    record Resolved(OptionState state, double mark) {}

    private record Volatility(double value, VolatilityOrigin origin) {}

    private final MarketSnapshot market;
    private final Map<ExpiryKey, Double> futureMarks;

    OptionInputs(MarketSnapshot market) {
        this.market = market;
        this.futureMarks = futureMarks(market);
    }

    Optional<Resolved> resolve(String path, Option option, double index, List<Problem> problems) {
        ExpiryCurve curve = curve(path, option, index, problems);
        double years = Valuer.years(market.asOf(), option.expiry());
        double forward = curve.forward() + curve.forwardFixed();
        double quoted = market.quote(option.id()).map(Quote::mark).orElse(Double.NaN);
        Volatility volatility = volatility(option, curve, forward, years, quoted);
        if (Double.isNaN(volatility.value()) && years > 0) {
            problems.add(new Problem.MissingData(
                    path, "the volatility of " + option.id() + ", and a mark price that implies one,"));
            return Optional.empty();
        }
        if (!isUsable(option, forward, years, curve.rate())) {
            problems.add(new Problem.MissingData(
                    path, "a forward, strike and rate of " + option.id() + " that a price can be computed from,"));
            return Optional.empty();
        }
        return Optional.of(resolved(option, curve, years, volatility, quoted));
    }

    /// The narrower limits leave room for every move.
    private static boolean isUsable(Option option, double forward, double years, double rate) {
        return Math.min(forward, option.strike()) >= SMALLEST
                && Math.max(forward, option.strike()) <= LARGEST
                && PricingLimits.hold(forward, option.strike(), years, 0, Math.exp(-rate * years));
    }

    private static Resolved resolved(Option o, ExpiryCurve curve, double years, Volatility v, double quoted) {
        OptionState raw = new OptionState(
                curve.forward(),
                curve.forwardFixed(),
                curve.rate(),
                Double.isNaN(v.value()) ? 0 : v.value(),
                v.origin(),
                years,
                0);
        return Double.isNaN(quoted) ? new Resolved(raw, raw.mark(o)) : new Resolved(raw.calibrated(o, quoted), quoted);
    }

    private ExpiryCurve curve(String path, Option option, double index, List<Problem> problems) {
        return market.curve(option.terms().underlying(), option.expiry())
                .filter(c -> c.forward() + c.forwardFixed() > 0)
                .orElseGet(() -> assumed(path, option, index, problems));
    }

    private ExpiryCurve assumed(String path, Option option, double index, List<Problem> problems) {
        Optional<Double> future = futureMark(option);
        String source = future.isPresent() ? "the mark of the future of that expiry" : "the index price";
        problems.add(new Problem.Assumed(path, "forward of " + option.expiry() + " taken from " + source));
        return new ExpiryCurve(future.orElse(index), 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty());
    }

    private Optional<Double> futureMark(Option option) {
        return Optional.ofNullable(futureMarks.get(new ExpiryKey(option.terms().underlying(), option.expiry())));
    }

    /// By expiry; of several futures of one expiry the first by name.
    private static Map<ExpiryKey, Double> futureMarks(MarketSnapshot market) {
        Map<ExpiryKey, Double> marks = new HashMap<>();
        market.instruments().values().stream()
                .filter(Instrument.Future.class::isInstance)
                .map(Instrument.Future.class::cast)
                .sorted(Comparator.comparing(Instrument::id))
                .forEach(f -> market.quote(f.id())
                        .map(Quote::mark)
                        .filter(mark -> mark > 0)
                        .ifPresent(mark ->
                                marks.putIfAbsent(new ExpiryKey(f.terms().underlying(), f.expiry()), mark)));
        return marks;
    }

    private Volatility volatility(Option option, ExpiryCurve curve, double forward, double years, double mark) {
        double quoted = market.quote(option.id()).map(Quote::volatility).orElse(Double.NaN);
        if (!Double.isNaN(quoted)) {
            return new Volatility(quoted, VolatilityOrigin.QUOTED);
        }
        return curve.smile()
                .map(s -> new Volatility(s.volatility(option.strike(), years), VolatilityOrigin.SMILE))
                .orElseGet(
                        () -> new Volatility(implied(option, curve, forward, years, mark), VolatilityOrigin.IMPLIED));
    }

    private static double implied(Option option, ExpiryCurve curve, double forward, double years, double mark) {
        if (Double.isNaN(mark)) {
            return Double.NaN;
        }
        double usd = option.terms().payoff() == Payoff.INVERSE ? mark * forward : mark;
        double undiscounted = usd * Math.exp(curve.rate() * years);
        return switch (ImpliedVolatility.solve(option.type(), forward, option.strike(), years, undiscounted)) {
            case ImpliedVolatility.Solution.Found f -> f.volatility();
            case ImpliedVolatility.Solution.Rejected _ -> Double.NaN;
        };
    }
}
