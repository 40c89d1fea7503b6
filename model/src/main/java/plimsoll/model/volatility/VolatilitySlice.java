package plimsoll.model.volatility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.Smile;
import plimsoll.model.problem.Problem;

/// Volatility by strike of one underlying for one expiry.
///
/// The file's own smile; else raw SVI through the quotes of at least five strikes; else, and where
/// SVI misses half of them by more than a twentieth, lines between the quotes, in total variance
/// over log-moneyness, flat outside. Total variance is never negative.
public final class VolatilitySlice {
    /// What the curve is.
    public enum Kind {
        FILE,
        SVI,
        INTERPOLATED
    }

    /// A fit is refused where its median deviation is a larger share of the median volatility.
    private static final double POOREST = 0.05;

    /// A quote this far off a fit is pointed out, in volatility and as a share of it.
    private static final double ODD = 0.05;

    private final OptionChain chain;
    private final Kind kind;
    private final Optional<Smile> smile;
    private final FitError error;
    private final DoubleUnaryOperator totalVariance;

    private VolatilitySlice(
            OptionChain chain, Kind kind, Optional<Smile> smile, FitError error, DoubleUnaryOperator totalVariance) {
        this.chain = chain;
        this.kind = kind;
        this.smile = smile;
        this.error = error;
        this.totalVariance = totalVariance;
    }

    static VolatilitySlice of(OptionChain chain) {
        if (chain.smile().isPresent()) {
            return ofSmile(chain, Kind.FILE, chain.smile().get(), FitError.NONE);
        }
        if (chain.quotes().size() < SviFit.FEWEST_STRIKES) {
            return lines(chain, FitError.NONE);
        }
        Smile.Svi svi = SviFit.of(chain.quotes(), chain.forward(), chain.years());
        FitError error = FitError.of(chain.quotes(), strike -> svi.volatility(strike, chain.years()));
        return isPoor(chain.quotes(), svi) ? lines(chain, error) : ofSmile(chain, Kind.SVI, svi, error);
    }

    private static boolean isPoor(List<StrikeVolatility> quotes, Smile.Svi svi) {
        double[] volatilities =
                quotes.stream().mapToDouble(StrikeVolatility::volatility).toArray();
        double[] deviations = SviFit.deviations(quotes, svi);
        return !(FitPoints.median(deviations) <= POOREST * FitPoints.median(volatilities));
    }

    private static VolatilitySlice ofSmile(OptionChain chain, Kind kind, Smile smile, FitError error) {
        return new VolatilitySlice(chain, kind, Optional.of(smile), error, k -> {
            double volatility = smile.volatility(chain.forward() * Math.exp(k), chain.years());
            return volatility * volatility * chain.years();
        });
    }

    private static VolatilitySlice lines(OptionChain chain, FitError refused) {
        DoubleArray k =
                DoubleArray.of(chain.quotes().stream().mapToDouble(q -> Math.log(q.strike() / chain.forward())));
        DoubleArray w = DoubleArray.of(
                chain.quotes().stream().mapToDouble(q -> q.volatility() * q.volatility() * chain.years()));
        return new VolatilitySlice(chain, Kind.INTERPOLATED, Optional.empty(), refused, x -> w.interpolate(k, x));
    }

    public UnderlyingId underlying() {
        return chain.key().underlying();
    }

    public Instant expiry() {
        return chain.key().expiry();
    }

    /// To expiry, of 365 days; above 0.
    public double years() {
        return chain.years();
    }

    /// USD, with the part already fixed by settlement averaging.
    public double forward() {
        return chain.forward();
    }

    public Kind kind() {
        return kind;
    }

    /// The smile of the file or the fitted SVI; none where quotes are joined by lines.
    public Optional<Smile> smile() {
        return smile;
    }

    /// Those the snapshot holds, one for each strike, rising; also where a smile of the file wins.
    public List<StrikeVolatility> quotes() {
        return chain.quotes();
    }

    /// Of the SVI fit, also of one that was refused.
    public FitError error() {
        return error;
    }

    /// Annual fraction; 0 or more for a strike above 0.
    public double volatility(double strike) {
        return volatilityAtMoneyness(Math.log(strike / forward()));
    }

    /// @param moneyness ln(strike / forward)
    public double volatilityAtMoneyness(double moneyness) {
        return Math.sqrt(totalVariance(moneyness) / years());
    }

    /// volatility² × years.
    ///
    /// @param moneyness ln(strike / forward)
    public double totalVariance(double moneyness) {
        return totalVariance.applyAsDouble(moneyness);
    }

    /// The butterfly that shows best that calls are not convex in strike; none where they are.
    public Optional<Butterfly> butterfly() {
        return Butterfly.worst(this);
    }

    /// A smile of the file that cannot be used, a poor fit, a quote far off it, a butterfly arbitrage.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (chain.brokenSmile()) {
            problems.add(new Problem.Suspicious(
                    path(), "the smile of the file has a negative variance at some strikes and is not used"));
        }
        refused().ifPresent(problems::add);
        odd().ifPresent(problems::add);
        butterfly().map(b -> b.problem(path())).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> refused() {
        return kind == Kind.INTERPOLATED && !Double.isNaN(error.rms())
                ? Optional.of(new Problem.Assumed(
                        path(),
                        "lines between the quotes, because SVI misses them by " + points(error.rms()) + " (rms)"))
                : Optional.empty();
    }

    private Optional<Problem> odd() {
        if (kind != Kind.SVI || error.largest() < ODD) {
            return Optional.empty();
        }
        double fitted = volatility(error.strike());
        return error.largest() < ODD * fitted
                ? Optional.empty()
                : Optional.of(new Problem.Suspicious(
                        path(),
                        "the volatility quoted at strike " + Numbers.price(error.strike(), Double.NaN) + " is "
                                + points(error.largest()) + " off the fitted " + Numbers.percent(fitted)));
    }

    private static String points(double volatility) {
        return Numbers.fixed(100 * volatility, 2) + " points";
    }

    LocalDate date() {
        return expiry().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    String path() {
        return underlying() + " " + date();
    }

    /// Such as `2026-12-25 (SVI, 14 strikes)`.
    String source() {
        int n = quotes().size();
        String strikes = n + (n == 1 ? " strike" : " strikes");
        return date()
                + switch (kind) {
                    case FILE -> " (smile of the file)";
                    case SVI -> " (SVI, " + strikes + ")";
                    case INTERPOLATED -> " (quotes of " + strikes + ")";
                };
    }

    /// Log-moneyness from where to where the curve rests on quotes; three standard deviations around
    /// the forward where it rests on none.
    Range range() {
        List<StrikeVolatility> quotes = quotes();
        double three = 3 * Math.sqrt(totalVariance(0));
        return quotes.size() < 2
                ? new Range(-three, three)
                : new Range(
                        Math.log(quotes.getFirst().strike() / forward()),
                        Math.log(quotes.getLast().strike() / forward()));
    }

    record Range(double low, double high) {
        Range overlap(Range other) {
            return new Range(Math.max(low, other.low), Math.min(high, other.high));
        }

        /// @param points evenly spaced, with both ends; none when the range is empty
        DoubleArray grid(int points) {
            return high > low
                    ? DoubleArray.of(IntStream.range(0, points).mapToDouble(i -> low + (high - low) * i / (points - 1)))
                    : DoubleArray.of(DoubleStream.empty());
        }
    }
}
