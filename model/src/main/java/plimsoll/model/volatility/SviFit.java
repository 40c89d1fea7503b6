package plimsoll.model.volatility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import plimsoll.model.market.Smile;

/// Raw SVI through the quotes of one expiry.
///
/// A search over m and ln σ from the best points of a fixed grid; a, b and ρ follow exactly
/// ([Wings]). The same quotes give the same fit. Deviations count as volatility, and most near the
/// forward, where they move the price most. Quotes far off the curve of most others hardly count:
/// they are weighed down and the curve is fitted again.
///
/// Own code, as formulas here use the JDK alone: with a, b and ρ explicit the rest is a search in
/// two unknowns, which a library of optimisers does not shorten.
final class SviFit {
    static final int FEWEST_STRIKES = 5;

    /// Of the range of quoted log-moneyness: its centre ± these, and σ in half widths.
    private static final double[] CENTRES = {-1.6, -1, -0.6, -0.3, 0, 0.3, 0.6, 1, 1.6};

    private static final double[] WIDTHS = {0.03, 0.1, 0.3, 1, 3};
    private static final int STARTS = 3;
    private static final double STEP = 0.25;
    private static final double RESOLUTION = 1e-7;
    private static final double FARTHEST = 10;
    private static final double LEAST_WIDTH = Math.log(1e-3);
    private static final double LARGEST_WIDTH = Math.log(1e2);

    /// How often outliers are weighed down.
    private static final int PASSES = 3;

    /// An outlier lies this many times the median deviation off.
    private static final double OUTLYING = 5;

    /// Deviations of volatility below this are the noise of quoting.
    private static final double NEGLIGIBLE = 1e-3;

    private final FitPoints points;
    private final double forward;
    private final double years;
    private final double centre;
    private final double halfWidth;

    private SviFit(FitPoints points, double forward, double years) {
        this.points = points;
        this.forward = forward;
        this.years = years;
        double low = points.k[0];
        double high = points.k[points.k.length - 1];
        this.centre = 0.5 * (low + high);
        this.halfWidth = 0.5 * (high - low);
    }

    /// @param quotes of at least `FEWEST_STRIKES` rising strikes, volatility above 0
    static Smile.Svi of(List<StrikeVolatility> quotes, double forward, double years) {
        FitPoints points = FitPoints.of(quotes, forward, years);
        SviFit fit = new SviFit(points, forward, years);
        Simplex.Point best = fit.best();
        for (int pass = 0; pass < PASSES; pass++) {
            double[] deviations = deviations(quotes, fit.svi(best));
            double scale = OUTLYING * Math.max(FitPoints.median(deviations), NEGLIGIBLE);
            if (DoubleStream.of(deviations).allMatch(d -> d <= scale)) {
                break;
            }
            fit = new SviFit(points.weighted(i -> outlier(deviations[i] / scale)), forward, years);
            best = new Simplex(fit::error, RESOLUTION).least(fit.moved(best), STEP);
        }
        return fit.svi(best);
    }

    static double[] deviations(List<StrikeVolatility> quotes, Smile.Svi svi) {
        return quotes.stream()
                .mapToDouble(q -> Math.abs(svi.volatility(q.strike(), svi.tenor()) - q.volatility()))
                .toArray();
    }

    private static double outlier(double scaled) {
        return scaled <= 1 ? 1 : Math.pow(scaled, -4);
    }

    private Simplex.Point best() {
        Simplex search = new Simplex(this::error, RESOLUTION);
        Simplex.Point best = starts(search)
                .map(start -> search.least(start, STEP))
                .min(Comparator.comparingDouble(Simplex.Point::value))
                .orElseThrow();
        return search.least(best, 0.1 * STEP);
    }

    private static Stream<Simplex.Point> starts(Simplex search) {
        return DoubleStream.of(CENTRES)
                .boxed()
                .flatMap(x -> DoubleStream.of(WIDTHS).mapToObj(s -> search.at(x, Math.log(s))))
                .sorted(Comparator.comparingDouble(Simplex.Point::value))
                .limit(STARTS);
    }

    /// The same m and σ under these weights.
    private Simplex.Point moved(Simplex.Point at) {
        return new Simplex.Point(at.x(), at.y(), error(at.x(), at.y()));
    }

    private double error(double x, double logWidth) {
        return Math.abs(x) > FARTHEST || logWidth < LEAST_WIDTH || logWidth > LARGEST_WIDTH
                ? Double.POSITIVE_INFINITY
                : Wings.of(points, m(x), sigma(logWidth)).error();
    }

    private double m(double x) {
        return centre + halfWidth * x;
    }

    private double sigma(double logWidth) {
        return halfWidth * Math.exp(logWidth);
    }

    private Smile.Svi svi(Simplex.Point at) {
        double m = m(at.x());
        double sigma = sigma(at.y());
        Wings wings = Wings.of(points, m, sigma);
        double sum = wings.left() + wings.right();
        double rho = sum == 0 ? 0 : (wings.right() - wings.left()) / sum;
        return new Smile.Svi(wings.a(), 0.5 * sum / sigma, rho, m, sigma, forward, years);
    }
}
