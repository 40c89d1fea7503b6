package plimsoll.model.valuation;

import java.util.List;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.Forwards.Forward;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;
import plimsoll.model.volatility.MarkVolatility;
import plimsoll.model.volatility.SurfaceVolatility;
import plimsoll.model.volatility.VolatilitySurface;
import plimsoll.model.volatility.VolatilitySurfaces;

/// Finds an option's forward, volatility and mark in the snapshot.
///
/// Volatility: the quote's, else the smile's, else implied from the mark, else interpolated on the
/// surface of its underlying (said so). Mark: the quote's, else the Black-76 price. Forward: the
/// expiry's curve, else what [plimsoll.model.market.Forwards] takes it from (said so).
final class OptionInputs {
    private static final double SMALLEST = 1e-15;
    private static final double LARGEST = 1e16;

    /// @param mark in the option's price asset
    record Resolved(OptionState state, double mark) {}

    private record Volatility(double value, VolatilityOrigin origin) {}

    private final MarketSnapshot market;
    private final VolatilitySurfaces surfaces;
    private final Smiles smiles;

    OptionInputs(MarketSnapshot market) {
        this.market = market;
        this.surfaces = new VolatilitySurfaces(market);
        this.smiles = Smiles.of(market, surfaces);
    }

    Smiles smiles() {
        return smiles;
    }

    Optional<Resolved> resolve(String path, Option option, double index, List<Problem> problems) {
        ExpiryCurve curve = curve(path, option, index, problems);
        double years = market.years(option.expiry());
        if (!isUsable(option, curve.forward() + curve.forwardFixed(), years, curve.rate())) {
            problems.add(new Problem.MissingData(
                    path, "a forward, strike and rate of " + option.id() + " that a price can be computed from,"));
            return Optional.empty();
        }
        double quoted = market.quote(option.id()).map(Quote::mark).orElse(Double.NaN);
        Optional<Volatility> known = stated(option, curve, years)
                .or(() -> implied(option, curve, years, quoted))
                .or(() -> interpolated(path, option, curve, problems));
        if (known.isEmpty() && years > 0) {
            problems.add(new Problem.MissingData(
                    path, "the volatility of " + option.id() + ", and a mark price that implies one,"));
            return Optional.empty();
        }
        Volatility volatility = known.orElse(new Volatility(0, VolatilityOrigin.IMPLIED));
        if (volatility.value() > PricingLimits.LARGEST_VOLATILITY) {
            problems.add(new Problem.MissingData(path, "a volatility of " + option.id() + " up to 1e6"));
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
        OptionState raw =
                new OptionState(curve.forward(), curve.forwardFixed(), curve.rate(), v.value(), v.origin(), years, 0);
        return Double.isNaN(quoted) ? new Resolved(raw, raw.mark(o)) : new Resolved(raw.calibrated(o, quoted), quoted);
    }

    private ExpiryCurve curve(String path, Option option, double index, List<Problem> problems) {
        return market.curve(option.terms().underlying(), option.expiry())
                .filter(c -> c.forward() + c.forwardFixed() > 0)
                .orElseGet(() -> assumed(path, option, index, problems));
    }

    private ExpiryCurve assumed(String path, Option option, double index, List<Problem> problems) {
        Forward forward = surfaces.forwards()
                .of(option.terms().underlying(), option.expiry())
                .orElse(new Forward(index, "the index price"));
        problems.add(
                new Problem.Assumed(path, "forward of " + option.expiry() + " taken from " + forward.assumption()));
        return new ExpiryCurve(forward.price(), 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty());
    }

    private Optional<Volatility> stated(Option option, ExpiryCurve curve, double years) {
        double quoted = market.quote(option.id()).map(Quote::volatility).orElse(Double.NaN);
        return known(quoted, VolatilityOrigin.QUOTED)
                .or(() -> curve.smile()
                        .flatMap(s -> known(s.volatility(option.strike(), years), VolatilityOrigin.SMILE)));
    }

    private static Optional<Volatility> implied(Option option, ExpiryCurve curve, double years, double mark) {
        double forward = curve.forward() + curve.forwardFixed();
        return known(new MarkVolatility(forward, curve.rate(), years).of(option, mark), VolatilityOrigin.IMPLIED);
    }

    private static Optional<Volatility> known(double value, VolatilityOrigin origin) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(new Volatility(value, origin));
    }

    private Optional<Volatility> interpolated(String path, Option option, ExpiryCurve curve, List<Problem> problems) {
        if (!option.expiry().isAfter(market.asOf())) {
            return Optional.empty();
        }
        return surfaces.of(option.terms().underlying()).map(surface -> {
            double moneyness = Math.log(option.strike() / (curve.forward() + curve.forwardFixed()));
            SurfaceVolatility found = surface.volatilityAtMoneyness(option.expiry(), moneyness);
            problems.add(new Problem.Assumed(
                    path,
                    "volatility of " + option.id() + " " + Numbers.percent(found.annual()) + ", interpolated "
                            + found.source()));
            reportOnce(surface, option, problems);
            return new Volatility(found.annual(), VolatilityOrigin.INTERPOLATED);
        });
    }

    /// Options of an account often rest on the same slices.
    private static void reportOnce(VolatilitySurface surface, Option option, List<Problem> problems) {
        surface.problems(option.expiry()).stream()
                .filter(p -> !problems.contains(p))
                .forEach(problems::add);
    }
}
